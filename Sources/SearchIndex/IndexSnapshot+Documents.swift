/// What is stored about documents.
extension IndexSnapshot {
  /// Identity and revision of a document.
  public struct IndexedIdentity: Sendable, Hashable {
    /// Its unique key.
    public let identity: [UInt8]
    /// The number it was added with.
    public let revision: UInt64

    /// A pair.
    public init(identity: [UInt8], revision: UInt64) {
      self.identity = identity
      self.revision = revision
    }
  }

  /// The small bytes stored with a document. An ordinal that is not of this snapshot is a mistake of the caller and ends
  /// the program; so for all of these.
  public func record(of ordinal: Ordinal) throws(IndexError) -> [UInt8] {
    let (segment, document) = place(of: ordinal)
    return try segment.documents.record(document)
  }

  /// The large bytes stored with a document.
  public func text(of ordinal: Ordinal) throws(IndexError) -> [UInt8] {
    let (segment, document) = place(of: ordinal)
    return try segment.documents.text(document)
  }

  /// The unique key of a document.
  public func identity(of ordinal: Ordinal) throws(IndexError) -> [UInt8] {
    let (segment, document) = place(of: ordinal)
    return try segment.documents.identity(document)
  }

  /// The revision a document was added with.
  public func revision(of ordinal: Ordinal) -> UInt64 {
    let (segment, document) = place(of: ordinal)
    return segment.documents.revision(document)
  }

  /// The column values of a document, in the order of the schema.
  public func columnValues(of ordinal: Ordinal) throws(IndexError) -> [IndexDocument.ColumnValue] {
    let (segment, document) = place(of: ordinal)
    return try segment.columnValues(document)
  }

  /// The document of an identity; nil when there is none. O(segments × log documents).
  public func ordinal(of identity: [UInt8]) throws(IndexError) -> Ordinal? {
    for (place, segment) in segments.enumerated() {
      if let document = try segment.documents.document(of: identity) {
        return Ordinal(number: bases[place] + document)
      }
    }
    return nil
  }

  /// Every document's identity and revision, by identity ascending.
  public func identities() throws(IndexError) -> [IndexedIdentity] {
    var all: [IndexedIdentity] = []
    all.reserveCapacity(documentCount)
    for segment in segments {
      for place in 0..<segment.documentCount {
        let document = try segment.documents.document(atOrder: place)
        all.append(
          IndexedIdentity(
            identity: try segment.documents.identity(document), revision: segment.documents.revision(document)))
      }
    }
    return segments.count == 1 ? all : all.sorted { $0.identity.lexicographicallyPrecedes($1.identity) }
  }

  private func place(of ordinal: Ordinal) -> (SegmentReader, Int) {
    guard let found = locate(ordinal) else { preconditionFailure("ordinal of another snapshot") }
    return (segments[found.segment], found.document)
  }
}
