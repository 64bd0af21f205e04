import TestSupport
import Testing

@testable import Telusur

/// What the scanner must see and what must not alarm it. All numbers are made up: serial 0000 is never given out,
/// and the others of the tables are of no known person.
@Suite struct PersonalDataTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// Kinds in order; "?" after a kind means weak.
    let expected: [String]
    var testDescription: String { text }
    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
  }

  @Test(
    arguments: PersonalDataCases.identity + PersonalDataCases.phones + PersonalDataCases.others
      + PersonalDataCases.harmless)
  func check(_ scan: Case) {
    let matches = PersonalData.scan(scan.text)
    let found = matches.map { String($0.kind.rawValue.dropFirst(4)) + ($0.certainty == .weak ? "?" : "") }
    #expect(found == scan.expected)
    let size = scan.text.utf8.count
    #expect(matches.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= size })
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test(arguments: PersonalDataCases.identity + PersonalDataCases.phones + PersonalDataCases.others)
  func maskingTakesTheWholeNumber(_ scan: Case) {
    let masked = PersonalData.masked(scan.text)
    #expect(PersonalData.scan(masked).isEmpty, "\(masked)")
    #expect(masked.contains("dihapus]"))
    let place = Finding.Place.file("contoh.pdf", page: 1)
    for finding in PersonalData.certainFindings(in: scan.text, at: place).map(\.finding) {
      #expect(!finding.text.contains { $0.isNumber } || finding.text.filter(\.isNumber).count < 4, "\(finding.text)")
    }
  }

  @Test func rangesAreBytes() throws {
    let text = "Café, NIK 3173034107880000 ✓"
    let match = try #require(PersonalData.scan(text).first)
    #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == "3173034107880000")
    #expect(PersonalData.masked(text) == "Café, NIK [NIK dihapus] ✓")
  }

  @Test func whatHoldsAndWhatIsNoted() {
    func severities(_ text: String) -> [Finding.Severity] {
      PersonalData.scan(text).map(\.severity)
    }
    #expect(severities("NIK 3173034107880000") == [.hold])
    #expect(severities("nomor 1234567890123456") == [.hold])
    #expect(severities("NIP. 198001012005011001") == [.note])
    #expect(severities("kelurahan.contoh@gmail.com") == [.note])
    #expect(severities("budi.contoh@gmail.com") == [.hold])
  }

  @Test func findingsCountAKindOnce() {
    let text = "NIK 3173034107880000, NIK 3173031203850000, HP 081200000000"
    let findings = PersonalData.certainFindings(in: text, at: .table("x")).map(\.finding)
    #expect(findings.map(\.code) == [.nationalIDNumber, .phoneNumber])
    #expect(findings[0].message.contains("(2)"))
  }

  /// Random tokens: never a trap, always ordered ranges inside the text.
  @Test func anyTextIsScanned() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let tokens = [
      "31730", "0812", "3456", "+62", "62", "8", "-", ".", " ", "/", ")", "(", "NIK", "rek", "BCA", "@", "a.b", "go.id",
      "\u{A0}", "–", "é", "Rp", "000", "1",
    ]
    for _ in 0..<2000 {
      let text = (0..<40).map { _ in tokens[random.below(tokens.count)] }.joined()
      let matches = PersonalData.scan(text)
      let size = text.utf8.count
      #expect(
        matches.allSatisfy { $0.range.upperBound <= size }
          && zip(matches, matches.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
        "seed \(seed): \(text)")
      _ = PersonalData.masked(text)
    }
  }

  @Test(arguments: ["1 ", "1.", "08123-", "a@", "@", "3173 ", "rekening ", "+62 8", "12345678901234567890"])
  func timeGrowsWithLength(_ unit: String) {
    let times = growth(from: 1_000) { count in _ = PersonalData.scan(String(repeating: unit, count: count)) }
    #expect(times < 5, "16 times the text took \(times) times as long as it should")
  }
}
