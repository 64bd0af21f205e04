import SearchIndex

/// How well judged queries are answered: recall among the first ten hits and the mean reciprocal rank.
public struct RankingReport: Sendable {
  /// How one query fared.
  public struct Row: Sendable {
    /// The query.
    public let query: JudgedQuery
    /// Entries expected that the index holds.
    public let expected: [DipEntry.ID]
    /// What was expected and is not in the index at all.
    public let missing: [String]
    /// First ten hits.
    public let found: [DipEntry.ID]
    /// All hits.
    public let total: Int
    /// Rank of the first expected entry, from 1; `nil` where none is among the first ten.
    public let rank: Int?
    /// Share of the expected entries among the first ten; what the index lacks counts as not found.
    public let recall: Double
  }

  /// Hits looked at.
  public static let depth = 10

  /// A row for each query, in order.
  public let rows: [Row]

  /// Rows of queries that expect something.
  private var judged: [Row] { rows.filter { !$0.query.expected.isEmpty } }

  /// Mean share of the expected entries among the first ten hits, over the queries that expect any; 0…1.
  public var recallAtTen: Double { mean(\.recall) }

  /// Mean of 1 ÷ rank of the first expected entry, 0 where none is among the first ten; 0…1.
  public var meanReciprocalRank: Double { mean { $0.rank.map { 1 / Double($0) } ?? 0 } }

  private func mean(_ value: (Row) -> Double) -> Double {
    let rows = judged
    return rows.isEmpty ? 0 : rows.map(value).reduce(0, +) / Double(rows.count)
  }

  /// Asks every query of one generation of an index.
  public init(_ queries: [JudgedQuery], on reader: IndexReader) throws(SearchError) {
    let files = try FileNames(reader)
    var rows: [Row] = []
    for query in queries {
      let result = try reader.search(SearchRequest(query: query.query, limit: Self.depth, snippetLength: 0))
      rows.append(Self.row(query, result: result, files: files))
    }
    self.rows = rows
  }

  private static func row(_ query: JudgedQuery, result: SearchResult, files: FileNames) -> Row {
    let found = result.hits.map(\.entry.entry.id)
    let resolved = query.expected.map { (name: $0, ids: files.entries(of: $0)) }
    let reached = resolved.filter { wanted in wanted.ids.contains(where: found.contains) }.count
    let expected = resolved.flatMap(\.ids)
    return Row(
      query: query, expected: expected, missing: resolved.filter(\.ids.isEmpty).map(\.name), found: found,
      total: result.total, rank: found.firstIndex(where: expected.contains).map { $0 + 1 },
      recall: query.expected.isEmpty ? 1 : Double(reached) / Double(query.expected.count))
  }
}

/// Which entries hold which file of the corpus.
private struct FileNames {
  private var byName: [String: [(unit: String, entry: DipEntry.ID)]] = [:]
  private var known: Set<DipEntry.ID> = []

  init(_ reader: IndexReader) throws(SearchError) {
    do {
      for identity in try reader.snapshot.identities() {
        guard let ordinal = try reader.snapshot.ordinal(of: identity.identity) else { continue }
        let stored = try StoredEntryCodec.entry(from: reader.snapshot.record(of: ordinal))
        known.insert(stored.entry.id)
        for document in stored.documents {
          byName[document.name, default: []].append((stored.unit.code.rawValue, stored.entry.id))
        }
      }
    } catch {
      throw .archive(.index(error))
    }
  }

  /// Entries of an identity or of `berkas:inbox/<unit>/<name>`. The same bytes may have been received under two names.
  func entries(of expected: String) -> [DipEntry.ID] {
    guard expected.hasPrefix("berkas:") else {
      return DipEntry.ID(expected).map { known.contains($0) ? [$0] : [] } ?? []
    }
    let path = expected.dropFirst("berkas:".count).split(separator: "/")
    guard let name = path.last else { return [] }
    let unit = path.dropFirst().dropLast().joined(separator: "/")
    let holders = byName[String(name)] ?? []
    let inUnit = holders.filter { path.first == "inbox" && $0.unit == unit }
    return (inUnit.isEmpty ? holders : inUnit).map(\.entry)
  }
}
