/// The tree of units as a spreadsheet file: `kode_unit,kode_induk,tingkat,nama,alias`.
public struct UnitSheet: Sendable {
  /// Units without a fault, each after its parent.
  public let units: [Unit]
  /// What is wrong or worth knowing, from top to bottom. Rows are numbered as a spreadsheet shows them.
  public let findings: [Finding]

  /// Reads and checks a table of units. Never throws.
  ///
  /// A unit's code decides its place: 2 digits provinsi, then kota, kecamatan, kelurahan, `/RWnn`, `/RTnnn`; the
  /// parent is one step up and must be in the table, except for the root. OPD and UKPD may hang anywhere.
  /// Aliases are separated by `|`. Accepts the same encodings and separators as `DipSheet`. O(length).
  public static func read(bytes: [UInt8]) -> UnitSheet {
    var reading = UnitReading()
    reading.read(bytes)
    return UnitSheet(units: reading.units, findings: reading.findings)
  }
}
