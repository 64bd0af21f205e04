/// Takes out of an article's blocks what is not read as part of it.
enum ArticleCleaner {
  /// Without blocks of links, invitations to read or share, teasers, repetitions, what stands above the text (the
  /// page's title, dates, names), and headings with nothing below them.
  static func cleaned(_ blocks: [Block], title: String?, keepsLinks: Bool = false) -> [Block] {
    var seen: Set<String> = []
    var kept: [Block] = []
    for block in withoutHead(blocks, title) where (keepsLinks || block.linkDensity <= 0.6) && !isInvitation(block) {
      if isTeaser(block) { continue }
      if block.text.utf8.count > 40, !seen.insert(block.text).inserted { continue }
      kept.append(block)
    }
    while let last = kept.last, last.role == .heading { kept.removeLast() }
    return kept
  }

  /// Without the title and the short lines before the first sentence. A heading that is not the title begins the text.
  private static func withoutHead(_ blocks: [Block], _ title: String?) -> ArraySlice<Block> {
    let title = title?.foldedForComparison
    guard let first = blocks.firstIndex(where: { $0.score > 0 && $0.text.foldedForComparison != title }) else {
      return blocks[...]
    }
    let heading = blocks[..<first].lastIndex { $0.text.foldedForComparison == title }
    let start = blocks[(heading ?? 0)..<first].firstIndex { block in
      if block.text.foldedForComparison == title { return false }
      return block.role != .paragraph || block.text.utf8.count >= headLine
    }
    return blocks[(start ?? first)...]
  }

  /// Bytes from which a line above the text is text itself.
  private static let headLine = 60

  /// The beginning of another page's text: breaks off and ends with an invitation to go there.
  private static func isTeaser(_ block: Block) -> Bool {
    guard let end = block.text.lastIndex(of: "\n") else { return false }
    let (text, invitation) = (block.text[..<end], block.text[end...].lowercased().trimmingMarks)
    let breaksOff = text.hasSuffix("...") || text.hasSuffix("…")
    return breaksOff && (alone.contains(invitation) || beginnings.contains(where: invitation.hasPrefix))
  }

  /// "Baca juga: …", "Share this article": lines that lead away from the article.
  private static func isInvitation(_ block: Block) -> Bool {
    guard block.text.utf8.count <= 200 else { return false }
    let lower = block.text.lowercased()
    if alone.contains(lower.trimmingMarks) { return true }
    guard let beginning = beginnings.first(where: lower.hasPrefix) else { return false }
    let next = lower.dropFirst(beginning.count).first
    return next.map { !$0.isLetter } ?? true
  }

  private static let beginnings = [
    "baca juga", "baca selengkapnya", "baca pula", "baca lainnya", "lihat juga", "simak juga", "tonton juga",
    "artikel terkait", "berita terkait", "bagikan", "read more", "read also", "see also", "also read", "related:",
    "related articles", "related posts", "share this", "share on", "follow us", "sign up for", "subscribe to",
    "photo:", "image:", "foto:", "advertisement", "scroll to continue", "click here to", "this article was originally",
  ]

  /// Lines that are nothing else.
  private static let alone: Set<String> = [
    "share", "tweet", "email", "print", "facebook", "twitter", "whatsapp", "telegram", "copy link", "salin tautan",
    "advertisement", "iklan", "related", "terkait", "comments", "komentar", "loading", "menu", "search", "cari",
    "selanjutnya", "sebelumnya", "next", "previous", "back to top", "kembali ke atas", "cetak", "sumber", "tags",
    "share article", "share this", "more", "save", "reply", "like", "follow", "subscribe", "sign in", "log in",
  ]
}

extension String {
  /// Without punctuation and spaces at the ends.
  fileprivate var trimmingMarks: String {
    let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    var text = drop(while: isMark)
    while let last = text.last, isMark(last) { text.removeLast() }
    return String(text)
  }
}
