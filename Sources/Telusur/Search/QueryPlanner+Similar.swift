import Language
import SearchIndex

/// Entries about the same as one of them.
extension QueryPlanner {
  /// Characters of each document's first page that tell what it is about.
  private static let leadLength = 600
  /// How often a word of the title counts: it is chosen with care.
  private static let titleWorth = 3

  /// An entry that this index does not hold is like none; whether another index holds it is not told.
  mutating func addSimilar(_ id: DipEntry.ID, isExcluded: Bool) throws(IndexError) {
    guard let ordinal = try snapshot.ordinal(of: Array(id.rawValue.utf8)) else {
      understanding.ignored.append(.init(text: "mirip:\(id)", reason: "Tidak ada entri dengan id ini."))
      if !isExcluded { required.append(.any([])) }
      return
    }
    let entry = try StoredEntryCodec.entry(from: snapshot.record(of: ordinal)).entry
    understanding.terms.append(.init(text: "mirip:\(id)", readAs: [entry.title]))
    let words = try telling(of: entry, text: StoredText(snapshot.text(of: ordinal)))
    let like = try snapshot.clause(like: words)
    guard !isExcluded else { return required.append(.not(like)) }
    required += [like, .not(.term(EntryKey.term(of: id), weight: 0, fields: .field(SearchField.source.place)))]
    isRanked = true
    for term in like.terms {
      highlight.add([[term]], words: wordOffset..<(wordOffset + 1), weight: 1)
      wordOffset += 1
    }
  }

  /// Roots of the words of title, summary and the beginning of each document, with how often they occur.
  private func telling(of entry: DipEntry, text: StoredText) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    func count(_ text: String, worth: Int) {
      for word in analyzer.read(query: text).words where !word.isFunctionWord && !word.isQuestionWord {
        if let root = word.roots.first { counts[root.bytes, default: 0] += worth }
      }
    }
    count(entry.title, worth: Self.titleWorth)
    count(entry.summary, worth: 1)
    var document: Int?
    for page in text.pages where page.document != document {
      document = page.document
      count(String(text.text(of: page).prefix(Self.leadLength)), worth: 1)
    }
    return counts
  }
}

extension Clause {
  /// The terms of `IndexSnapshot.clause(like:)`.
  fileprivate var terms: [Term] {
    switch self {
    case .enough(let parts, _): parts.flatMap(\.clause.terms)
    case .term(let root, _, _): [Term(.root, root.dropFirst())]
    default: []
    }
  }
}
