/// One search as a caller asks for it, before its words are understood.
public struct SearchRequest: Sendable, Hashable {
  /// What the user typed; empty browses by date.
  public var query: String
  /// What else a hit must be.
  public var filter: Filter
  /// Order of the hits; `nil` means relevance where there are words, else newest.
  public var sort: Sort?
  /// Hits on a page, 1…50.
  public var limit: Int
  /// Page, 1…100; `page` × `limit` ≤ 1000. Not used with a cursor.
  public var page: Int
  /// Where the page before ended, as `Navigation.nextCursor` gave it.
  public var cursor: String?
  /// Counts wanted.
  public var facets: [Facet]
  /// Members of a hit wanted; empty means all.
  public var members: [HitMember]
  /// Most characters of a snippet, 0…500; 0 means no snippets.
  public var snippetLength: Int
  /// Whether each hit tells how its score came about.
  public var explain: Bool

  /// Makes a request with the defaults of the interface.
  public init(
    query: String = "", filter: Filter = Filter(), sort: Sort? = nil, limit: Int = 10, page: Int = 1,
    cursor: String? = nil, facets: [Facet] = [], members: [HitMember] = [], snippetLength: Int = 240,
    explain: Bool = false
  ) {
    self.query = query
    self.filter = filter
    self.sort = sort
    self.limit = limit
    self.page = page
    self.cursor = cursor
    self.facets = facets
    self.members = members
    self.snippetLength = snippetLength
    self.explain = explain
  }

  /// Most bytes of a query.
  public static let queryBytes = 512
  /// Most words of a query.
  public static let queryTerms = 32
  /// Hits on a page.
  public static let limits = 1...50
  /// Pages that can be asked for by number.
  public static let pages = 1...100
  /// Hits that can be reached by page number; beyond them a cursor is needed.
  public static let reach = 1000
  /// Characters of a snippet.
  public static let snippetLengths = 0...500
  /// First year of a filter by year.
  public static let firstYear = 1945
}

/// Order of the hits. Ties are broken by date (newest first), then by identity.
public enum Sort: String, Sendable, CaseIterable {
  case relevance
  case newest
  case oldest
  case title
  case number
}

/// A property whose values are counted over all hits.
public enum Facet: String, Sendable, CaseIterable {
  case unit
  case category
  case type
  case year
  case legalStatus = "legal_status"
  case form

  /// Most values listed, besides every active one.
  public static let valueLimit = 20

  /// As shown to people.
  public var label: String {
    switch self {
    case .unit: "Unit"
    case .category: "Jenis informasi"
    case .type: "Jenis dokumen"
    case .year: "Tahun"
    case .legalStatus: "Status hukum"
    case .form: "Bentuk"
    }
  }
}

/// A member of a hit that can be asked for alone; the identity is always there.
public enum HitMember: String, Sendable, CaseIterable {
  case url
  case title
  case summary
  case category
  case unit
  case type
  case number
  case year
  case created
  case updated
  case access
  case legalStatus = "legal_status"
  case forms
  case document
  case snippets
  case matchedIn = "matched_in"
  case explanation
}

/// What was wrong with a request: a value, so that all faults of one request are told at once.
public struct RequestFault: Sendable, Hashable {
  /// Stable English code.
  public var code: Code
  /// Parameter concerned, as spelled in the interface.
  public var parameter: String
  /// What is wrong and what would be right, in Indonesian; values in it are shortened and masked.
  public var message: String

  /// Makes a fault.
  public init(_ code: Code, parameter: String, message: String) {
    self.code = code
    self.parameter = parameter
    self.message = message
  }

  /// Every kind of fault. Raw values are part of the interface.
  public enum Code: String, Sendable, CaseIterable {
    case unknownParameter = "unknown_parameter"
    case invalidParameter = "invalid_parameter"
    case conflictingParameters = "conflicting_parameters"
    case queryTooLong = "query_too_long"
    case queryTooManyTerms = "query_too_many_terms"
    case invalidCursor = "invalid_cursor"
    case cursorExpired = "cursor_expired"
  }
}

/// Why a search gave no result.
public enum SearchError: Error, Sendable {
  /// The request asks for what cannot be answered; never empty.
  case refused([RequestFault])
  /// The index could not be read.
  case archive(ArchiveError)
  /// The query took longer than its budget and was stopped.
  case tooSlow
}
