extension DipSheet {
  /// What stands between the cells of a written table.
  public enum Separator: String, Sendable {
    /// What Excel with Indonesian regional settings expects; the default.
    case semicolon = ";"
    /// What Excel with English settings and most programs expect.
    case comma = ","
  }

  /// Writes a table that `read` gives back unchanged, and that is the same byte for byte each time.
  ///
  /// The file begins with a byte order mark, without which Excel takes UTF-8 for Windows-1252, separates cells
  /// by `;` as Excel with Indonesian settings expects, and ends lines with CR LF; LibreOffice and Google Sheets
  /// read it as it is, and `read` takes any of these. A cell that a spreadsheet would run as a formula begins
  /// with an apostrophe. Column No counts within each unit, in the order given. State, origin and documents are
  /// the archive's and not part of a table. O(length).
  ///
  /// - Parameters:
  ///   - entries: The rows, in their order.
  ///   - files: Names for column `berkas`; a name must not hold `|`.
  ///   - separator: What stands between cells.
  public static func write(
    entries: [DipEntry], separator: Separator = .semicolon, files: (DipEntry) -> [String]
  ) -> String {
    var writer = TableWriter(separator: separator.rawValue)
    writer.add(DipColumn.allCases.map(\.title))
    var numbers: [Unit.Code: Int] = [:]
    for entry in entries {
      let number = numbers[entry.unit, default: 0] + 1
      numbers[entry.unit] = number
      let names = files(entry)
      writer.add(DipColumn.allCases.map { cell($0, of: entry, number: number, files: names) })
    }
    return writer.text
  }

  /// An empty table with one example row, marked CONTOH. Importing it is harmless: the row is known by its
  /// `id_dip` and passed over with a note, so that it may stay above the officer's own rows.
  public static var template: String {
    var writer = TableWriter(separator: Separator.semicolon.rawValue)
    writer.add(DipColumn.allCases.map(\.title))
    writer.add(DipColumn.allCases.map { example[$0] ?? "" })
    return writer.text
  }

  private static let example: [DipColumn: String] = [
    .number: "1", .summary: "CONTOH: nama dan masa bakti pengurus RT dan RW di wilayah kelurahan.",
    .custodian: "Kelurahan Glodok", .producer: "Sekretaris Kelurahan Glodok", .made: "12 Januari 2026, Jakarta Barat",
    .print: "Ya", .online: "Ya", .retention: "Selama berlaku, inaktif 5 tahun, permanen", .id: EntryRules.exampleID,
    .unit: "31.73.03.1007", .category: Category.anytime.rawValue,
    .title: "CONTOH Keputusan Lurah tentang Pengurus RT dan RW",
    .type: DocumentType.decree.rawValue, .documentNumber: "12", .year: "2026", .created: "2026-01-12",
    .createdPlace: "Jakarta Barat", .updated: "2026-01-12", .frequency: "saat_berubah",
    .legalBases: "UU 14/2008 Pasal 11",
    .archiveCode: "100", .access: DipEntry.Access.open.rawValue, .note: "CONTOH: hapus baris ini",
    .files: "keputusan-12-2026.pdf", .legalStatus: LegalStatus.inForce.rawValue,
  ]

  private static func cell(_ column: DipColumn, of entry: DipEntry, number: Int, files: [String]) -> String {
    switch column {
    case .number: String(number)
    case .summary: entry.summary
    case .custodian: entry.custodian
    case .producer: entry.producer
    case .made: [entry.created?.indonesian ?? "", entry.createdPlace].filter { !$0.isEmpty }.joined(separator: ", ")
    case .print: entry.forms.contains(.print) ? "Ya" : ""
    case .recording: entry.forms.contains(.recording) ? "Ya" : ""
    case .online: entry.forms.contains(.online) ? "Ya" : ""
    case .retention: entry.retention
    case .id: entry.id.rawValue
    case .unit: entry.unit.rawValue
    case .category: entry.category?.rawValue ?? ""
    case .title: entry.title
    case .type: entry.type?.rawValue ?? ""
    case .documentNumber: entry.number ?? ""
    case .year: entry.year.map(String.init) ?? ""
    case .created: entry.created?.description ?? ""
    case .createdPlace: entry.createdPlace
    case .updated: entry.updated?.description ?? ""
    case .frequency: entry.frequency
    case .legalBases: entry.legalBases.joined(separator: "; ")
    case .archiveCode: entry.archiveCode
    case .link: entry.link ?? ""
    case .access: entry.access.rawValue
    case .note: entry.note
    case .files: files.joined(separator: "|")
    case .legalStatus: entry.legalStatus.rawValue
    }
  }
}

/// Lines of a delimited file.
private struct TableWriter {
  private(set) var text = "\u{FEFF}"
  private let separator: String

  init(separator: String) { self.separator = separator }

  mutating func add(_ cells: [String]) {
    text += cells.map { Self.quoted(CellText.escaped($0)) }.joined(separator: separator) + "\r\n"
  }

  /// Quoted where any spreadsheet's separator, a quote, a line break or an outer blank is in it, whichever
  /// separator this file uses.
  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { !special.contains($0) } && cell.utf8.first != 0x20 && cell.utf8.last != 0x20
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static let special = Set(",;\t\"\r\n".utf8)
}
