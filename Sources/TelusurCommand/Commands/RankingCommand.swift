import ArgumentParser
import SystemPackage
import Telusur

/// `telusur ranking`: how well judged queries are answered.
struct RankingCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ranking", abstract: "Ukur mutu pencarian dengan kueri yang sudah dinilai.",
    discussion: "Tabel berkolom id, kueri, jenis, id_diharapkan, catatan, dipisah tab. Yang diukur: indeks publik.")

  @Argument(help: ArgumentHelp("Tabel kueri yang dinilai (TSV).", valueName: "berkas"))
  var queries: String

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let path = FilePath(queries)
    let judged = JudgedQuery.read(String(decoding: try readBytes(path), as: UTF8.self))
    guard !judged.isEmpty else { throw .badData("“\(path.visible)” tidak memuat kueri yang dinilai.") }
    let archive = try context.openArchive()
    let index = try archiveWork { () throws(ArchiveError) in try archive.index(for: .public) }
    let report = try ranking(of: judged, on: index)
    if output.json {
      context.console.answer(json: RankingJSON(report))
    } else {
      for line in RankingLines(report: report, console: context.console).lines { context.console.answer(line) }
    }
    return .done
  }

  private func ranking(
    of queries: [JudgedQuery], on index: SearchableIndex
  ) throws(CommandFailure) -> RankingReport {
    do throws(SearchError) { return try RankingReport(queries, on: index.current) } catch {
      throw CommandFailure(error)
    }
  }
}

/// The figures for machines: means of all queries, and the rank and recall of each.
struct RankingJSON: Encodable {
  let queries: Int
  let recallAtTen: Double
  let meanReciprocalRank: Double
  let rows: [RowJSON]

  enum CodingKeys: String, CodingKey {
    case queries, rows
    case recallAtTen = "recall_at_10"
    case meanReciprocalRank = "mrr"
  }

  /// One query.
  struct RowJSON: Encodable {
    let id: String
    let rank: Int?
    let recall: Double
  }

  init(_ report: RankingReport) {
    queries = report.rows.count
    recallAtTen = Self.rounded(report.recallAtTen)
    meanReciprocalRank = Self.rounded(report.meanReciprocalRank)
    rows = report.rows.map {
      RowJSON(id: $0.query.id, rank: $0.rank, recall: Self.rounded($0.recall))
    }
  }

  /// To four decimals: more would only tell of the order of additions.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// The figures for people: the means, then every query that is not answered as it should be.
struct RankingLines {
  let report: RankingReport
  let console: Console

  var lines: [String] {
    let head = [
      "Kueri yang dinilai  \(report.rows.count)",
      "recall@10           \(Numbers.decimal(report.recallAtTen, places: 3))",
      "MRR                 \(Numbers.decimal(report.meanReciprocalRank, places: 3))",
    ]
    let misses = report.rows.filter { $0.recall < 1 || ($0.rank ?? 1) > 1 || isFalseFind($0) }
    guard !misses.isEmpty else { return head + ["", "Semua kueri terjawab di tempat pertama."] }
    var table = Table([
      .init("ID"), .init("PERINGKAT", .right), .init("RECALL", .right), .init("KUERI"), .init("JENIS"),
    ])
    for row in misses {
      let rank = row.rank.map(String.init) ?? (row.query.expected.isEmpty ? "mestinya 0" : "–")
      table.add([row.query.id, rank, Numbers.decimal(row.recall, places: 2), row.query.query, row.query.kind])
    }
    return head + ["", table.rendered(width: console.width, style: console.style)]
  }

  /// A query that must find nothing and finds something.
  private func isFalseFind(_ row: RankingReport.Row) -> Bool { row.query.expected.isEmpty && row.total > 0 }
}
