/// Something noticed about data: a value, any number of them, shown to an officer with place and cure.
/// A finding is never thrown; errors are for work that could not be done.
public struct Finding: Sendable, Hashable {
  /// Stable English code, e.g. `unknown_unit`; the docs list every one.
  public let code: Code
  /// How much it matters.
  public let severity: Severity
  /// Where it was seen.
  public let place: Place
  /// What was seen, in plain Indonesian. Never holds personal data: values are masked or left out.
  public let message: String
  /// What to do about it, in plain Indonesian.
  public let cure: String

  /// Makes a finding.
  public init(_ code: Code, _ severity: Severity = .fault, at place: Place, message: String, cure: String) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.cure = cure
  }

  /// How much a finding matters.
  public enum Severity: String, Sendable, Comparable {
    /// Worth knowing; nothing is stopped.
    case note = "catatan"
    /// Stops publication until an officer has decided.
    case hold = "tahan"
    /// Wrong: the row or file cannot be taken as it is.
    case fault = "galat"

    /// By weight.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .hold: 1
      case .fault: 2
      }
    }
  }

  /// Where something was seen.
  public enum Place: Sendable, Hashable {
    /// A cell of a table: row as a spreadsheet numbers it (header = 1) and the column's title.
    case cell(row: Int, column: String)
    /// A table as a whole.
    case table(String)
    /// A file by the name it was received under, and the page where known (1-based).
    case file(String, page: Int?)
    /// An entry, and its field where known.
    case entry(DipEntry.ID, field: String?)
    /// The archive itself: a file of the index, the register.
    case archive(String)
  }
}

extension Finding {
  /// Every kind of finding. Raw values are part of the interface: only ever added to.
  public enum Code: String, Sendable, CaseIterable {
    // The table as a whole.
    case unreadableTable = "unreadable_table"
    case wrongHeader = "wrong_header"
    case emptyTable = "empty_table"
    // A row of the table.
    case wrongColumnCount = "wrong_column_count"
    case badNumber = "bad_number"
    case duplicateID = "duplicate_id"
    case badID = "bad_id"
    case unknownUnit = "unknown_unit"
    case unknownCategory = "unknown_category"
    case unknownType = "unknown_type"
    case unknownAccess = "unknown_access"
    case unknownForm = "unknown_form"
    case missingTitle = "missing_title"
    case missingSummary = "missing_summary"
    case badSummaryLength = "bad_summary_length"
    case missingCustodian = "missing_custodian"
    case missingProducer = "missing_producer"
    case missingDate = "missing_date"
    case badDate = "bad_date"
    case futureDate = "future_date"
    case badYear = "bad_year"
    case noFormAvailable = "no_form_available"
    case onlineWithoutLink = "online_without_link"
    case missingRetention = "missing_retention"
    case badLinkScheme = "bad_link_scheme"
    case csvFormula = "csv_formula"
    case controlCharacter = "control_char"
    case excludedInPublicList = "excluded_in_public_list"
    case missingPlace = "missing_place"
    case createdMismatch = "created_mismatch"
    case unknownLegalStatus = "unknown_legal_status"
    case unknownFrequency = "unknown_frequency"
    case exampleRow = "example_row"
    case badUnit = "bad_unit"
    case missingFile = "missing_file"
    case fileOutsideFolder = "file_outside_folder"
    // Personal data.
    case nationalIDNumber = "pii_nik"
    case familyCardNumber = "pii_kk"
    case phoneNumber = "pii_phone"
    case accountNumber = "pii_account"
    case taxNumber = "pii_npwp"
    case civilServantNumber = "pii_nip"
    case privateEmail = "pii_email"
    // A file.
    case unreadableFile = "unreadable_file"
    case unsupportedFile = "unsupported_file"
    case damagedFile = "damaged_file"
    case lockedFile = "locked_file"
    case emptyFile = "empty_file"
    case fileExceedsLimits = "file_exceeds_limits"
    case needsOCR = "needs_ocr"
    case scannedList = "scanned_list"
    case wrongExtension = "wrong_extension"
    case ornamentSkipped = "ornament_skipped"
    case nestedContainer = "nested_container"
    case refusedMember = "refused_member"
    case changedWhileRead = "changed_while_read"
    case symbolicLink = "symbolic_link"
    case duplicateContent = "duplicate_content"
    case duplicateDecreeNumber = "duplicate_decree_number"
    case noUnit = "no_unit"
    case excludedInformation = "excluded_information"
    case heldByOfficer = "held_by_officer"
    // The archive.
    case indexDamaged = "index_damaged"
    case indexOutdated = "index_outdated"
    case indexBehind = "index_behind"
    case originalMissing = "original_missing"
    case originalDamaged = "original_damaged"
    case originalMisplaced = "original_misplaced"
    case registerDamaged = "register_damaged"
  }
}
