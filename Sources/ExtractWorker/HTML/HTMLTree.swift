import CExtract

/// A parsed web page: nodes in document order, so that a subtree is a range and no walk needs recursion.
struct HTMLTree {
  /// An element, or a piece of text (without a name).
  struct Node {
    /// Lower-case name of the element; empty for text.
    var name: String
    /// What the element is to the article finder.
    var tag: Tag
    /// Index of the parent; -1 for the first node.
    var parent: Int
    /// First index after the subtree.
    var end: Int
    /// Where the text is in `bytes`.
    var text: Range<Int>
    /// Where the attributes are in `attributes`.
    var attributes: Range<Int>
  }

  /// A name and its value, as ranges of `bytes`.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  private(set) var nodes: [Node]
  private let attributes: [Attribute]
  private let bytes: [UInt8]

  /// Parses UTF-8. Elements nested more deeply than `CX_HTML_DEPTH` become siblings.
  init(_ page: [UInt8]) {
    var html = unsafe cx_html()
    unsafe page.withUnsafeBufferPointer { input in
      unsafe input.withMemoryRebound(to: CChar.self) { input in
        if let start = input.baseAddress { unsafe cx_html_parse(start, input.count, &html) }
      }
    }
    defer { unsafe cx_html_free(&html) }
    bytes = unsafe Array(UnsafeRawBufferPointer(start: html.bytes, count: html.byte_count))
    attributes = unsafe Array(UnsafeBufferPointer(start: html.attributes, count: html.attribute_count)).map {
      Attribute(
        name: HTMLTree.range($0.name, $0.name_length), value: HTMLTree.range($0.value, $0.value_length))
    }
    let raw = unsafe Array(UnsafeBufferPointer(start: html.nodes, count: html.node_count))
    nodes = HTMLTree.nodes(raw, bytes: bytes)
  }

  private static func nodes(_ raw: [cx_node], bytes: [UInt8]) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(raw.count)
    for (index, node) in raw.enumerated() {
      let name = String(decoding: bytes[range(node.name, node.name_length)], as: UTF8.self)
      nodes.append(
        Node(
          // What follows the first element of a broken page is taken as part of it.
          name: name, tag: name.isEmpty ? .text : Tag(name), parent: max(Int(node.parent), min(index, 1) - 1),
          end: index + 1,
          text: range(node.text, node.text_length), attributes: range(node.attribute, node.attribute_count)))
    }
    // Children come after their parents: from the back, every end is final when it is passed on.
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      let parent = nodes[index].parent
      nodes[parent].end = max(nodes[parent].end, nodes[index].end)
    }
    return nodes
  }

  private static func range(_ start: UInt32, _ count: UInt32) -> Range<Int> {
    Int(start)..<Int(start) + Int(count)
  }

  /// The bytes of a text node.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    bytes[nodes[index].text]
  }

  /// The value of an attribute; `name` in lower case.
  func attribute(_ name: StaticString, of index: Int) -> String? {
    let wanted = "\(name)".utf8
    for attribute in attributes[nodes[index].attributes] where bytes[attribute.name].elementsEqual(wanted) {
      return String(decoding: bytes[attribute.value], as: UTF8.self)
    }
    return nil
  }

  /// All text below a node on one line, scripts and styles left out.
  func line(_ index: Int) -> String {
    var text: [UInt8] = []
    var next = index
    while next < nodes[index].end {
      if nodes[next].tag.isNeverText {
        next = nodes[next].end
        continue
      }
      text += self.text(next)
      if nodes[next].tag.isBlock || nodes[next].tag == .br { text.append(0x20) }
      next += 1
    }
    return String(decoding: text, as: UTF8.self).cleanedLine
  }
}
