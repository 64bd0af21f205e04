public import Extraction

/// What a hit must be besides matching the words: OR inside a member, AND between members, empty means any.
public struct Filter: Sendable, Hashable {
  /// Units.
  public var units: [Unit.Code]
  /// Whether the units below the given ones count as well.
  public var includesSubtree: Bool
  /// Jenis informasi.
  public var categories: [Category]
  /// Jenis dokumen.
  public var types: [DocumentType]
  /// Single years.
  public var years: [Int]
  /// First year of a range; not together with `years`.
  public var yearFrom: Int?
  /// Last year of a range; not together with `years`.
  public var yearTo: Int?
  /// Status akses.
  public var access: [DipEntry.Access]
  /// Status in law.
  public var legalStatus: [LegalStatus]
  /// Bentuk informasi.
  public var forms: [DipEntry.Form]
  /// State of the text of any document of the entry.
  public var textStates: [TextState]

  /// Makes a filter; everything left out lets everything through.
  public init(
    units: [Unit.Code] = [], includesSubtree: Bool = true, categories: [Category] = [], types: [DocumentType] = [],
    years: [Int] = [], yearFrom: Int? = nil, yearTo: Int? = nil, access: [DipEntry.Access] = [],
    legalStatus: [LegalStatus] = [], forms: [DipEntry.Form] = [], textStates: [TextState] = []
  ) {
    self.units = units
    self.includesSubtree = includesSubtree
    self.categories = categories
    self.types = types
    self.years = years
    self.yearFrom = yearFrom
    self.yearTo = yearTo
    self.access = access
    self.legalStatus = legalStatus
    self.forms = forms
    self.textStates = textStates
  }
}
