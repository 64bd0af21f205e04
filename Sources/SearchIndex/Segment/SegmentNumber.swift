/// The number of a segment, never used twice in an index; names its files.
struct SegmentNumber: Sendable, Hashable {
  let value: UInt64

  /// `0000002a.postings`
  func fileName(_ kind: FileFrame.Kind) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits + "." + kind.suffix
  }

  var fileNames: [String] { FileFrame.Kind.ofSegment.map(fileName) }

  func writer(_ kind: FileFrame.Kind, _ store: any FileStore) throws(IndexError) -> SectionedFileWriter {
    try SectionedFileWriter(store: store, name: fileName(kind), kind: kind, owner: value)
  }
}

/// What the manifest says of a segment.
struct SegmentDescription: Sendable, Equatable {
  var number: SegmentNumber
  var documentCount: Int
  /// Sum of the lengths of all documents, for each field.
  var fieldLengths: [UInt64]
  /// For each of `FileFrame.Kind.ofSegment`.
  var receipts: [FileReceipt]

  /// Bytes on disk.
  var size: Int { receipts.reduce(0) { $0 + Int(clamping: $1.length) } }
}
