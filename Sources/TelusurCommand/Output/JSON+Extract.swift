import Extraction
import SystemPackage
import Telusur

/// What was read from one file, for machines. `url`, `title`, `author` and `date` are what the document says of itself.
struct ExtractJSON: Encodable {
  let file: String
  let extractor: String
  let kind: String
  let state: String
  let failure: String?
  let reason: String?
  let damage: Int
  let missingPackages: [String]
  let url: String?
  let title: String?
  let author: String?
  let site: String?
  let date: String?
  let published: String?
  let modified: String?
  let created: String?
  let linkedDocuments: [String]
  let decree: DecreeJSON?
  let structure: StructureJSON?
  let text: String
  let pages: [ReadPageJSON]

  enum CodingKeys: String, CodingKey {
    case file, extractor, kind, state, failure, reason, damage, url, title, author, site, date, published, modified
    case created, decree, structure, text, pages
    case missingPackages = "missing_packages"
    case linkedDocuments = "linked_documents"
  }

  /// `structure` only where it is asked for.
  init(_ read: ReadFile, showsStructure: Bool) {
    let (extract, meta) = (read.extract, read.extract.metadata)
    file = read.path.string
    extractor = extract.extractor
    kind = extract.kind.rawValue
    state = extract.state.rawValue
    failure = extract.failure?.code
    reason = extract.failure?.message
    damage = extract.damage
    missingPackages = extract.missingPackages
    url = meta.canonicalURL
    title = meta.title
    author = meta.author
    site = meta.site
    date = meta.published.map { String($0.prefix(10)) } ?? read.decree?.date?.description
    published = meta.published
    modified = meta.modified
    created = meta.created
    linkedDocuments = meta.linkedDocuments
    decree = read.decree.map(DecreeJSON.init)
    structure = showsStructure ? read.structure.map(StructureJSON.init) : nil
    text = read.text
    pages = ReadPageJSON.of(extract.pages)
  }
}

/// A page: its state, and where its text lies in that of the document, as UTF-8 offsets.
struct ReadPageJSON: Encodable {
  let number: Int
  let state: String
  let confidence: Int?
  let start: Int
  let end: Int

  static func of(_ pages: [Page]) -> [ReadPageJSON] {
    var start = 0
    return pages.map { page in
      let end = start + page.text.utf8.count
      defer { start = end + 2 }
      return ReadPageJSON(
        number: page.number, state: page.state.rawValue, confidence: page.confidence, start: start, end: end)
    }
  }
}

/// What a decree says of itself; what is missing or not certain is absent.
struct DecreeJSON: Encodable {
  let type: String
  let number: String?
  let year: Int?
  let about: String?
  let issuer: String?
  let place: String?
  let date: String?
  let annex: Bool

  init(_ decree: Decree) {
    type = decree.type.rawValue
    number = decree.number
    year = decree.year
    about = decree.about
    issuer = decree.issuer
    place = decree.place
    date = decree.date?.description
    annex = decree.isAnnex
  }
}
