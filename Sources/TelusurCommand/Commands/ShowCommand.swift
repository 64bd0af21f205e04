import ArgumentParser
import Telusur

/// `telusur show`: one entry with its documents, straight from the register.
struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Tampilkan satu entri, atau teks dokumennya dengan --text.")

  @Argument(help: ArgumentHelp("Id entri, seperti pada hasil pencarian.", valueName: "id"))
  var id: DipEntry.ID

  @Flag(help: "Tampilkan teks semua halaman.")
  var text = false

  @Option(help: ArgumentHelp("Tampilkan teks halaman ini saja.", valueName: "nomor"))
  var page: Int?

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    if let page, page < 1 { throw .usage("--page dimulai dari 1, bukan \(page).") }
    let archive = try context.openArchive()
    guard let detail = try archiveWork({ () throws(ArchiveError) in try archive.entry(id) }) else {
      context.console.message("Tidak ada entri \(id) di arsip ini. Cari dengan 'telusur search'.")
      return .no
    }
    let pages = text || page != nil ? DocumentPages(detail: detail, page: page) : nil
    if output.json {
      context.console.answer(json: EntryJSON(detail, pages: pages))
    } else {
      let lines =
        pages?.lines(style: context.console.style) ?? EntryLines(detail: detail, console: context.console).lines
      for line in lines { context.console.answer(line) }
    }
    guard let pages, pages.isEmpty else { return .done }
    context.console.message(
      page.map { "Entri \(id) tidak mempunyai teks di halaman \($0)." } ?? "Entri \(id) tidak mempunyai teks.")
    return .no
  }
}
