import ArgumentParser
import SystemPackage
import Telusur

/// `telusur ingest`: takes files into the archive, reads them, and brings the indexes up to date.
struct IngestCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Masukkan dokumen ke arsip lalu perbarui indeks.",
    discussion: """
      Unit kerja tiap berkas diambil dari nama folder (kode_unit) atau dari --unit. Berkas yang memuat data pribadi \
      ditahan dan tidak terbit sampai petugas memutuskan. Mengulang perintah ini aman: berkas yang sudah ada dilewati.
      """)

  static var isInterruptible: Bool { true }

  @Argument(help: ArgumentHelp("Berkas atau folder; isi folder diambil sampai ke dalam.", valueName: "berkas"))
  var paths: [String]

  @Option(help: ArgumentHelp("Kode unit kerja untuk semua berkas, misalnya 31.73.03.1007.", valueName: "kode"))
  var unit: Unit.Code?

  @Flag(help: "Tahan semua berkas: masuk arsip, tetapi belum terbit.")
  var hold = false

  @Flag(name: .customLong("no-ocr"), help: "Jangan baca halaman berupa gambar sekarang.")
  var noOCR = false

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let files = paths.map { FilePath($0) }
    if let missing = files.first(where: { !exists($0) }), !files.contains(where: exists) {
      throw .noInput(missing, reason: Messages.reason(.noSuchFileOrDirectory))
    }
    let archive = try context.openArchive(withoutOCR: noOCR)
    let request = IngestRequest(paths: files, unit: unit, hold: hold)
    let report: IngestReport
    do throws(ArchiveError) {
      report = try await archive.ingest(request) { context.console.show($0) }
    } catch {
      throw .archive(error)
    }
    context.console.endProgress()
    let held = try heldEntries(report.held, in: archive)
    if output.json {
      context.console.answer(json: IngestJSON(report, held: held))
    } else {
      IngestLines(report: report, held: held, console: context.console).write()
    }
    return report.hasLosses ? .partly : .done
  }
}

/// What the officer must know of entries that were just held: title and reasons.
func heldEntries(_ ids: [DipEntry.ID], in archive: Archive) throws(CommandFailure) -> [HeldEntry] {
  try archiveWork { () throws(ArchiveError) in
    var held: [HeldEntry] = []
    for id in ids {
      guard let detail = try archive.entry(id) else { continue }
      held.append(
        HeldEntry(
          id: id, unit: detail.entry.unit, title: detail.entry.title,
          findings: detail.findings.filter { $0.severity >= .hold }))
    }
    return held
  }
}
