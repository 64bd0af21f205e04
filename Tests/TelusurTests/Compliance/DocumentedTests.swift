import Foundation
import Telusur
import Testing

/// What the officer's documents say holds: every finding is explained, every column described, the example right.
@Suite struct DocumentedTests {
  private static func document(_ name: String) throws -> String {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../docs")
    return try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }

  @Test func everyFindingHasMeaningExampleAndCure() throws {
    let rows = try Self.document("temuan.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    for code in Finding.Code.allCases {
      let row = rows.filter { $0.hasPrefix("| `\(code.rawValue)` |") }
      #expect(row.count == 1, "\(code.rawValue)")
      let cells =
        row.first?.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        } ?? []
      #expect(
        cells.count == 6 && !(cells.dropFirst(2).first ?? "").isEmpty && !(cells.dropFirst(4).first ?? "").isEmpty,
        "\(code.rawValue)")
    }
    #expect(rows.count == Finding.Code.allCases.count + 3, "a row of a code that is none")
    for severity in [Finding.Severity.note, .hold, .fault] {
      #expect(rows.contains { $0.hasPrefix("| `\(severity.rawValue)` |") })
    }
  }

  @Test func everyColumnAndWordIsDescribed() throws {
    let text = try Self.document("tabel-dip.md")
    for title in SampleRow.titles {
      #expect(text.contains("\n| \(title) |") || text.contains("\n| \(title) * |"), "\(title)")
    }
    for word in Category.allCases.map(\.rawValue) + DipEntry.Access.allCases.map(\.rawValue) {
      #expect(text.contains("`\(word)`"), "\(word)")
    }
    let types = try #require(text.split(separator: "Jenis dokumen: ").last?.split(separator: ".").first)
    let words = types.split { $0 == "," || $0.isWhitespace }.map(String.init)
    #expect(Set(words) == Set(DocumentType.allCases.map(\.rawValue)))
  }

  @Test func exampleRowIsRight() throws {
    let parts = try Self.document("tabel-dip.md").split(separator: "```\n")
    let table = try #require(parts.first { $0.hasPrefix("No;") })
    let sheet = SampleRow.read(String(table))
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.count == 1)
  }
}
