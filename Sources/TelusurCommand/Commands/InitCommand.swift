import ArgumentParser
import SystemPackage
import Telusur

/// `telusur init`: makes an archive in an empty or new folder.
struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Buat arsip baru.",
    discussion: """
      Membuat register, folder berkas asli, dan dua indeks (publik dan internal) di folder arsip. Folder yang sudah \
      berisi arsip tidak diubah.
      """)

  @Option(
    help: ArgumentHelp(
      "Tabel unit kerja (CSV: kode_unit,kode_induk,tingkat,nama,alias). Tanpa ini: Kota Jakarta Barat.",
      valueName: "berkas"))
  var units: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let sheet = try units.map { path throws(CommandFailure) in try readUnits(FilePath(path), context) }
    let archive = try archiveWork { () throws(ArchiveError) in
      try Archive.create(at: context.settings.archive, units: sheet, configuration: context.settings.configuration)
    }
    let count = try archiveWork { () throws(ArchiveError) in try archive.units().count }
    context.console.answer(
      "Arsip baru dibuat di “\(context.settings.archive.visible)” dengan \(Numbers.whole(count)) unit kerja.")
    context.console.message("Langkah berikut: 'telusur ingest FOLDER' untuk memasukkan dokumen.")
    return .done
  }
}
