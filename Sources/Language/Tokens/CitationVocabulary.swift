/// The words of legal citations.
///
/// Source of the kinds: Undang-Undang 12/2011 articles 7 and 8 (kinds of regulations), and the forms of decree that
/// regional governments issue.
struct CitationVocabulary: Sendable {
  /// What a citation's opening words say.
  struct Opening: Sendable {
    /// The key's first part: `uu`, `pp`, `per`, `kep`, `ins`, `se` …, or with an office `kep-lurah`.
    let kind: String
    /// Set where the opening names the issuer as well (permendagri → dalamnegeri).
    let issuer: String
    /// Whether an office may follow (keputusan lurah …).
    let takesOffice: Bool
    /// Whether the name of a place or ministry may follow.
    let takesIssuer: Bool
    /// Words of the opening.
    let length: Int
  }

  static let numberWords: Set<String> = ["nomor", "no", "nomer", "nmr", "nmor", "num", "n0"]
  static let yearWords: Set<String> = ["tahun", "th", "thn", "taun"]
  static let firstWords: Set<String> = Set(
    (rows.map { String($0.words.prefix { $0 != " " }) } + documents.map { String($0.words.prefix { $0 != " " }) }))

  /// Openings by their first word, longest first.
  let openings: [String: [(words: [String], opening: Opening)]]
  /// Offices by their first word, longest first.
  let offices: [String: [(words: [String], code: String)]]

  init() {
    var openings = [String: [(words: [String], opening: Opening)]]()
    func add(_ text: String, _ opening: (Int) -> Opening) {
      let words = text.split(separator: " ").map(String.init)
      guard let first = words.first else { return }
      openings[first, default: []].append((words, opening(words.count)))
    }
    for row in Self.rows {
      add(row.words) {
        Opening(
          kind: row.kind, issuer: row.issuer, takesOffice: false, takesIssuer: row.takesIssuer, length: $0)
      }
    }
    for row in Self.documents {
      add(row.words) { Opening(kind: row.kind, issuer: "", takesOffice: true, takesIssuer: false, length: $0) }
    }
    self.openings = openings.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    var offices = [String: [(words: [String], code: String)]]()
    for row in Self.officeRows {
      let words = row.words.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      offices[first, default: []].append((words, row.code))
    }
    self.offices = offices.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Words inside an issuer's name that say nothing.
  static let fillers: Set<String> = [
    "republik", "indonesia", "ri", "provinsi", "propinsi", "prov", "daerah", "khusus", "ibukota", "ibu", "kota",
    "kabupaten", "kab", "administrasi", "adm", "pusat", "dki", "kelurahan", "kel", "kecamatan", "kec", "negara",
    "pemerintah",
  ]
  /// Words that end an issuer's name once it has begun: what follows is the unit above.
  static let higherUnits: Set<String> = [
    "kecamatan", "kec", "kota", "kabupaten", "kab", "provinsi", "propinsi", "prov", "kelurahan", "kel", "administrasi",
    "republik",
  ]
  /// Words that no citation contains before its number.
  static let breaks: Set<String> = [
    "tentang", "yang", "ini", "tersebut", "bahwa", "pada", "untuk", "oleh", "dari", "sebagaimana", "atau", "adalah",
    "telah", "dengan", "sebagai", "pasal", "ayat", "huruf", "ttg",
  ]

  private typealias Row = (words: String, kind: String, issuer: String, takesIssuer: Bool)

  private static let rows: [Row] = [
    ("undang-undang", "uu", "", false), ("undang undang", "uu", "", false), ("uu", "uu", "", false),
    ("undang-undang dasar", "uud", "", false), ("undang undang dasar", "uud", "", false), ("uud", "uud", "", false),
    ("perpu", "perppu", "", false), ("perppu", "perppu", "", false),
    ("peraturan pemerintah pengganti undang-undang", "perppu", "", false),
    ("peraturan pemerintah pengganti undang undang", "perppu", "", false),
    ("peraturan pemerintah", "pp", "", false), ("pp", "pp", "", false),
    ("perpres", "per-presiden", "", false), ("keppres", "kep-presiden", "", false),
    ("kepres", "kep-presiden", "", false),
    ("inpres", "ins-presiden", "", false),
    ("permen", "per-menteri", "", true), ("kepmen", "kep-menteri", "", true),
    ("permendagri", "per-menteri", "dalamnegeri", false), ("kepmendagri", "kep-menteri", "dalamnegeri", false),
    ("permenkes", "per-menteri", "kesehatan", false), ("permenkeu", "per-menteri", "keuangan", false),
    ("pmk", "per-menteri", "keuangan", false), ("permensos", "per-menteri", "sosial", false),
    ("permenpan", "per-menteri", "pan", false), ("permenpanrb", "per-menteri", "pan", false),
    ("permenpan rb", "per-menteri", "pan", false), ("permenkominfo", "per-menteri", "kominfo", false),
    ("permenpupr", "per-menteri", "pupr", false), ("permendikbud", "per-menteri", "dikbud", false),
    ("permenkumham", "per-menteri", "kumham", false), ("permenhub", "per-menteri", "perhubungan", false),
    ("permenag", "per-menteri", "agama", false), ("permenlhk", "per-menteri", "lhk", false),
    ("perki", "per-komisiinformasi", "", false),
    ("perda", "perda", "", true), ("peraturan daerah", "perda", "", true),
    ("pergub", "per-gubernur", "", true), ("kepgub", "kep-gubernur", "", true), ("ingub", "ins-gubernur", "", true),
    ("segub", "seru-gubernur", "", true), ("sergub", "seru-gubernur", "", true),
    ("perwal", "per-walikota", "", true), ("perwali", "per-walikota", "", true), ("perwako", "per-walikota", "", true),
    ("kepwal", "kep-walikota", "", true), ("kepwali", "kep-walikota", "", true), ("inwal", "ins-walikota", "", true),
    ("perbup", "per-bupati", "", true), ("kepbup", "kep-bupati", "", true),
    ("perkada", "per-kepaladaerah", "", true),
  ]

  private static let documents: [(words: String, kind: String)] = [
    ("peraturan", "per"), ("keputusan", "kep"), ("surat keputusan", "kep"), ("sk", "kep"), ("kep", "kep"),
    ("kepts", "kep"), ("keputusan bersama", "kep"), ("instruksi", "ins"), ("ins", "ins"), ("surat edaran", "se"),
    ("se", "se"), ("edaran", "se"), ("seruan", "seru"), ("pengumuman", "umum"), ("surat tugas", "tugas"),
    ("surat perintah", "perintah"), ("maklumat", "maklumat"),
  ]

  private static let officeRows: [(words: String, code: String)] = [
    ("lurah", "lurah"), ("camat", "camat"), ("gubernur", "gubernur"), ("gub", "gubernur"), ("wali kota", "walikota"),
    ("walikota", "walikota"), ("bupati", "bupati"), ("presiden", "presiden"), ("menteri", "menteri"),
    ("kepala dinas", "kadis"), ("kadis", "kadis"), ("kepala suku dinas", "kasudin"), ("kasudin", "kasudin"),
    ("kepala badan", "kaban"), ("kepala bagian", "kabag"), ("kepala unit", "kaunit"), ("kepala sekolah", "kepsek"),
    ("sekretaris daerah", "sekda"), ("sekda", "sekda"), ("sekretaris kota", "sekko"), ("sekko", "sekko"),
    ("komisi informasi", "komisiinformasi"), ("direktur", "direktur"), ("ketua", "ketua"), ("kepala desa", "kades"),
    ("kepala kelurahan", "lurah"), ("kepala kecamatan", "camat"),
  ]
}
