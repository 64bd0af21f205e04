/// A query with the entries it must find, from `corpus/queries.tsv`.
public struct JudgedQuery: Sendable, Hashable {
  /// `q01`.
  public let id: String
  /// What the user types.
  public let query: String
  /// What it tests: "singkatan", "sitasi", …
  public let kind: String
  /// Identities of entries, or `berkas:` and a path inside the corpus for the entry that holds this file.
  public let expected: [String]
  /// Remark of the judge.
  public let note: String

  /// Reads the table: columns id, kueri, jenis, id_diharapkan (separated by `;`), catatan; a field may be quoted. Lines
  /// with fewer than four columns are passed over.
  public static func read(_ table: String) -> [JudgedQuery] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { unquoted(String($0)) }
      guard columns.count >= 4, !columns[0].isEmpty else { return nil }
      let expected = columns[3].split(separator: ";").map { String($0.drop { $0 == " " }) }
      return JudgedQuery(
        id: columns[0], query: columns[1], kind: columns[2], expected: expected,
        note: columns.count > 4 ? columns[4] : "")
    }
  }

  private static func unquoted(_ field: String) -> String {
    let text = field.hasSuffix("\r") ? String(field.dropLast()) : field
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
