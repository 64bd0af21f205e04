import Extraction

/// Chooses among what a page says about itself.
struct PageMetadata {
  private let facts: PageFacts
  private let linked: LinkedData

  init(_ tree: HTMLTree, _ marks: [ElementMarks]) {
    facts = PageFacts(tree, marks)
    linked = LinkedData(facts.linkedData)
  }

  /// Everything but the linked documents. `above` are the lines above the article, the nearest first; `opening` is its
  /// first paragraph.
  func metadata(above: [String], opening: String) -> Metadata {
    let modified = firstDate([
      linked.modified, facts.meta["article:modified_time"], facts.meta["og:updated_time"], facts.meta["last-modified"],
      facts.meta["datemodified"], facts.markedChanges.first,
    ])
    return Metadata(
      title: title, author: author, site: site, canonicalURL: canonicalURL,
      published: published(modified, above, opening)?.iso8601, modified: modified?.iso8601)
  }

  // MARK: Title

  /// The heading that the page's other titles repeat; else the only heading; else what linked data or the title says,
  /// without the name of the site.
  var title: String? {
    let others = [facts.meta["og:title"], facts.title, facts.meta["twitter:title"], linked.headline]
      .compactMap { $0?.foldedForComparison }
    // Section names ("Nasional") stand in titles too, so the longest counts, and only if it is most of a title.
    let repeated = facts.headings.filter { heading in
      let folded = heading.foldedForComparison
      return folded.count > 3 && others.contains { $0.contains(folded) && folded.count * 3 > $0.count }
    }
    if let longest = repeated.max(by: { $0.count < $1.count }) { return longest }
    if let only = facts.headings.first, facts.headings.count == 1, only.count >= 8 {
      let folded = only.foldedForComparison
      if !others.contains(where: { $0.contains(folded) }) { return only }
    }
    if let headline = linked.headline?.cleanedLine, !headline.isEmpty { return headline }
    guard let whole = facts.meta["og:title"] ?? facts.title ?? facts.headings.first else { return nil }
    let longest = PageMetadata.withoutSite(whole)
    return longest.isEmpty ? nil : longest
  }

  /// The longest part of a title between the marks sites put before their name.
  static func withoutSite(_ title: String) -> String {
    let marks = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " :: "]
    var parts = [title]
    for mark in marks { parts = parts.flatMap { $0.split(separator: mark).map(String.init) } }
    return parts.max { $0.count < $1.count }?.cleanedLine ?? ""
  }

  // MARK: Author and site

  private var author: String? {
    let candidates =
      [
        linked.author, facts.meta["author"], facts.meta["article:author"], facts.meta["dc.creator"],
        facts.meta["parsely-author"],
      ]
      + (facts.markedAuthors + facts.authorLinks).map(Optional.init)
    return candidates.lazy.compactMap { $0.flatMap(PageMetadata.authorName) }.first
  }

  /// A name without "Oleh", "By" and the like; `nil` for addresses, dates and whole sentences.
  static func authorName(_ raw: String) -> String? {
    var name = raw.cleanedLine
    for lead in ["oleh", "by", "penulis", "reporter", "editor", "written by", "author", "posted by", "ditulis oleh"] {
      let rest = name.dropFirst(lead.count)
      guard name.lowercased().hasPrefix(lead), let next = rest.first, next == " " || next == ":" else { continue }
      name = String(rest.drop { $0 == " " || $0 == ":" })
    }
    let isAddress = name.contains("@") || name.contains("://") || name.hasPrefix("www.")
    guard (2...100).contains(name.count), !isAddress, name.contains(where: \.isLetter) else { return nil }
    return name
  }

  private var site: String? {
    (facts.meta["og:site_name"] ?? linked.site ?? facts.meta["application-name"])?.cleanedLine
  }

  /// Only addresses that say where the page is on the web.
  private var canonicalURL: String? {
    [facts.canonical, facts.meta["og:url"]].lazy.compactMap { $0?.cleanedLine }.first { url in
      let lower = url.lowercased()
      return (lower.hasPrefix("https://") || lower.hasPrefix("http://")) && url.utf8.count <= 2048 && !url.contains(" ")
    }
  }

  // MARK: Dates

  private func published(_ modified: CalendarTime?, _ above: [String], _ opening: String) -> CalendarTime? {
    let meta = facts.meta
    let said = firstDate([
      linked.published, meta["article:published_time"], meta["og:published_time"], meta["datepublished"],
      meta["publishdate"], meta["pubdate"], meta["publish-date"], meta["date"], meta["dc.date"], meta["dc.date.issued"],
      meta["dcterms.created"], meta["parsely-pub-date"], meta["sailthru.date"], meta["article:published"],
      meta["content_published_date"], meta["publication_date"], meta["cxenseparse:recs:publishtime"],
    ])
    if let said { return said }
    let printed = firstDate((facts.markedDates + facts.times + facts.classDates).map(Optional.init))
    if let printed { return printed }
    if let line = firstDate(above.filter { $0.utf8.count <= 160 }.map(Optional.init)) { return line }
    // A dateline without a year cannot be dated, unless the page says when it was changed.
    return DateScanner.dateline(in: opening, year: modified?.year)
  }

  private func firstDate(_ candidates: [String?]) -> CalendarTime? {
    candidates.lazy.compactMap { $0.flatMap(DateScanner.first) }.first
  }
}

extension String {
  /// Lower-case letters and digits with single spaces, to compare titles.
  var foldedForComparison: String {
    String(
      String.UnicodeScalarView(
        lowercased().unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : " " })
    )
    .cleanedLine
  }
}
