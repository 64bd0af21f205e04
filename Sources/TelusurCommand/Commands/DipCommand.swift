import ArgumentParser
import SystemPackage
import Telusur

/// `telusur dip …`: the table Daftar Informasi Publik, in and out.
struct DipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dip", abstract: "Periksa, masukkan, dan keluarkan tabel Daftar Informasi Publik (DIP).",
    subcommands: [DipCheckCommand.self, DipImportCommand.self, DipExportCommand.self, DipTemplateCommand.self])
}

/// `telusur dip check`: says what is wrong with a table and changes nothing.
struct DipCheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Periksa tabel tanpa mengubah arsip.")

  @Argument(help: ArgumentHelp("Tabel DIP dalam bentuk CSV.", valueName: "tabel"))
  var table: String

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let path = try readable(table)
    let archive = try context.openArchive()
    let report = try archiveWork { () throws(ArchiveError) in try archive.checkTable(path) }
    if output.json {
      context.console.answer(json: TableJSON(report))
    } else {
      for finding in report.findings { context.console.answerParagraph(finding.line(style: context.console.style)) }
      context.console.answer(summary(of: report))
    }
    return report.isClean ? .done : .no
  }

  private func summary(of report: TableReport) -> String {
    let faults = report.findings.count { $0.severity == .fault }
    guard faults > 0 else { return "\(Numbers.whole(report.rowCount)) baris benar. Tabel ini siap dimasukkan." }
    return "\(Numbers.whole(faults)) galat; \(Numbers.whole(report.rowCount)) baris benar. Perbaiki lalu periksa lagi."
  }
}

/// `telusur dip import`: takes a table into the register, all of it or nothing.
struct DipImportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Masukkan tabel ke arsip: semua baris atau tidak sama sekali.")

  static var isInterruptible: Bool { true }

  @Argument(
    help: ArgumentHelp(
      "Tabel DIP dalam bentuk CSV; berkas di kolom “berkas” dicari dari foldernya.", valueName: "tabel"))
  var table: String

  @Flag(help: "Ambil baris yang benar saja bila ada yang salah.")
  var partial = false

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let path = try readable(table)
    let archive = try context.openArchive()
    let report: ImportReport
    do throws(ArchiveError) {
      report = try await archive.importTable(path, partial: partial) { context.console.show($0) }
    } catch {
      throw .archive(error)
    }
    context.console.endProgress()
    let held = try heldEntries(report.files.held, in: archive)
    if output.json {
      context.console.answer(json: ImportJSON(report, held: held))
    } else {
      ImportLines(report: report, held: held, console: context.console).write()
    }
    return status(of: report)
  }

  private func status(of report: ImportReport) -> ExitStatus {
    guard report.isApplied else { return .badData }
    return report.table.isClean && !report.files.hasLosses ? .done : .partly
  }
}

/// `telusur dip export`: the table of some units, in the format of the import.
struct DipExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Keluarkan tabel DIP (CSV) ke keluaran standar.")

  @Option(help: ArgumentHelp("Hanya unit ini dan unit di bawahnya; boleh diulang.", valueName: "kode"))
  var unit: [Unit.Code] = []

  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    let text = try archiveWork { () throws(ArchiveError) in try archive.exportTable(units: unit) }
    context.console.answer(bytes: Array(text.utf8))
    return .done
  }
}

/// `telusur dip template`: an empty table to fill in.
struct DipTemplateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Keluarkan tabel DIP kosong (CSV) dengan satu baris contoh.")

  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    context.console.answer(bytes: Array(DipSheet.template.utf8))
    return .done
  }
}

/// The path of a table that is there.
private func readable(_ name: String) throws(CommandFailure) -> FilePath {
  let path = FilePath(name)
  guard exists(path) else { throw .noInput(path, reason: Messages.reason(.noSuchFileOrDirectory)) }
  return path
}
