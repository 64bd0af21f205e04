/// An opened segment. Immutable; may be read from any thread.
final class SegmentReader: Sendable {
  let description: SegmentDescription
  let dictionary: TermDictionary
  let documents: DocumentsReader
  let columns: [ColumnReader]
  private let postings: Region
  private let positions: Region
  private let files: [SectionedFile]

  var documentCount: Int { description.documentCount }

  init(_ description: SegmentDescription, schema: IndexSchema, store: any FileStore) throws(IndexError) {
    self.description = description
    var files: [FileFrame.Kind: SectionedFile] = [:]
    var ordered: [SectionedFile] = []
    for (kind, receipt) in zip(FileFrame.Kind.ofSegment, description.receipts) {
      let file = try SectionedFile(
        store: store, name: description.number.fileName(kind), kind: kind, owner: description.number.value,
        receipt: receipt)
      files[kind] = file
      ordered.append(file)
    }
    self.files = ordered
    guard let terms = files[.terms], let postings = files[.postings], let positions = files[.positions],
      let columns = files[.columns], let documents = files[.documents], let texts = files[.texts]
    else {
      throw .corrupt(file: description.number.fileName(.terms), section: "manifest", reason: "files missing")
    }
    let count = description.documentCount
    self.postings = try postings.section(.postingLists)
    self.positions = try positions.section(.positionLists)
    dictionary = try TermDictionary(terms, postingsSize: self.postings.count, positionsSize: self.positions.count)
    self.documents = try DocumentsReader(
      documents: documents, texts: texts, count: count, fieldCount: schema.fields.count)
    self.columns = try ColumnsReader(columns, schema: schema, count: count).columns
  }

  /// The posting list behind a dictionary entry.
  func list(_ entry: TermEntry) throws(IndexError) -> PostingList {
    guard let list = postings.slice(from: entry.postings.lowerBound, count: entry.postings.count),
      let positions = positions.slice(from: entry.positions.lowerBound, count: entry.positions.count)
    else {
      throw .corrupt(file: files[1].name, section: Section.postingLists.name, reason: "list is outside")
    }
    return try PostingList(
      list: list, positions: positions, count: entry.documentFrequency, documentCount: documentCount,
      file: files[1].name)
  }

  /// The same for a query, which holds the segment and the arena while it uses the cursor.
  func cursor(_ entry: TermEntry, _ arena: Arena) throws(IndexError) -> PostingCursor {
    guard let list = View(postings).slice(from: entry.postings.lowerBound, count: entry.postings.count),
      let positions = View(positions).slice(from: entry.positions.lowerBound, count: entry.positions.count),
      let cursor = PostingCursor(
        list: list, positions: positions, frequency: entry.documentFrequency, documentCount: documentCount, arena: arena
      )
    else { throw malformedList("list or its directory") }
    return cursor
  }

  func malformedList(_ reason: String) -> IndexError {
    .corrupt(file: files[1].name, section: Section.postingLists.name, reason: "malformed: \(reason)")
  }

  /// Reads every byte of every file; throws at the first damage.
  func verify() throws(IndexError) {
    for file in files { try file.verify() }
  }

  /// Bytes of every section of every file.
  var sectionSizes: [(name: String, size: Int)] { files.flatMap(\.sectionSizes) }

  /// See `MappedFile.releasePages`.
  func releasePages() {
    for file in files { file.releasePages() }
  }

  /// As `verify`, for a check that wants to know of every damaged file.
  func damages() -> [IndexError] {
    files.compactMap { file in
      do throws(IndexError) {
        try file.verify()
        return nil
      } catch {
        return error
      }
    }
  }
}
