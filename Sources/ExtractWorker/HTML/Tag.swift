/// What an element is to the article finder; elements that make no difference are `other`.
enum Tag: String {
  case text, other
  // Never text of the page.
  case head, script, style, template, svg, math, iframe, object, select, textarea, canvas, audio, video, map,
    datalist, embed
  // Parts around an article.
  case noscript, nav, footer, aside, header, form, button, figcaption, menu, dialog
  // Blocks.
  case html, body, main, article, section, div, p, pre, blockquote, address, center, details, summary, fieldset,
    figure, hr, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, thead, tbody, tfoot, tr, td, th, caption
  // Inline.
  case a, br, time, title, img

  /// The tag of a lower-case name.
  init(_ name: String) {
    self = name == "text" ? .other : Tag(rawValue: name) ?? .other
  }

  /// Holds no text a reader sees.
  var isNeverText: Bool {
    switch self {
    case .head, .script, .style, .template, .svg, .math, .iframe, .object, .select, .textarea, .canvas,
      .audio, .video, .map, .datalist, .embed, .title:
      true
    default: false
    }
  }

  /// Begins and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .text, .other, .a, .br, .time, .img, .button, .title: false
    default: !isNeverText
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Can hold an article; a paragraph, quotation or list item is only a part of one.
  var holdsBlocks: Bool {
    switch self {
    case .text, .p, .blockquote, .li, .dd, .dt, .pre: false
    default: !isHeading
    }
  }

  var isCell: Bool { self == .td || self == .th }
}
