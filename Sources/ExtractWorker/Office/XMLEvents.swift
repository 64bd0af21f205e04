import CExtract
import Extraction

/// What an XML part consists of, in order. Prefixes of names are left out: within one part no two elements differ by
/// their prefix only.
enum XMLEvent: Equatable {
  case start(String)
  case stop(String)
  case text(String)
}

/// Reads a part of an office document event by event; its memory does not grow with the part.
@safe final class XMLEvents {
  private let xml: OpaquePointer
  /// Keeps the bytes coming.
  private let source: PackedFile
  /// Elements begun and not ended.
  private var depth = 0

  init(_ source: PackedFile, _ archive: OpaquePointer) {
    self.source = source
    unsafe xml = cx_xml_open(archive)
  }

  deinit {
    unsafe cx_xml_close(xml)
  }

  /// The next event; `nil` at the end.
  func next() throws(Stop) -> XMLEvent? {
    switch unsafe cx_xml_next(xml) {
    case CX_XML_END: return nil
    case CX_XML_START:
      depth += 1
      return unsafe .start(String(cString: cx_xml_name(xml)))
    case CX_XML_STOP:
      depth -= 1
      return unsafe .stop(String(cString: cx_xml_name(xml)))
    case CX_XML_TEXT: return unsafe .text(String(cString: cx_xml_text(xml)))
    case CX_XML_TOO_MUCH: throw Stop(.tooMuchOutput)
    default: throw Stop(.notADocument)
    }
  }

  /// An attribute of the element that has just begun.
  func attribute(_ name: String) -> String? {
    guard let value = unsafe cx_xml_attribute(xml, name) else { return nil }
    return unsafe String(cString: value)
  }

  /// A switch of Office Open XML: there and not turned off.
  var isOn: Bool {
    let value = attribute("val")
    return value == nil || value == "1" || value == "true" || value == "on"
  }

  /// Passes over the rest of the element that has just begun.
  func skip() throws(Stop) {
    try within { _ throws(Stop) in }
  }

  /// Calls `visit` for each event inside the element that has just begun, up to its end; `visit` may read on by itself.
  func within(_ visit: (XMLEvent) throws(Stop) -> Void) throws(Stop) {
    let outside = depth - 1
    while depth > outside, let event = try next() {
      if depth > outside { try visit(event) }
    }
  }

  /// The text inside the element that has just begun.
  func text() throws(Stop) -> String {
    var text = ""
    try within { event throws(Stop) in
      if case .text(let more) = event { text += more }
    }
    return text
  }
}
