import ArgumentParser
import Extraction
import Portal
import Telusur

/// `telusur search`: ranked entries with the passage that matches.
struct SearchCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Cari entri dan dokumen.",
    discussion: """
      Tanda kutip mencari frasa, tanda kurang membuang kata (setelah tanda --), bintang sesudah tiga huruf \
      menggantikan huruf apa pun, title: number: summary: body: mencari di satu bagian, dan mirip:id mencari entri yang \
      serupa. Tanpa kata: entri terbaru. --json memberi jawaban yang sama persis dengan /api/v1/search.
      """)

  @Argument(help: ArgumentHelp("Kata yang dicari.", valueName: "kata"))
  var words: [String] = []

  @OptionGroup(title: "Saringan") var filter: FilterOptions

  @Option(help: ArgumentHelp("Urutan hasil (bawaan: relevance, atau newest tanpa kata).", valueName: "urutan"))
  var sort: Sort?

  @Option(help: ArgumentHelp("Jumlah hasil per halaman, 1 sampai 50.", valueName: "jumlah"))
  var limit = 10

  @Option(help: ArgumentHelp("Halaman hasil, 1 sampai 100.", valueName: "nomor"))
  var page = 1

  @Option(help: ArgumentHelp("Hitung jumlah per sifat ini; boleh diulang.", valueName: "sifat"))
  var facet: [Facet] = []

  @Flag(help: "Jelaskan nilai tiap hasil.")
  var explain = false

  @Flag(help: "Cari juga yang ditahan dan yang hanya untuk petugas (indeks internal).")
  var `internal` = false

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let request = SearchRequest(
      query: words.joined(separator: " "), filter: filter.filter, sort: sort, limit: limit, page: page, facets: facet,
      explain: explain)
    let faults = request.faults(currentYear: PartialDate.today.year)
    guard faults.isEmpty else { throw .refused(faults) }
    let archive = try context.openArchive()
    let index = try archiveWork { () throws(ArchiveError) in try archive.index(for: `internal` ? .internal : .public) }
    let began = ContinuousClock.now
    let result = try search(index, request)
    let duration = began.duration(to: .now)
    if output.json {
      context.console.answer(bytes: SearchPayload.bytes(for: result))
    } else {
      let list = HitList(
        result: result, duration: duration, style: context.console.style, width: context.console.width)
      for line in list.lines { context.console.answer(line) }
    }
    return result.total == 0 ? .no : .done
  }

  private func search(_ index: SearchableIndex, _ request: SearchRequest) throws(CommandFailure) -> SearchResult {
    do throws(SearchError) { return try index.search(request) } catch { throw CommandFailure(error) }
  }
}

/// What a hit must be besides matching the words.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Unit kerja ini dan unit di bawahnya; boleh diulang.", valueName: "kode"))
  var unit: [Unit.Code] = []

  @Flag(name: .customLong("no-subtree"), help: "Hanya unit itu sendiri, tanpa unit di bawahnya.")
  var noSubtree = false

  @Option(help: ArgumentHelp("Jenis informasi; boleh diulang.", valueName: "jenis"))
  var category: [Telusur.Category] = []

  @Option(help: ArgumentHelp("Jenis dokumen; boleh diulang.", valueName: "jenis"))
  var type: [DocumentType] = []

  @Option(help: ArgumentHelp("Tahun; boleh diulang.", valueName: "tahun"))
  var year: [Int] = []

  @Option(name: .customLong("year-from"), help: ArgumentHelp("Mulai tahun ini.", valueName: "tahun"))
  var yearFrom: Int?

  @Option(name: .customLong("year-to"), help: ArgumentHelp("Sampai tahun ini.", valueName: "tahun"))
  var yearTo: Int?

  @Option(help: ArgumentHelp("Status akses; boleh diulang.", valueName: "status"))
  var access: [DipEntry.Access] = []

  @Option(name: .customLong("legal-status"), help: ArgumentHelp("Status hukum; boleh diulang.", valueName: "status"))
  var legalStatus: [LegalStatus] = []

  @Option(help: ArgumentHelp("Bentuk informasi; boleh diulang.", valueName: "bentuk"))
  var form: [DipEntry.Form] = []

  @Option(
    name: .customLong("text-state"), help: ArgumentHelp("Keadaan teks dokumen; boleh diulang.", valueName: "keadaan"))
  var textState: [TextState] = []

  /// As the archive understands it.
  var filter: Filter {
    Filter(
      units: unit, includesSubtree: !noSubtree, categories: category, types: type, years: year, yearFrom: yearFrom,
      yearTo: yearTo, access: access, legalStatus: legalStatus, forms: form, textStates: textState)
  }
}
