/// What a decree says of itself and how its text is divided: ranges laid over the page texts.
///
/// An overlay and nothing else: no text is taken out, moved or changed, and text that was not understood is simply not
/// covered. A value that may be misread says so (`Certainty`), and each says where it was read.
public struct DecreeStructure: Sendable, Equatable {
  /// What kind of paper the text is.
  public enum Form: String, Sendable, CaseIterable {
    /// The decree itself.
    case decree = "naskah"
    /// An annex alone: its heading names the decree it belongs to.
    case annex = "lampiran"
    /// An abstract in the form of the legal documentation network (JDIH): it tells of a decree.
    case abstract = "abstrak"
  }

  /// What kind of paper the text is.
  public var form: Form
  /// Keputusan, peraturan, …
  public var type: ReadValue<DocumentType>
  /// Number as written.
  public var number: ReadValue<String>?
  /// Year of the number.
  public var year: ReadValue<Int>?
  /// Subject after TENTANG, on one line.
  public var about: ReadValue<String>?
  /// Office that issued it, as written.
  public var issuer: ReadValue<String>?
  /// Ditetapkan di …
  public var place: ReadValue<String>?
  /// pada tanggal …
  public var date: ReadValue<PartialDate>?
  /// Office over the signature: "KEPALA DINAS CONTOH". Never the name of the person.
  public var signer: ReadValue<String>?
  /// Divisions in the order of the text, each before what lies within it.
  public var parts: [DecreePart] = []
  /// What Mengingat cites, in order.
  public var bases: [DecreeCitation] = []
  /// What the decree does to others.
  public var relations: [DecreeRelation] = []

  /// The certain values alone.
  public var decree: Decree {
    Decree(
      type: type.value, number: number?.certain, year: year?.certain, about: about?.certain, issuer: issuer?.certain,
      place: place?.certain, date: date?.certain, isAnnex: form == .annex)
  }
}

/// How sure a reading is.
public enum Certainty: String, Sendable, CaseIterable {
  /// Read as it stands there.
  case certain = "pasti"
  /// May be misread: letters where digits belong, a gap in a sequence, a label that is missing.
  case uncertain = "tidak_pasti"
}

/// A place in the text: a page and a distance in its text.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// Page, from 1.
  public var page: Int
  /// Bytes (UTF-8) of the page's text before it.
  public var offset: Int

  /// Order of reading.
  public static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.page, a.offset) < (b.page, b.offset)
  }
}

/// A stretch of text; `end` is where the next thing begins or could begin.
public struct TextSpan: Sendable, Hashable {
  /// First byte.
  public var start: TextPosition
  /// Byte after the last.
  public var end: TextPosition
}

/// A value and where it was read.
public struct ReadValue<Value: Sendable & Equatable>: Sendable, Equatable {
  /// What was read.
  public var value: Value
  /// How sure that is.
  public var certainty: Certainty
  /// Where it stands.
  public var span: TextSpan

  /// The value, if it is certain.
  public var certain: Value? { certainty == .certain ? value : nil }
}

/// A division of a decree.
public struct DecreePart: Sendable, Equatable {
  /// Kinds of division; raw values are the words of UU 12/2011, annex II.
  public enum Kind: String, Sendable, CaseIterable {
    case considering = "menimbang"
    case recalling = "mengingat"
    case heeding = "memperhatikan"
    case deciding = "memutuskan"
    case establishing = "menetapkan"
    case dictum = "diktum"
    case chapter = "bab"
    case division = "bagian"
    case paragraph = "paragraf"
    case article = "pasal"
    case clause = "ayat"
    case letter = "huruf"
    case digit = "angka"
    case closing = "penutup"
    case elucidation = "penjelasan"
    case annex = "lampiran"
  }

  /// What it is.
  public var kind: Kind
  /// Its number or letter in plain form: `KESATU`, `IV`, `81A`, `1`, `a`; `nil` where it has none.
  public var label: String?
  /// Title under the heading of a BAB, Bagian or Paragraf.
  public var title: String?
  /// Divisions around it: 0 for one that lies in none.
  public var depth: Int
  /// How sure the heading is.
  public var certainty: Certainty
  /// The heading: "BAB IV", "Pasal 81A", "(1)".
  public var heading: TextSpan
  /// Heading and all that belongs to it.
  public var span: TextSpan
  /// Text of the decree that this one amends, quoted with its own numbers.
  public var isQuoted: Bool
}

/// A decree that another names: "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik".
public struct DecreeCitation: Sendable, Hashable {
  /// Kind and issuer as written: "Peraturan Menteri Dalam Negeri".
  public var name: String
  /// Kind; `nil` for one this archive has no word for (TAP MPR).
  public var type: DocumentType?
  /// Number as written.
  public var number: String?
  /// Year of the number.
  public var year: Int?
  /// Subject after "tentang".
  public var about: String?
  /// How sure the reading is.
  public var certainty: Certainty
  /// Where it stands.
  public var span: TextSpan
}

/// What a decree does to another.
public struct DecreeRelation: Sendable, Hashable {
  /// Kinds of relation.
  public enum Kind: String, Sendable, CaseIterable {
    /// Changes some of its provisions.
    case amends = "mengubah"
    /// Takes it, or a provision of it, out of force.
    case revokes = "mencabut"
    /// Carries it out.
    case implements = "melaksanakan"
    /// Makes it a law (Perppu).
    case enacts = "menetapkan"
  }

  /// What is done.
  public var kind: Kind
  /// Only to some provisions of it.
  public var isPartial: Bool
  /// To which decree.
  public var target: DecreeCitation
}
