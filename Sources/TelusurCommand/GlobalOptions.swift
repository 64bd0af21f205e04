import ArgumentParser

/// What every command understands. It may stand before or after the verb.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder arsip (bawaan: isi TELUSUR_ARCHIVE, lalu folder tempat Anda berada).", valueName: "folder"))
  var archive: String?

  @Flag(name: .customLong("no-color"), help: "Tanpa huruf tebal dan warna.")
  var noColor = false
}

/// For machines instead of people.
struct JSONOption: ParsableArguments {
  @Flag(help: "Keluarkan JSON untuk program lain.")
  var json = false
}
