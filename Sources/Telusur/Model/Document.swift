public import Extraction

/// A decree, report or news page as an identity; its contents over time are its editions.
public struct Document: Sendable, Hashable, Identifiable {
  /// Permanent identity.
  public let id: ID
  /// The unit that handed it in.
  public let unit: Unit.Code
  /// Name it was received under (last path component), shown to people.
  public let name: String
  /// Content that counts now.
  public let current: Edition.ID

  /// Makes a document.
  public init(id: ID, unit: Unit.Code, name: String, current: Edition.ID) {
    self.id = id
    self.unit = unit
    self.name = name
    self.current = current
  }

  /// 16 lower-case hexadecimal digits: the start of the SHA-256 of unit and source name (or canonical
  /// address), so that the same archive gets the same identities however often it is built.
  ///
  /// A decree's own number is not the identity: annexes repeat the heading of their decree, and a
  /// misread number would let one decree replace another. Equal numbers are a finding instead.
  public struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The digits.
    public let rawValue: String

    /// `nil` unless exactly 16 lower-case hexadecimal digits.
    public init?(_ text: String) {
      guard text.utf8.count == 16, text.utf8.allSatisfy(isLowerHex) else { return nil }
      rawValue = text
    }

    /// The identity made of the first 8 bytes of a SHA-256.
    init(digest: [UInt8]) { rawValue = SHA256.hexadecimal(digest.prefix(8)) }

    /// The digits.
    public var description: String { rawValue }
    /// Byte order.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }
}

/// One received content of a document: immutable, named by its SHA-256.
public struct Edition: Sendable, Hashable, Identifiable {
  /// SHA-256 of the bytes.
  public let id: ID
  /// Size in bytes.
  public let byteCount: Int
  /// Kind sniffed from the content, never from the name.
  public let kind: FileKind

  /// Makes an edition.
  public init(id: ID, byteCount: Int, kind: FileKind) {
    self.id = id
    self.byteCount = byteCount
    self.kind = kind
  }

  /// SHA-256 in 64 lower-case hexadecimal digits.
  public struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The digits.
    public let rawValue: String

    /// `nil` unless exactly 64 lower-case hexadecimal digits.
    public init?(_ text: String) {
      guard text.utf8.count == 64, text.utf8.allSatisfy(isLowerHex) else { return nil }
      rawValue = text
    }

    /// The identity of a content whose SHA-256 this is.
    init(digest: [UInt8]) { rawValue = SHA256.hexadecimal(digest) }

    /// The digits.
    public var description: String { rawValue }
    /// Byte order.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }
}

/// What makes two decrees the same decree: type, issuer, year and number. The issuer is part of it,
/// since every office counts from 1.
public struct DecreeKey: Sendable, Hashable {
  /// Keputusan, peraturan, …
  public var type: DocumentType
  /// Office that issued it, normalised: "lurah glodok".
  public var issuer: String
  /// Year of the number.
  public var year: Int
  /// Number as written: "12", "5A", "821/12/KEL-GLD".
  public var number: String

  /// Makes a key.
  public init(type: DocumentType, issuer: String, year: Int, number: String) {
    self.type = type
    self.issuer = issuer
    self.year = year
    self.number = number
  }
}

/// What a decree says of itself, read from its first page and signature; what is not certain is `nil`.
public struct Decree: Sendable, Hashable {
  /// Keputusan, peraturan, …
  public var type: DocumentType
  /// Number as written.
  public var number: String?
  /// Year of the number.
  public var year: Int?
  /// Subject after TENTANG, on one line.
  public var about: String?
  /// Office that issued it as written in the heading: "LURAH GLODOK".
  public var issuer: String?
  /// Ditetapkan di …
  public var place: String?
  /// pada tanggal …
  public var date: PartialDate?
  /// The heading is that of an annex (LAMPIRAN KEPUTUSAN …): it names its decree, it is not one.
  public var isAnnex: Bool

  /// Makes a decree of which only the type is known.
  public init(
    type: DocumentType, number: String? = nil, year: Int? = nil, about: String? = nil, issuer: String? = nil,
    place: String? = nil, date: PartialDate? = nil, isAnnex: Bool = false
  ) {
    self.type = type
    self.number = number
    self.year = year
    self.about = about
    self.issuer = issuer
    self.place = place
    self.date = date
    self.isAnnex = isAnnex
  }

  /// Key of the decree; `nil` while a part is missing or for an annex.
  public var key: DecreeKey? {
    guard let number, let year, let issuer, !isAnnex else { return nil }
    return DecreeKey(type: type, issuer: issuer.lowercased(), year: year, number: number)
  }
}

/// One decision to keep information closed (Daftar Informasi yang Dikecualikan). It is about the
/// information, not the file.
public struct Exclusion: Sendable, Hashable, Identifiable {
  /// Identity of the row (`id_dik`).
  public let id: String
  /// Unit that decided.
  public let unit: Unit.Code
  /// Uraian informasi yang dikecualikan.
  public let information: String
  /// Dasar hukum (UU 14/2008 art. 17 letter, and another law where letter j).
  public let legalBasis: String
  /// Jangka waktu pengecualian.
  public let period: String
  /// Pejabat penetap.
  public let decidedBy: String
  /// Document kept closed by the decision, where it is in the archive.
  public let document: Document.ID?

  /// Makes an exclusion.
  public init(
    id: String, unit: Unit.Code, information: String, legalBasis: String, period: String, decidedBy: String,
    document: Document.ID?
  ) {
    self.id = id
    self.unit = unit
    self.information = information
    self.legalBasis = legalBasis
    self.period = period
    self.decidedBy = decidedBy
    self.document = document
  }
}

private func isLowerHex(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
