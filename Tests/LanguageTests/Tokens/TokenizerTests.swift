import Testing

@testable import Language

/// What a text is cut into: written form, position, span and terms, one line a token.
func describe(_ text: String, _ analyzer: Analyzer) -> [String] {
  let bytes = Array(text.utf8)
  return analyzer.tokens(in: text).map { token in
    let written = String(decoding: bytes[token.range], as: UTF8.self)
    return "\(token.position)+\(token.span) \(written) \(token.terms.map(\.description).joined(separator: " "))"
  }
}

func checkTokens(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let found = describe(text, try Kamus.analyzer())
  #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite struct TokenizerTests {
  @Test func wordsHaveExactAndRootTerm() throws {
    try checkTokens(
      "Pelayanan kepada warga.",
      ["0+1 Pelayanan =pelayanan ~layan", "1+1 kepada =kepada ~kepada", "2+1 warga =warga ~warga"])
  }

  @Test func neighbouringRoadsAreTwoWords() throws {
    try checkTokens("RT/RW", ["0+1 RT =rt ~rt", "1+1 RW =rw ~rw"])
    try checkTokens("dan/atau", ["0+1 dan =dan ~dan", "1+1 atau =atau ~atau"])
  }

  @Test func hyphenatedCompoundsStandWholeAndInParts() throws {
    try checkTokens(
      "sosial-ekonomi",
      [
        "0+2 sosial-ekonomi =sosial-ekonomi ~sosial-ekonomi", "0+1 sosial =sosial ~sosial",
        "1+1 ekonomi =ekonomi ~ekonomi",
      ])
  }

  @Test func doubledWordsTakeOnePosition() throws {
    try checkTokens("rumah-rumah kosong", ["0+1 rumah-rumah =rumah-rumah ~rumah", "1+1 kosong =kosong ~kosong"])
  }

  @Test func decreeNumbersStandWholeAndInParts() throws {
    try checkTokens(
      "12/KPTS/2025",
      ["0+3 12/KPTS/2025 #12/kpts/2025", "0+1 12 #12", "1+1 KPTS =kpts ~kpts", "2+1 2025 #2025"])
    try checkTokens("RW 07", ["0+1 RW =rw ~rw", "1+1 07 #07 #7"])
  }

  @Test func abbreviationsLoseTheirDots() throws {
    try checkTokens("S.H.", ["0+1 S.H =sh ~sh"])
    try checkTokens("a.n. lurah", ["0+1 a.n =an ~an", "1+1 lurah =lurah ~lurah"])
  }

  @Test func misreadNumero() throws {
    try checkTokens("N0.7", ["0+1 N0 =no ~no", "1+1 7 #7"])
    try checkTokens("N0. 7", ["0+1 N0 =no ~no", "1+1 7 #7"])
  }

  @Test func misreadYears() throws {
    try checkTokens("2O2O", ["0+1 2O2O #2o2o #2020"])
    try checkTokens("l998", ["0+1 l998 #l998 #1998"])
    try checkTokens("2o", ["0+2 2o #2o", "0+1 2 #2", "1+1 o =o ~o"])
  }

  @Test func offsetsAreUTF8OffsetsOfTheText() throws {
    let text = "Café “Jum’at” № 5"
    let bytes = Array(text.utf8)
    let tokens = try Kamus.analyzer().tokens(in: text)
    #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Café", "Jum’at", "№", "5"])
    #expect(tokens.map { $0.terms[0].description } == ["=cafe", "=jumat", "=no", "#5"])
  }

  @Test func invisibleCharactersVanish() throws {
    try checkTokens("ke\u{AD}giat\u{200B}an", ["0+1 ke\u{AD}giat\u{200B}an =kegiatan ~giat"])
    try checkTokens("\u{202E}warga\u{202C}", ["0+1 warga\u{202C} =warga ~warga"])
  }

  @Test func compatibilityFormsFold() throws {
    try checkTokens("ＫＴＰ ﬁle", ["0+1 ＫＴＰ =ktp ~ktp", "1+1 ﬁle =file ~file"])
    try checkTokens("kegiatan²", ["0+1 kegiatan² =kegiatan2 ~giat =kegiatan-kegiatan"])
    try checkTokens("٢٠٢٥", ["0+1 ٢٠٢٥ #2025"])
  }

  @Test func typographicHyphens() throws {
    try checkTokens("anak‑anak", ["0+1 anak‑anak =anak-anak ~anak"])
    try checkTokens("anak–anak", ["0+1 anak–anak =anak-anak ~anak"])
    try checkTokens("anak — anak", ["0+1 anak =anak ~anak", "1+1 anak =anak ~anak"])
  }

  @Test func ideographsAreWords() throws {
    let terms = try Kamus.analyzer().tokens(in: "金德院 vihara").map { $0.terms[0].text }
    #expect(terms == ["金", "德", "院", "vihara"])
  }

  @Test func bekasiNeverMeetsBekas() throws {
    let analyzer = try Kamus.analyzer()
    let place = Set(analyzer.tokens(in: "Bekasi").flatMap(\.terms))
    let root = Set(analyzer.tokens(in: "bekas").flatMap(\.terms))
    #expect(place.isDisjoint(with: root))
  }

  @Test func compoundsAddTheirWords() throws {
    try checkTokens(
      "pertanggungjawaban", ["0+1 pertanggungjawaban =pertanggungjawaban ~tanggungjawab ~tanggung ~jawab"])
  }

  @Test func memoForgetsBetweenTexts() throws {
    let analyzer = try Kamus.analyzer()
    var memo = AnalyzerMemo(limit: 8)
    for text in ["satu dua tiga empat lima", "enam tujuh delapan sembilan sepuluh", "dua dua", "Lurah Glodok"] {
      var remembered = [Token]()
      analyzer.forEachToken(in: text, memo: &memo) { remembered.append($0) }
      #expect(remembered == analyzer.tokens(in: text))
      #expect(memo.count < 8 + 5)
    }
  }

  @Test func memoDoesNotChangeTokens() throws {
    let analyzer = try Kamus.analyzer()
    let texts = [
      "Keputusan Lurah Glodok Nomor 12 Tahun 2025", "rumah-rumah Bekasi Rp1.000.000,00", "bab II",
      "Keagungan di Keagungan",
    ]
    var memo = AnalyzerMemo()
    for text in texts + texts {
      var remembered = [Token]()
      analyzer.forEachToken(in: text, memo: &memo) { remembered.append($0) }
      #expect(remembered == analyzer.tokens(in: text))
    }
    #expect(memo.count > 10)
  }
}
