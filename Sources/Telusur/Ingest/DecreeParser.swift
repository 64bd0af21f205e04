/// Reads what a decree (keputusan, peraturan, instruksi, surat edaran, SOP, maklumat …) says of itself: its
/// heading and its signature. Laws that it quotes are never taken for it, and nothing is guessed: a part that is
/// missing, illegible or doubtful is `nil`.
public enum DecreeParser {
  /// Lines looked at for a heading: letterhead, stamp and cover included.
  static let headingLines = 60

  /// The decree whose page texts these are; `nil` where the text has no heading of one. O(length).
  ///
  /// The heading is that of the official form (PP 61/2010 and UU 12/2011 annex II as offices follow it): kind and
  /// issuer, NOMOR … TAHUN …, TENTANG and the subject, each on lines of their own; a sentence that mentions a
  /// decree is none.
  public static func parse(pages: [String]) -> Decree? {
    let lines = lines(of: pages)
    for (index, line) in lines.prefix(headingLines).enumerated() {
      if let annex = annex(at: index, in: lines) { return annex }
      guard let opening = opening(line) else { continue }
      if let decree = decree(opening, at: index, in: lines) { return decree }
    }
    return nil
  }

  private static func decree(_ opening: Opening, at index: Int, in lines: [Line]) -> Decree? {
    guard let heading = heading(opening, at: index, in: lines) else { return nil }
    var decree = Decree(type: opening.type)
    decree.number = heading.number?.number
    decree.about = heading.about
    decree.issuer = heading.issuer
    let signature = signature(in: lines[min(heading.end, lines.count)...], isLetter: opening.isLetter)
    decree.place = signature?.place
    decree.date = signature?.date
    decree.year = heading.number?.year ?? signature?.date?.year
    return decree
  }
}
