import ArgumentParser
import Extraction
import SystemPackage
import Telusur

/// `telusur extract`: what the pipeline sees in files, without an archive. The worker process reads them, as at ingest.
struct ExtractCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Tampilkan apa yang terbaca dari berkas, tanpa arsip.",
    discussion: """
      Berkas dibaca oleh proses yang sama dengan 'telusur ingest', tetapi tidak ada yang disimpan. Tanpa pilihan: \
      keadaan, jumlah halaman, judul, nomor. Dengan --out tiap berkas menjadi satu berkas hasil di folder itu.
      """)

  @Argument(help: ArgumentHelp("Berkas yang dibaca; boleh banyak.", valueName: "berkas"))
  var paths: [String]

  @Flag(help: "Keluarkan teksnya saja.")
  var text = false

  @Flag(help: "Sertakan susunan keputusan atau peraturan: Menimbang, Mengingat, diktum, BAB, Pasal, hubungannya.")
  var structure = false

  @Option(
    help: ArgumentHelp(
      "Tulis satu hasil tiap berkas ke folder ini: NAMA.json, atau NAMA.txt dengan --text.",
      valueName: "folder"))
  var out: String?

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let files = paths.map { FilePath($0) }
    let form = try form
    if let missing = files.first(where: { !exists($0) }), !files.contains(where: exists) {
      throw .noInput(missing, reason: Messages.reason(.noSuchFileOrDirectory))
    }
    let folder = try out.map { name throws(CommandFailure) in try ResultFolder(FilePath(name), for: files, form) }
    let writer = ExtractWriter(
      form: form, showsStructure: structure, folder: folder, isSingle: files.count == 1, console: context.console)
    let reading = ExtractReading(files: files, configuration: context.settings.configuration)
    var losses = 0
    try await reading.run { (read: ReadFile, done: Int) throws(CommandFailure) in
      if read.isLoss { losses += 1 }
      try writer.write(read)
      context.console.progress { "Membaca \(Numbers.whole(done))/\(Numbers.whole(files.count)) …" }
    }
    context.console.endProgress()
    writer.finish(count: files.count, losses: losses)
    return losses == 0 ? .done : .partly
  }

  private var form: ExtractForm {
    get throws(CommandFailure) {
      if text, output.json || structure { throw .usage("--text tidak dapat digabung dengan --json atau --structure.") }
      if text { return .text }
      return output.json || out != nil ? .json : .lines
    }
  }
}

/// What is shown of a file.
enum ExtractForm {
  /// For people: state, pages, title, number.
  case lines
  /// The text alone.
  case text
  /// Everything, for machines.
  case json
}
