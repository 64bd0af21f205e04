import ArgumentParser
import Telusur

/// `telusur status`: the archive in figures and what is left to do.
struct StatusCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tampilkan isi arsip, keadaan indeks, dan pekerjaan yang tersisa.")

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    let status = try archiveWork { () throws(ArchiveError) in try archive.status() }
    if output.json {
      context.console.answer(json: StatusJSON(status))
    } else {
      for line in StatusLines(status: status, console: context.console).lines { context.console.answer(line) }
    }
    return .done
  }
}
