/// The DIP table as a spreadsheet file (CSV), both ways.
///
/// Rows are numbered as a spreadsheet shows them: the first line is 1, a blank line counts, a line break inside
/// a cell does not.
public struct DipSheet: Sendable {
  /// Rows without a fault, in the order of the file. A row may still have notes.
  public let rows: [Row]
  /// What is wrong or worth knowing, from top to bottom. All-or-nothing import refuses the table where any has
  /// severity `.fault`.
  public let findings: [Finding]

  /// One row that can be taken.
  public struct Row: Sendable, Hashable {
    /// The entry, a draft from a table. `documents` is empty, since only the archive can resolve `files`.
    public let entry: DipEntry
    /// Names in column `berkas` in the officer's order, relative to the folder of the table; never absolute and
    /// never with `..`. Whether they exist is for the archive to see.
    public let files: [String]
    /// Row as a spreadsheet numbers it.
    public let rowNumber: Int
  }

  /// Reads and checks a table. Never throws: whatever the bytes are, what is wrong is a finding.
  ///
  /// Accepts UTF-8 with or without a mark, UTF-16, Windows-1252; `,`, `;` or tab between cells; any line ends.
  /// Titles may be in any case or shortened, in any order, under a heading of the document. O(length of the
  /// table × columns).
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for findings about the table as a whole.
  ///   - units: Every unit there is.
  ///   - today: Dates after it are in the future.
  public static func read(bytes: [UInt8], name: String, units: [Unit], today: PartialDate) -> DipSheet {
    var reading = DipSheetReading(name: name, rules: EntryRules(units: units, today: today))
    reading.read(bytes)
    return DipSheet(rows: reading.rows, findings: reading.findings)
  }
}
