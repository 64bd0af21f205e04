import Extraction

/// Titles for documents that nobody has named.
enum DraftTitle {
  /// Longest title, in characters; a heading that runs on is cut at a word.
  static let limit = 300

  /// A decree's own designation, else the title the document gives itself, else the name of its file.
  static func of(_ document: Document, _ extract: Extract, _ decree: Decree?) -> String {
    let title = decree.flatMap(designation) ?? extract.metadata.title.flatMap(nonEmpty) ?? fileTitle(document.name)
    return Sentences.cut(title, to: limit)
  }

  /// "Keputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Pengurus RT"; `nil` while only the type is known.
  private static func designation(_ decree: Decree) -> String? {
    guard decree.number != nil || decree.about != nil else { return nil }
    var words = decree.isAnnex ? ["Lampiran"] : []
    words += kind(decree)
    if let number = decree.number { words.append("Nomor \(number)") }
    if let year = decree.year { words.append("Tahun \(year)") }
    if let about = decree.about { words += ["tentang", titleCase(about)] }
    return words.joined(separator: " ")
  }

  /// How a decree is cited: laws and government regulations without the president who signs them, a regional regulation
  /// with its region instead of the head who does (UU 12/2011 annex II), all others with their office.
  private static func kind(_ decree: Decree) -> [String] {
    let issuer = decree.issuer.map(titleCase)
    switch decree.type {
    case .law: return ["Undang-Undang"]
    case .governmentRegulation: return ["Peraturan Pemerintah"]
    case .regionalRegulation: return ["Peraturan Daerah"] + [issuer.map(region)].compactMap(\.self)
    default: return [decree.type.label] + [issuer].compactMap(\.self)
    }
  }

  private static func region(_ head: String) -> String {
    let regions = [
      ("Gubernur ", "Provinsi "), ("Bupati ", "Kabupaten "), ("Wali Kota ", "Kota "), ("Walikota ", "Kota "),
    ]
    for (title, region) in regions where head.hasPrefix(title) { return region + head.dropFirst(title.count) }
    return head
  }

  private static func fileTitle(_ name: String) -> String {
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 6, dot != name.startIndex {
      stem = name[..<dot]
    }
    let words = stem.split(whereSeparator: { $0 == "_" || $0 == "+" || $0.isWhitespace })
    return words.isEmpty ? name : words.joined(separator: " ")
  }

  private static func nonEmpty(_ title: String) -> String? {
    let words = title.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Words of a heading in capitals as people write a title; a text that is not all capitals is left as it is.
  static func titleCase(_ heading: String) -> String {
    guard heading == heading.uppercased() else { return heading }
    let words = heading.split(whereSeparator: \.isWhitespace)
    return words.enumerated().map { index, word in caseOf(String(word), isFirst: index == 0) }.joined(separator: " ")
  }

  private static func caseOf(_ word: String, isFirst: Bool) -> String {
    let letters = word.filter(\.isLetter)
    let isInitialism = initialisms.contains(letters) || isRomanNumeral(letters) || word.contains(where: \.isNumber)
    if isInitialism { return word }
    let lower = word.lowercased()
    if !isFirst, particles.contains(lower) { return lower }
    return capitalize(lower)
  }

  /// Capital at the start and after a hyphen, slash or bracket: "Rukun-Rukun", "(Sampah)".
  private static func capitalize(_ word: String) -> String {
    var result = ""
    var atStart = true
    for character in word {
      result += atStart ? character.uppercased() : String(character)
      if character.isLetter { atStart = false }
      if character == "-" || character == "/" { atStart = true }
    }
    return result
  }

  private static func isRomanNumeral(_ word: String) -> Bool {
    word.count >= 2 && word.count <= 5 && word.allSatisfy("IVX".contains)
  }

  private static let initialisms: Set<String> = [
    "RT", "RW", "PPID", "DIP", "DIK", "SK", "PKK", "LMK", "FKDM", "KTP", "KK", "NIK", "SOP", "DPA", "RKA", "APBD",
    "APBN",
    "ASN", "PNS", "PJLP", "DKI", "RI", "TP", "UMKM", "BLT", "KPU", "PPS", "KPPS", "TPS", "RPTRA", "JDIH", "PTSP",
    "UKPD",
    "SKPD", "OPD", "BUMD", "MCK", "PAUD", "CSR", "DBD", "PSN", "HUT", "MTQ", "UPT", "SPM", "LKIP", "RUP",
  ]

  private static let particles: Set<String> = [
    "dan", "atau", "di", "ke", "dari", "pada", "dalam", "untuk", "yang", "tentang", "oleh", "bagi", "dengan", "atas",
    "serta", "sebagai", "terhadap", "antara", "para",
  ]
}
