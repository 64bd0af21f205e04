/// Cells of one row by column, and what is wrong with them.
struct RowReport {
  /// Row as a spreadsheet numbers it.
  let row: Int
  private(set) var findings: [Finding] = []
  private var cells: [DipColumn: CellText] = [:]
  /// Cells that were refused as a whole (formula, control character, personal data): no further rule speaks
  /// about them, so that a fault is told once.
  private var spoiled: Set<DipColumn> = []

  init(row: Int) { self.row = row }

  /// Whether the row can be taken.
  var isAccepted: Bool { !findings.contains { $0.severity == .fault } }

  /// Text of a cell, "" where the column is not in the table.
  func text(_ column: DipColumn) -> String { cells[column]?.text ?? "" }

  func isSpoiled(_ column: DipColumn) -> Bool { spoiled.contains(column) }

  /// Takes a cell in and looks for what no cell may hold.
  mutating func take(_ raw: String, as column: DipColumn) {
    let cell = CellText(raw)
    cells[column] = cell
    if checkHazards(of: cell, column: column.title) { spoiled.insert(column) }
  }

  /// Looks at a cell that is not taken over: the file itself must hold no personal data either. The title tells
  /// what the numbers below it are.
  mutating func takeUnknown(_ raw: String, title: String) {
    let title = title.shownSafely
    let place = Finding.Place.cell(row: row, column: title.isEmpty ? "tanpa judul" : title)
    findings += Self.personalData(in: title + ": " + CellText(raw).text, at: place)
  }

  /// Adds a finding at a column.
  mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity = .fault, at column: DipColumn, _ message: String, cure: String
  ) {
    findings.append(Finding(code, severity, at: .cell(row: row, column: column.title), message: message, cure: cure))
  }

  /// Adds a finding about the row as a whole.
  mutating func addToRow(_ code: Finding.Code, _ severity: Finding.Severity, _ message: String, cure: String) {
    findings.append(Finding(code, severity, at: .cell(row: row, column: ""), message: message, cure: cure))
  }

  private mutating func checkHazards(of cell: CellText, column: String) -> Bool {
    let place = Finding.Place.cell(row: row, column: column)
    if cell.isFormula {
      findings.append(
        Finding(
          .csvFormula, at: place, message: "Isi sel diawali tanda rumus (= + - @) yang dijalankan program spreadsheet.",
          cure: "Tulis sebagai teks biasa, tanpa tanda itu di awal."))
      return true
    }
    if cell.hasControl {
      findings.append(
        Finding(
          .controlCharacter, at: place,
          message: "Isi sel memuat karakter kendali yang tidak terlihat atau huruf yang rusak.",
          cure: "Hapus isi sel lalu ketik ulang; jangan disalin dari halaman web."))
      return true
    }
    let noticed = Self.personalData(in: cell.text, at: place)
    findings += noticed
    return noticed.contains { $0.severity == .fault }
  }

  /// Personal data in a cell or title of the table.
  static func personalData(in text: String, at place: Finding.Place) -> [Finding] {
    PersonalData.certainFindings(in: text, at: place).map(asCell)
  }

  /// In a public list there is no place for personal data, nor for a number that may be some: a row is public as soon as
  /// it is taken, and nobody looks at it before. Only what is probably an office's address is let pass with a note.
  private static func asCell(_ found: (finding: Finding, certainty: PersonalDataMatch.Certainty)) -> Finding {
    let finding = found.finding
    if finding.code == .privateEmail, found.certainty == .weak { return finding }
    let cure =
      found.certainty == .strong
      ? "Hapus seluruhnya dari sel ini." : "Hapus dari sel ini; bila bukan data pribadi, tulis tanpa deret angka itu."
    return Finding(finding.code, .fault, at: finding.place, message: finding.message, cure: cure)
  }
}
