/// The answer to a search. Equal requests on one generation give equal results.
public struct SearchResult: Sendable {
  /// What was asked, with defaults filled in and the order chosen.
  public var request: SearchRequest
  /// How the words were taken.
  public var understanding: Understanding
  /// Number of entries that match; always exact.
  public var total: Int
  /// The page of hits.
  public var hits: [Hit]
  /// Counts in the order asked for.
  public var facets: [FacetCounts]
  /// Where this page stands.
  public var navigation: Navigation
  /// The state of the index that answered.
  public var index: IndexState

  /// Makes a result.
  public init(
    request: SearchRequest, understanding: Understanding, total: Int, hits: [Hit], facets: [FacetCounts],
    navigation: Navigation, index: IndexState
  ) {
    self.request = request
    self.understanding = understanding
    self.total = total
    self.hits = hits
    self.facets = facets
    self.navigation = navigation
    self.index = index
  }
}

/// Where a page of hits stands among all.
public struct Navigation: Sendable, Hashable {
  /// Page number; 1 and meaningless with a cursor.
  public var page: Int
  /// Pages that can be reached by number, at least 1.
  public var pages: Int
  /// Opaque mark for the next page; `nil` after the last hit.
  public var nextCursor: String?
}

/// The state of an index.
public struct IndexState: Sendable, Hashable {
  /// Number of the commit; rises by one with each.
  public var generation: UInt64
  /// When it was committed, in seconds since 1970.
  public var updatedAt: Int64
  /// Fingerprint of the analyzer.
  public var analyzer: String
  /// Entries in the index.
  public var entryCount: Int
}

/// One entry that matches.
public struct Hit: Sendable {
  /// The entry, its documents without page texts.
  public var entry: StoredEntry
  /// Title in pieces; joined they are the title.
  public var title: [Segment]
  /// The document that the best snippet comes from, else the entry's first.
  public var document: StoredDocument?
  /// Passages that show why the entry matches, best first.
  public var snippets: [Snippet]
  /// Where the words were found.
  public var matchedIn: [SearchField]
  /// Score; 0 where nothing is ranked.
  public var score: Double
  /// How the score came about; only when asked for.
  public var explanation: ScoreExplanation?
}

/// A piece of text and whether it matches the query. Text, never markup.
public struct Segment: Sendable, Hashable {
  /// The piece.
  public var text: String
  /// Whether to highlight it.
  public var isMatch: Bool

  /// Makes a segment.
  public init(text: String, isMatch: Bool) {
    self.text = text
    self.isMatch = isMatch
  }
}

/// A passage of a document.
public struct Snippet: Sendable, Hashable {
  /// Document it comes from; `nil` for the entry's summary.
  public var document: Document.ID?
  /// Page, from 1; `nil` for the summary.
  public var page: Int?
  /// Whether OCR read the page: words and digits may be wrong.
  public var isRecognised: Bool
  /// The passage in pieces.
  public var segments: [Segment]
}

/// Counts of the values of one property.
public struct FacetCounts: Sendable, Hashable {
  /// The property.
  public var facet: Facet
  /// Values by count, then by value; every active one is among them.
  public var values: [Value]
  /// Entries' values that are not listed, summed.
  public var other: Int

  /// One value.
  public struct Value: Sendable, Hashable {
    /// As in a filter.
    public var value: String
    /// As shown to people.
    public var label: String
    /// Entries that match the query and all filters but those on this property; exact.
    public var count: Int
    /// Whether the request filters by it.
    public var isActive: Bool
  }
}

/// How the words of a query were taken.
public struct Understanding: Sendable, Hashable {
  /// Words with another reading besides themselves.
  public var terms: [Term]
  /// Citations of laws and decrees recognised, as people write them.
  public var citations: [String]
  /// Corrected spelling, where words that stand nowhere were read as their neighbours.
  public var spelling: Spelling?
  /// Parts of the query that were not used, and why.
  public var ignored: [Ignored]

  /// A word and what it was read as.
  public struct Term: Sendable, Hashable {
    /// As typed.
    public var text: String
    /// What else it was taken to mean.
    public var readAs: [String]
  }
  /// The query with corrected words.
  public struct Spelling: Sendable, Hashable {
    /// The whole query as it was read.
    public var text: String
    /// The corrected words.
    public var words: [Term]
  }
  /// A part of the query that was not used.
  public struct Ignored: Sendable, Hashable {
    /// As typed.
    public var text: String
    /// In Indonesian.
    public var reason: String
  }
}

/// How a score came about, in plain words.
public struct ScoreExplanation: Sendable, Hashable {
  /// Contribution to the score.
  public var value: Double
  /// What gave it, in Indonesian.
  public var text: String
  /// What it is made of.
  public var parts: [ScoreExplanation]
}
