import Language
import SearchIndex

/// Makes what is shown of a hit: highlighted title, the best passage, where the words were found.
struct HitMaker {
  let reader: IndexReader
  let plan: QueryPlan
  let request: SearchRequest

  func hit(for found: IndexHit) throws(IndexError) -> Hit {
    let stored = try StoredEntryCodec.entry(from: reader.snapshot.record(of: found.ordinal))
    let title = Passage(stored.entry.title, highlight: plan.highlight, reader: reader.texts)
    var hit = Hit(
      entry: stored, title: title.segments(), document: stored.documents.first, snippets: [], matchedIn: [],
      score: plan.isRanked ? found.score : 0, explanation: found.explanation.map(ScoreExplanation.init))
    guard !plan.highlight.isEmpty else { return hit }
    hit.matchedIn = shortFields(of: stored, title: title)
    try addSnippet(to: &hit, ordinal: found.ordinal)
    return hit
  }

  /// The best passage of the page that promises most; the summary's where no page holds a word.
  private func addSnippet(to hit: inout Hit, ordinal: Ordinal) throws(IndexError) {
    let text = try StoredText(reader.snapshot.text(of: ordinal))
    let length = max(request.snippetLength, 1)
    for page in promising(text) {
      let passage = Passage(text.text(of: page), highlight: plan.highlight, reader: reader.texts)
      guard let best = passage.best(length: length, highlight: plan.highlight) else { continue }
      hit.matchedIn.append(.body)
      guard hit.entry.documents.indices.contains(page.document) else { return }
      let document = hit.entry.documents[page.document]
      hit.document = document
      if request.snippetLength > 0 {
        hit.snippets = [
          Snippet(
            document: document.id, page: page.number, isRecognised: page.isRecognised, segments: best.segments)
        ]
      }
      return
    }
    let summary = Passage(hit.entry.entry.summary, highlight: plan.highlight, reader: reader.texts)
    if request.snippetLength > 0, let best = summary.best(length: length, highlight: plan.highlight) {
      hit.snippets = [Snippet(document: nil, page: nil, isRecognised: false, segments: best.segments)]
    }
  }

  /// Pages tried, most promising first; a digest may promise what is not there, so a few are enough.
  private static let pagesTried = 3

  private func promising(_ text: StoredText) -> [StoredText.Page] {
    var best: [(page: StoredText.Page, promise: Float)] = []
    for page in text.pages {
      let promise = plan.highlight.promise { text.mayContain($0, on: page) }
      guard promise > 0 else { continue }
      let place = best.firstIndex { $0.promise < promise } ?? best.count
      guard place < Self.pagesTried else { continue }
      best.insert((page, promise), at: place)
      if best.count > Self.pagesTried { best.removeLast() }
    }
    return best.map(\.page)
  }

  private func shortFields(of stored: StoredEntry, title: Passage) -> [SearchField] {
    var found: [SearchField] = title.matches.isEmpty ? [] : [.title]
    let holds = { (texts: [String]) in
      texts.contains { !plan.highlight.matches(in: reader.texts.tokens(in: $0)).isEmpty }
    }
    if holds(FieldFeed.headings(of: stored)) { found.append(.number) }
    if holds([stored.entry.summary]) { found.append(.summary) }
    if holds(FieldFeed.sources(of: stored)) { found.append(.source) }
    if holds(stored.entry.legalBases) { found.append(.basis) }
    return found
  }
}
