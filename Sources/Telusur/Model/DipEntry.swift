/// One row of the Daftar Informasi Publik: the seven legal columns (PerKI 1/2010 art. 13(1)a, kept by
/// PerKI 1/2021) and what the archive adds to find and keep it.
public struct DipEntry: Sendable, Hashable, Identifiable {
  /// Permanent identity; never the row number.
  public let id: ID
  /// The unit whose list holds the entry.
  public var unit: Unit.Code
  /// How the public body must make it available; `nil` while nobody has decided (draft entries).
  public var category: Category?
  /// Title as shown in a hit list.
  public var title: String
  /// Column 2, Ringkasan Isi Informasi.
  public var summary: String
  /// Column 3, Pejabat/Unit/Satker yang Menguasai Informasi.
  public var custodian: String
  /// Column 4, Penanggung Jawab Pembuatan atau Penerbitan Informasi.
  public var producer: String
  /// Column 5, Waktu Pembuatan Informasi.
  public var created: PartialDate?
  /// Column 5, Tempat Pembuatan Informasi.
  public var createdPlace: String
  /// Column 6, Bentuk Informasi yang Tersedia.
  public var forms: Set<Form>
  /// Column 7, Jangka Waktu Penyimpanan atau Retensi Arsip, verbatim.
  public var retention: String
  /// Kind of document, e.g. `keputusan`.
  public var type: DocumentType?
  /// Number of the decree as written: "12", "5A", "821/12/KEL-GLD".
  public var number: String?
  /// Year of the information.
  public var year: Int?
  /// Date of the last update (tanggal pemutakhiran).
  public var updated: PartialDate?
  /// How often it is renewed (bulanan, tahunan, …), verbatim.
  public var frequency: String
  /// Legal bases (dasar hukum), verbatim, one each.
  public var legalBases: [String]
  /// Kode klasifikasi arsip.
  public var archiveCode: String
  /// Public address; https only.
  public var link: String?
  /// Whether anybody may read it or only on request. Excluded information is no DIP entry at all.
  public var access: Access
  /// Status in law of the document.
  public var legalStatus: LegalStatus
  /// Free remark of the officer.
  public var note: String
  /// Whether the public sees it.
  public var state: State
  /// Where the entry came from.
  public var origin: Origin
  /// Documents of the entry, in the officer's order.
  public var documents: [Document.ID]

  /// Makes an entry; everything but identity, unit and title has an empty default.
  public init(
    id: ID, unit: Unit.Code, title: String, category: Category? = nil, summary: String = "", custodian: String = "",
    producer: String = "", created: PartialDate? = nil, createdPlace: String = "", forms: Set<Form> = [],
    retention: String = "", type: DocumentType? = nil, number: String? = nil, year: Int? = nil,
    updated: PartialDate? = nil, frequency: String = "", legalBases: [String] = [], archiveCode: String = "",
    link: String? = nil, access: Access = .open, legalStatus: LegalStatus = .inForce, note: String = "",
    state: State = .draft, origin: Origin = .table, documents: [Document.ID] = []
  ) {
    self.id = id
    self.unit = unit
    self.title = title
    self.category = category
    self.summary = summary
    self.custodian = custodian
    self.producer = producer
    self.created = created
    self.createdPlace = createdPlace
    self.forms = forms
    self.retention = retention
    self.type = type
    self.number = number
    self.year = year
    self.updated = updated
    self.frequency = frequency
    self.legalBases = legalBases
    self.archiveCode = archiveCode
    self.link = link
    self.access = access
    self.legalStatus = legalStatus
    self.note = note
    self.state = state
    self.origin = origin
    self.documents = documents
  }
}

extension DipEntry {
  /// Permanent identity of an entry: 1…64 of `A–Z a–z 0–9 - _ .`, safe in an address and a file name.
  public struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The identity as written.
    public let rawValue: String

    /// `nil` for an empty, too long or unsafe text.
    public init?(_ text: String) {
      let safe = { (byte: UInt8) in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2D || byte == 0x5F || byte == 0x2E
      }
      guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(safe), text.first != "." else { return nil }
      rawValue = text
    }

    /// An identity this code made itself, safe by its making.
    init(safe text: String) { rawValue = text }

    /// The identity as written.
    public var description: String { rawValue }
    /// Byte order.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  /// Bentuk Informasi yang Tersedia.
  public enum Form: String, Sendable, CaseIterable {
    case print = "cetak"
    case recording = "rekam"
    case online
  }

  /// Status akses. `dikecualikan` is not one of them: the DIP excludes it (UU 14/2008 art. 11(1)a).
  public enum Access: String, Sendable, CaseIterable {
    case open = "terbuka"
    case onRequest = "dengan_permohonan"
  }

  /// Life of an entry.
  public enum State: String, Sendable, CaseIterable {
    /// Held: personal data found, a scan of a list, or `--hold`; an officer decides.
    case draft = "draf"
    case verified = "diverifikasi"
    case published = "terbit"
    case withdrawn = "dicabut"
  }

  /// Where an entry came from.
  public enum Origin: String, Sendable, CaseIterable {
    /// A row of the DIP table.
    case table = "tabel"
    /// A document that no row names yet.
    case document = "dokumen"
  }
}
