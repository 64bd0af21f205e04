/// Documents waiting to become a segment: a flat stream of occurrences, sorted by term only when the segment is written.
struct DocumentBuffer: Sendable {
  /// Everything of a document but its occurrences.
  struct Waiting: Sendable {
    var identity: [UInt8]
    var revision: UInt64
    var lengths: [UInt32]
    var columns: [IndexDocument.ColumnValue]
    var record: [UInt8]
    var text: [UInt8]
    /// Its part of the stream.
    var occurrences: Range<Int>
  }

  private(set) var terms = TermTable()
  /// Term number of each occurrence.
  private(set) var termNumbers: [UInt32] = []
  /// field << 28 | position of each occurrence.
  private(set) var places: [UInt32] = []
  /// nil = replaced or removed since.
  private(set) var documents: [Waiting?] = []
  private var keys: [TermKey] = []
  private var byIdentity: [[UInt8]: Int] = [:]
  private var blobSize = 0

  var isEmpty: Bool { byIdentity.isEmpty }

  /// Whether anything was ever put in, even if it was taken out again.
  var isUntouched: Bool { documents.isEmpty }

  /// Bytes of memory, roughly, with what sorting will need.
  var size: Int { terms.size + termNumbers.count * 20 + blobSize }

  mutating func add(_ document: IndexDocument) {
    remove(document.identity)
    let start = termNumbers.count
    for (field, occurrences) in document.fields.enumerated() {
      terms.appendNumbers(of: occurrences, to: &termNumbers, scratch: &keys)
      var last = -1
      for occurrence in occurrences {
        precondition(
          occurrence.position >= max(0, last) && occurrence.position <= IndexDocument.maximumPosition,
          "positions must ascend")
        last = occurrence.position
        places.append(UInt32(field) << 28 | UInt32(occurrence.position))
      }
    }
    byIdentity[document.identity] = documents.count
    documents.append(
      Waiting(
        identity: document.identity, revision: document.revision,
        lengths: document.fieldLengths.map { UInt32(clamping: $0) }, columns: document.columns,
        record: document.record, text: document.text, occurrences: start..<termNumbers.count))
    blobSize += document.record.count + document.text.count + document.identity.count + 200
  }

  func contains(_ identity: [UInt8]) -> Bool { byIdentity[identity] != nil }

  /// Forgets a document, with its bytes; whether there was one.
  @discardableResult
  mutating func remove(_ identity: [UInt8]) -> Bool {
    guard let place = byIdentity.removeValue(forKey: identity) else { return false }
    documents[place] = nil
    return true
  }
}
