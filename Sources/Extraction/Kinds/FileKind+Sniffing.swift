extension FileKind {
  /// Bytes at both ends of a file that tell what it is.
  public static let sniffedBytes = 64 << 10

  /// Tells a file by its first bytes (4,096 are enough but for the size of a photograph) and, for containers, its last;
  /// its name has no say.
  ///
  /// HTML is looked for first at the very beginning, then signatures, then a PDF's mark within 1,024 bytes (as readers
  /// do), then HTML after a preamble, then text. Anything with NUL bytes or many control characters is neither web page
  /// nor text, and text that is code or data (CSS, JSON, XML) is no document.
  ///
  /// - Parameter ending: the last bytes of the file, where a container lists its members; may overlap `beginning`.
  public init(sniffing beginning: [UInt8], ending: @autoclosure () -> [UInt8] = []) {
    let start = Sniffer(beginning.prefix(4096))
    if start.beginsWithTag {
      self = .html
    } else if let kind = FileKind(signature: beginning, ending: ending) {
      self = kind
    } else if start.hasPDFMark {
      self = .pdf
    } else if start.containsPageTag {
      self = .html
    } else {
      self = PlainText(start.text).kind
    }
  }

  /// Kinds that begin with fixed bytes.
  private init?(signature bytes: [UInt8], ending: () -> [UInt8]) {
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      self = ZipNames(beginning: bytes, ending: ending()).kind
    } else if bytes.starts(with: [0xff, 0xd8, 0xff]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
      self = .png
    } else if bytes.starts(with: [0x49, 0x49, 0x2a, 0x00]) || bytes.starts(with: [0x4d, 0x4d, 0x00, 0x2a]) {
      self = .tiff
    } else if bytes.starts(with: "WARC/".utf8) || bytes.starts(with: [0x1f, 0x8b, 0x08]) {
      self = .warc
    } else {
      return nil
    }
  }
}

private struct Sniffer {
  private let bytes: [UInt8]
  /// In lower case, without a byte order mark.
  let text: [UInt8]

  init(_ beginning: ArraySlice<UInt8>) {
    bytes = Array(beginning)
    text = Sniffer.lowercasedText(bytes)
  }

  var hasPDFMark: Bool {
    bytes.prefix(1024).contains(Array("%PDF-".utf8))
  }

  /// Tags a page or a fragment of one may begin with.
  private static let firstTags = [
    "!doctype html", "!--", "html", "head", "body", "title", "meta", "script", "style", "link", "div", "p", "h1", "h2",
    "h3", "h4", "table", "span", "section", "article", "main", "header", "ul", "ol", "b", "strong", "em", "i", "a",
    "br", "font", "center", "img", "figure", "blockquote", "pre", "iframe", "base", "noscript",
  ].map { Array($0.utf8) }

  var beginsWithTag: Bool {
    guard isText, let start = text.firstIndex(where: { !$0.isHTMLSpace }), text[start] == UInt8(ascii: "<") else {
      return false
    }
    let rest = text[(start + 1)...]
    return Sniffer.firstTags.contains { tag in
      guard rest.starts(with: tag) else { return false }
      let after = rest.dropFirst(tag.count).first
      return tag.starts(with: "!".utf8)
        || after.map { $0.isHTMLSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? false
    }
  }

  var containsPageTag: Bool {
    isText
      && ["<html", "<!doctype html", "<body", "</p>", "<br", "</div>", "</a>"].contains {
        text.contains(Array($0.utf8))
      }
  }

  /// Web pages have no NUL bytes and hardly any control characters.
  private var isText: Bool {
    let controls = text.count { $0 < 0x20 && !$0.isHTMLSpace && $0 != 0x1b }
    return !text.isEmpty && !text.contains(0) && controls * 50 <= text.count
  }

  /// ASCII lower case; UTF-16 with its mark thinned out to one byte a character, which is all that tags need.
  private static func lowercasedText(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes[...]
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      let low = bytes[0] == 0xff ? 0 : 1
      text = stride(from: 2 + low, to: bytes.count, by: 2).map { bytes[$0] }[...]
    } else if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      text = text.dropFirst(3)
    }
    return text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension UInt8 {
  /// Space, tab, line feed, form feed, carriage return.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0c || self == 0x0d }
}
