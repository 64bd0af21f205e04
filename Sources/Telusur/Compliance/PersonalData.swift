/// Finder of personal data in text: NIK, nomor KK, mobile numbers, NPWP, NIP, bank accounts, private e-mail.
///
/// What it looks for and why follows UU 27/2022 art. 4, UU 23/2006 art. 84 and the project's threat model. It
/// knows shapes and the words beside them, no register: nothing here tells whether a number exists.
public enum PersonalData {
  /// All places that look like personal data, in order, not overlapping.
  ///
  /// Numbers may be written with single blanks, points or hyphens between their groups. Decree numbers, money,
  /// dates, archive and budget codes, office lines (021…) and hotlines are not reported. O(length).
  public static func scan(_ text: String) -> [PersonalDataMatch] {
    guard mayHold(text) else { return [] }
    let bytes = Array(text.utf8)
    var matches = NumberScanner(bytes).matches()
    let emails = EmailScanner.matches(in: bytes)
    guard !emails.isEmpty else { return matches }
    matches = (emails + matches).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var end = 0
    return matches.filter { match in
      guard match.range.lowerBound >= end else { return false }
      end = match.range.upperBound
      return true
    }
  }

  /// Whether there are the ten digits of the shortest number, or an @: most cells and paragraphs have neither.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      if NumberScanner.isDigit(byte) { digits += 1 }
      if digits >= 10 || byte == 0x40 { return true }
    }
    return false
  }

  /// `text` with every match replaced as a whole, e.g. by `[NIK dihapus]`. Never in part: 12 digits of a NIK
  /// are a place and a birth date, which with a name is a person. For logs, messages and snippets. O(length).
  public static func masked(_ text: String) -> String { masked(text, matches: scan(text)) }

  /// `text` with the given matches replaced, which must be in order and from a scan of the same text.
  public static func masked(_ text: String, matches: [PersonalDataMatch]) -> String {
    guard !matches.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var position = 0
    for match in matches where match.range.lowerBound >= position && match.range.upperBound <= bytes.count {
      kept.append(contentsOf: bytes[position..<match.range.lowerBound])
      kept.append(contentsOf: "[\(label(match.kind)) dihapus]".utf8)
      position = match.range.upperBound
    }
    kept.append(contentsOf: bytes[position...])
    return String(decoding: kept, as: UTF8.self)
  }

  /// What `scan` finds as findings with the certainty they rest on: one a kind and certainty with the count, in order of
  /// first appearance. The numbers themselves are in none.
  static func certainFindings(
    in text: String, at place: Finding.Place
  ) -> [(finding: Finding, certainty: PersonalDataMatch.Certainty)] {
    struct Group: Hashable {
      let kind: Finding.Code
      let certainty: PersonalDataMatch.Certainty
    }
    var counts: [Group: Int] = [:]
    var order: [(group: Group, severity: Finding.Severity)] = []
    for match in scan(text) {
      let group = Group(kind: match.kind, certainty: match.certainty)
      if counts[group] == nil { order.append((group, match.severity)) }
      counts[group, default: 0] += 1
    }
    return order.map { group, severity in
      let count = counts[group] ?? 0
      let name = label(group.kind)
      let message =
        group.certainty == .strong
        ? "Memuat data pribadi: \(name) (\(count))." : "Memuat \(count) isi yang mungkin data pribadi: \(name)."
      let finding = Finding(group.kind, severity, at: place, message: message, cure: cure(group.kind))
      return (finding, group.certainty)
    }
  }

  private static func cure(_ kind: Finding.Code) -> String {
    kind == .civilServantNumber
      ? "Cukup nama dan jabatan; NIP memuat tanggal lahir, sebaiknya dihapus."
      : "Hapus atau hitamkan seluruhnya sebelum diterbitkan."
  }

  static func label(_ kind: Finding.Code) -> String {
    switch kind {
    case .nationalIDNumber: "NIK"
    case .familyCardNumber: "nomor KK"
    case .phoneNumber: "nomor telepon"
    case .accountNumber: "nomor rekening"
    case .taxNumber: "NPWP"
    case .civilServantNumber: "NIP"
    case .privateEmail: "surel"
    default: "data pribadi"
    }
  }
}
