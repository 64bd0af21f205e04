import Extraction

/// Reads documents of Word, Excel and LibreOffice: their parts by libarchive, their XML by libxml2.
///
/// What the officer does not see when the file is open is not read: deleted text under change tracking, comments, hidden
/// text, rows, columns and sheets. They are where closed information hides in a file that looks harmless.
struct OfficeExtractor {
  let limits: Limits

  func extract(_ file: InputFile, _ kind: FileKind, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: kind, state: .damaged)
    let package = OfficePackage(file, limits: limits)
    do throws(Stop) {
      extract.metadata = try metadata(of: package, kind)
      let document = try document(package, kind)
      for page in 0..<document.pageCount {
        let text = try document.page(page)
        try answers.take(text: text, state: text.isEmpty ? .empty : .text)
      }
      extract.state = answers.state
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }

  private func metadata(of package: OfficePackage, _ kind: FileKind) throws(Stop) -> Metadata {
    let name = kind == .docx || kind == .xlsx ? "docProps/core.xml" : "meta.xml"
    return try package.part(name).map(OfficeMetadata.read) ?? Metadata()
  }

  private func document(_ package: OfficePackage, _ kind: FileKind) throws(Stop) -> any OfficeDocument {
    switch kind {
    case .docx: try WordDocument(package, limit: limits.outputBytes)
    case .xlsx: try Workbook(package, limit: limits.outputBytes)
    default: try OpenDocument(package, isSpreadsheet: kind == .ods, limit: limits.outputBytes)
    }
  }
}

/// A document's pages, read when they are asked for. A sheet is one, and a text document is one, since where its pages
/// end is decided by whoever prints it.
protocol OfficeDocument {
  var pageCount: Int { get }
  /// The text of page `index`, from 0.
  func page(_ index: Int) throws(Stop) -> String
}
