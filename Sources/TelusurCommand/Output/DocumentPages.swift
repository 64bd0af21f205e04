import Extraction
import Telusur

/// Page texts of an entry's documents, all or one page of each.
struct DocumentPages {
  /// A document and the pages wanted of it; documents without such a page are left out.
  let documents: [(document: DocumentDetail, pages: [Page])]

  init(detail: EntryDetail, page: Int?) {
    documents = detail.documents.compactMap { document in
      let pages = (document.extract?.pages ?? []).filter { page == nil || $0.number == page }
      return pages.isEmpty ? nil : (document, pages)
    }
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { documents.isEmpty }

  /// The texts with a line over each page.
  func lines(style: Style) -> [String] {
    documents.flatMap { item in
      item.pages.flatMap { page in
        [style.bold("── \(item.document.document.name.visible), hal. \(page.number) ──"), body(of: page), ""]
      }
    }
  }

  private func body(of page: Page) -> String {
    guard page.state != .text else { return page.text.visibleText }
    return "(\(TextStateLabels.label(page.state, confidence: page.confidence)))\n" + page.text.visibleText
  }
}
