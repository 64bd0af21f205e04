/// One place in a text that looks like personal data (see `PersonalData.scan`).
public struct PersonalDataMatch: Sendable, Hashable {
  /// What it looks like: one of the `pii_*` codes.
  public let kind: Finding.Code
  /// Where, in UTF-8 byte offsets of the text scanned.
  public let range: Range<Int>
  /// How sure the scanner is.
  public let certainty: Certainty

  /// How sure the scanner is of a match.
  public enum Certainty: String, Sendable, Comparable {
    /// Right length, but neither shape nor context proves it; an officer decides.
    case weak = "lemah"
    /// Its shape (province, dates, prefix) or a word beside it proves it.
    case strong = "kuat"

    /// Weak before strong.
    public static func < (a: Certainty, b: Certainty) -> Bool { a == .weak && b == .strong }
  }

  /// What the match means for a document that is to be published.
  ///
  /// `.note` for the NIP of a signing official, which stands under nearly every decree (mask it, it holds the
  /// birth date), and for what is probably the address of an office; `.hold` for everything else: one real NIK
  /// in public weighs more than many needless looks by an officer.
  public var severity: Finding.Severity {
    switch (kind, certainty) {
    case (.civilServantNumber, _), (.privateEmail, .weak): .note
    default: .hold
    }
  }
}
