/// How far the text of a page or document can be trusted. Raw values are the words shown to officers.
public enum TextState: String, Sendable, CaseIterable {
  /// Text was read.
  case text = "teks"
  /// A picture of text that OCR has read: words may be wrong or missing, see `Page.confidence`.
  case ocr = "hasil_ocr"
  /// A picture of text, or text in a font without a usable code: only OCR can read it, and has not.
  case needsOCR = "perlu_ocr"
  /// Nothing is printed there.
  case empty = "kosong"
  /// Broken, or not a document at all.
  case damaged = "rusak"
  /// Opens only with a password.
  case locked = "terkunci"
  /// Wanted more time, memory or output than is allowed.
  case exceededLimits = "melampaui_batas"

  /// State of a document from the states of its pages: text if any page has text (the others are told page by
  /// page), else read by OCR if any page is, else OCR if any page needs it, else damaged if any page is, else empty.
  public static func ofDocument(pages: [Page]) -> TextState {
    let states = Set(pages.map(\.state))
    let order: [TextState] = [.text, .ocr, .needsOCR, .damaged, .exceededLimits]
    return order.first(where: states.contains) ?? .empty
  }
}
