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

  /// Whether the page's text is what its readers say: a forum's thread, a question with answers.
  ///
  /// Told by linked data, by the words of its address, by the class of its body, or by the program that made it.
  var isDiscussion: Bool {
    if linked.isDiscussion { return true }
    let words = [canonicalURL, facts.bodyClass, facts.meta["generator"], facts.itemType].compactMap { $0 }
    return words.contains { text in
      text.lowercased().split(whereSeparator: { "/. ?#".contains($0) })
        .contains { PageMetadata.discussionWords.contains(String($0)) }
    }
  }

  private static let discussionWords: Set<String> = [
    "forum", "forums", "thread", "threads", "showthread", "viewtopic", "topic", "boards", "comments",
    "discussion", "discussions", "phpbb", "vbulletin", "discourse", "xenforo", "mybb", "simplemachines", "flarum",
    "nodebb", "qapage", "discussionforumposting",
  ]

  // MARK: Title

  /// The heading that the page's other titles repeat; else the only heading; else what linked data or its titles say,
  /// without the name of the site.
  var title: String? {
    if let heading = repeatedHeading { return heading }
    if let only = onlyHeading { return only }
    if let headline = linked.headline?.cleanedLine, !headline.isEmpty { return headline }
    let said = (facts.meta["og:title"] ?? facts.title).map { withoutSite($0) } ?? ""
    return [said, facts.headings.first ?? ""].first { !$0.isEmpty }
  }

  /// The only heading, if it is neither the site nor a part of a title: a section's name.
  private var onlyHeading: String? {
    guard facts.headings.count == 1, let only = facts.headings.first, only.count >= 8, !isSite(only) else { return nil }
    let folded = only.foldedForComparison
    let others = [facts.meta["og:title"], facts.title, facts.meta["twitter:title"], linked.headline]
    return others.contains { $0?.foldedForComparison.contains(folded) == true } ? nil : only
  }

  private var repeatedHeading: String? {
    let others = [facts.meta["og:title"], facts.title, facts.meta["twitter:title"], linked.headline].compactMap { $0 }
    let parts = Set((others + others.flatMap { PageMetadata.parts(of: $0) }).map(\.foldedForComparison))
    // A heading that is a whole title, or a whole part of one: the longest, unless it names the site.
    let whole = (facts.headings + facts.lesserHeadings).filter { heading in
      heading.count > 3 && !isSite(heading) && parts.contains(heading.foldedForComparison)
    }
    let titles = others.map(\.foldedForComparison)
    // Section names ("Nasional") stand in titles too, so it must be most of a title.
    let most = (whole + facts.headings).filter { heading in
      let folded = heading.foldedForComparison
      return folded.count > 3 && !isSite(heading)
        && titles.contains { $0.contains(folded) && folded.count * 3 > $0.count }
    }
    return most.max { $0.count < $1.count } ?? whole.first { facts.headings.contains($0) && facts.headings.count == 1 }
  }

  private func isSite(_ text: String) -> Bool {
    let folded = text.foldedForComparison
    return [facts.meta["og:site_name"], linked.site].contains { $0?.foldedForComparison == folded }
  }

  /// The longest part of a title between the marks sites put before their name; the name itself only if there is
  /// nothing else.
  private func withoutSite(_ title: String) -> String {
    let parts = PageMetadata.parts(of: title)
    return (parts.filter { !isSite($0) }.max { $0.count < $1.count } ?? parts.first)?.cleanedLine ?? ""
  }

  private static func parts(of title: String) -> [String] {
    let marks = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " :: "]
    return marks.reduce([title]) { parts, mark in parts.flatMap { $0.split(separator: mark).map(String.init) } }
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
      meta["content_published_date"], meta["publication_date"], meta["published-date"], meta["published_date"],
      meta["cxenseparse:recs:publishtime"],
    ])
    if let said { return said }
    let printed = firstDate((facts.markedDates + facts.times + facts.classDates).map(Optional.init))
    if let printed { return printed }
    if let line = firstDate(above.filter { $0.utf8.count <= 160 }.map(Optional.init)) { return line }
    // A dateline without a year cannot be dated, unless the page says when it was changed.
    if let dateline = DateScanner.dateline(in: opening, year: modified?.year) { return dateline }
    return firstDate(facts.linesBelow(heading: title).map(Optional.init) + facts.scriptDates.map(Optional.init))
      ?? canonicalURL.flatMap(PageMetadata.dateInAddress)
  }

  /// `/2026/03/12/` in an address.
  private static func dateInAddress(_ address: String) -> CalendarTime? {
    let parts = address.split(separator: "/")
    for index in parts.indices {
      guard let year = Int(parts[index]), parts[index].utf8.count == 4,
        let month = parts[safe: index + 1].flatMap({ Int($0) }),
        let day = parts[safe: index + 2].flatMap({ Int($0) })
      else { continue }
      if let date = CalendarTime(year: year, month: month, day: day) { return date }
    }
    return nil
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
