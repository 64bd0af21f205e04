extension DecreeParser {
  /// What stands between TENTANG and the body.
  struct Subject {
    var about: String?
    /// Rows of it.
    var rows: ClosedRange<Int>
    /// Office named again above Menimbang: "LURAH GLODOK,".
    var issuerLine: [String]?
    /// Rows of that.
    var issuerRows: ClosedRange<Int>?
    var end: Int
  }

  /// Reads the subject, which ends at DENGAN RAHMAT, at the line that names the issuer again, or at the body.
  static func subject(at tentang: Int, in lines: [Line], headingIssuer: [String]) -> Subject {
    var zone = zone(after: tentang, in: lines)
    let end = tentang + 1 + zone.count
    let first = Array(lines[tentang].text.split(separator: " ").dropFirst())
    if let grace = zone.firstIndex(where: { $0.words.contains("RAHMAT") }) {
      let office = zone[(grace + 1)...].flatMap(\.written)
      return Subject(
        about: about(first, zone[..<grace]), rows: tentang...(tentang + grace),
        issuerLine: office.isEmpty ? nil : office,
        issuerRows: office.isEmpty ? nil : (tentang + grace + 2)...(end - 1), end: end)
    }
    var issuerLine: [String]?
    var issuerRows: ClosedRange<Int>?
    if let split = issuerStart(in: zone, from: first.isEmpty ? 1 : 0, headingIssuer: headingIssuer) {
      issuerLine = zone[split...].flatMap(\.written)
      issuerRows = (tentang + 1 + split)...(end - 1)
      zone = Array(zone[..<split])
    } else if lines.count <= end, let gap = zone.dropFirst().firstIndex(where: \.opensParagraph) {
      // No body below: the subject is the first paragraph.
      zone = Array(zone[..<gap])
    }
    return Subject(
      about: about(first, zone[...]), rows: tentang...(tentang + zone.count), issuerLine: issuerLine,
      issuerRows: issuerRows, end: end)
  }

  /// Lines down to the body; a heading in capitals ends where running text begins.
  private static func zone(after tentang: Int, in lines: [Line]) -> [Line] {
    var zone: [Line] = []
    let isCapitals = tentang + 1 < lines.count && lines[tentang + 1].isCapitals
    for line in lines[(tentang + 1)...].prefix(24) {
      let isGrace = line.words.first == "DENGAN" && line.words.contains("RAHMAT")
      if !isGrace, startsBody(line, isFirst: zone.isEmpty) { break }
      // "2025-2030" alone on a row has no letters and goes on.
      if isCapitals, !line.isCapitals, line.text.contains(where: \.isLetter) { break }
      zone.append(line)
    }
    return zone
  }

  /// A subject may begin a line with "DALAM" or "PASAL"; the body does so in a new paragraph only.
  private static func startsBody(_ line: Line, isFirst: Bool) -> Bool {
    guard !isFirst, endsHeading(line), let first = line.words.first else { return false }
    if ["MENIMBANG", "MENGINGAT", "MEMUTUSKAN", "MEMBACA", "MEMPERHATIKAN", "BAHWA"].contains(first) { return true }
    return line.opensParagraph
  }

  /// Where the last lines of a zone name the issuer: the same words as in the heading, or as many of them as are
  /// there, or with its region added.
  private static func issuerStart(in zone: [Line], from first: Int, headingIssuer: [String]) -> Int? {
    let issuer = headingIssuer.map { plainWord($0[...]) }.joined(separator: " ")
    var longer: Int?
    for start in zone.indices.dropFirst(first) {
      var tail = zone[start...].flatMap(\.words)
      if tail.first == "KAMI" { tail.removeFirst() }
      let text = tail.joined(separator: " ")
      if !issuer.isEmpty, text == issuer || tail.count >= 2 && issuer.hasPrefix(text + " ") { return start }
      guard let first = tail.first, offices.contains(first), tail.count <= 20 else { continue }
      if !issuer.isEmpty, text.hasPrefix(issuer + " ") { longer = longer ?? start }
      if zone[start].opensParagraph || zone[zone.count - 1].text.hasSuffix(",") { longer = longer ?? start }
    }
    return longer
  }

  private static func about(_ first: [Substring], _ zone: ArraySlice<Line>) -> String? {
    tidied(join(first.map(String.init) + zone.flatMap(\.written)))
  }

  /// Joins words with blanks; a hyphen at a line's end stays a hyphen, since in Indonesian it is far more often a
  /// reduplication (UNDANG-UNDANG) than a broken word.
  static func join(_ words: [String]) -> String {
    var text = ""
    for word in words {
      let isAttached = text.isEmpty || text.hasSuffix("-") && !text.hasSuffix(" -")
      text += isAttached ? word : " " + word
    }
    return text
  }

  /// Without colon, closing comma and empty placeholder; `nil` where nothing is left or it is too long to be a
  /// subject.
  static func tidied(_ text: String) -> String? {
    var text = trimmed(text)[...]
    while let first = text.first, ": ".contains(first) { text.removeFirst() }
    while let last = text.last, ",;.: ".contains(last) { text.removeLast() }
    guard (3...1000).contains(text.count), text.contains(where: \.isLetter) else { return nil }
    return String(text)
  }
}

extension DecreeParser {
  /// First words of an office that issues decrees.
  static let offices: Set<String> = [
    "LURAH", "CAMAT", "WALI", "WALIKOTA", "BUPATI", "GUBERNUR", "PRESIDEN", "MENTERI", "KEPALA", "KETUA", "SEKRETARIS",
    "DIREKTUR", "REKTOR", "PIMPINAN", "DEWAN", "KOMISI", "PEJABAT", "PENJABAT", "PLT", "PLH", "PJ", "INSPEKTUR",
    "PANGLIMA",
  ]

  /// The issuer, from the heading and from the line above Menimbang.
  ///
  /// A regional regulation, a law and a government regulation name a region or the republic in their heading;
  /// whoever issued them stands only above Menimbang. Where both name an office, the fuller one counts.
  static func office(_ heading: [String], kind: DocumentType, line: [String]?) -> String? {
    var line = line ?? []
    if line.first?.uppercased() == "KAMI" { line.removeFirst() }
    let isOfficeLine = opensOffice(line) && line.count <= 30
    let isOffice = opensOffice(heading)
    let named: [String]
    if isOffice {
      named = isOfficeLine && line.count > heading.count && plain(line).starts(with: plain(heading)) ? line : heading
    } else if isOfficeLine {
      named = line
    } else if [.law, .governmentRegulation, .regionalRegulation].contains(kind) {
      return nil
    } else {
      named = !titled.contains(kind) || opensBody(heading) ? heading : []
    }
    return tidied(withoutCrumb(named.joined(separator: " "))).flatMap { $0.count <= 200 ? $0 : nil }
  }

  /// "PRESIDEN REPUBLIK INDONESIA,da": small letters of a watermark stuck to the comma.
  private static func withoutCrumb(_ text: String) -> String {
    guard let comma = text.lastIndex(of: ","), text[..<comma].contains(where: \.isUppercase),
      !text[..<comma].contains(where: \.isLowercase)
    else { return text }
    let tail = text[text.index(after: comma)...]
    return !tail.isEmpty && tail.allSatisfy(\.isLowercase) ? String(text[..<comma]) : text
  }

  private static func opensOffice(_ words: [String]) -> Bool {
    words.first.map { offices.contains(plainWord($0[...])) } ?? false
  }

  /// A body that issues decrees in its own name.
  private static func opensBody(_ words: [String]) -> Bool {
    words.first.map { bodies.contains(plainWord($0[...])) } ?? false
  }

  private static let bodies: Set<String> = [
    "LEMBAGA", "BADAN", "KOMISI", "KEMENTERIAN", "DINAS", "PEMERINTAH", "MAHKAMAH", "BANK", "OTORITAS", "MAJELIS",
    "PANITIA",
    "TIM", "KELURAHAN", "KECAMATAN", "BERSAMA", "ARSIP", "PERPUSTAKAAN", "OMBUDSMAN", "UNIVERSITAS", "MUSYAWARAH",
  ]

  private static func plain(_ words: [String]) -> [String] { words.map { plainWord($0[...]) } }
}
