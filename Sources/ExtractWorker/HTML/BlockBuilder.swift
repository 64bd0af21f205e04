/// Cuts what boilerplate rules leave of a page into blocks.
struct BlockBuilder {
  private let tree: HTMLTree
  private let boilerplate: Boilerplate
  private let rows: TableRows

  private(set) var blocks: [Block] = []
  private var open: [Int] = []
  private var text: [UInt8] = []
  private var needsSpace = false
  private var size = 0
  private var linkSize = 0
  private var linkEnd = 0
  private var articleEnd = 0
  private var preEnd = 0
  /// The row of data being read, without its own element: its cells and what is in them.
  private var row = 0..<0

  /// Blocks in document order, each with the element it stands in.
  static func blocks(of tree: HTMLTree, _ sizes: PageSizes, _ boilerplate: Boilerplate) -> [Block] {
    var builder = BlockBuilder(tree, sizes, boilerplate)
    builder.walk()
    return builder.blocks
  }

  private init(_ tree: HTMLTree, _ sizes: PageSizes, _ boilerplate: Boilerplate) {
    self.tree = tree
    self.boilerplate = boilerplate
    rows = TableRows(tree, sizes)
  }

  private mutating func walk() {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      // Classes inside code mean the colours of its words.
      if index >= preEnd, boilerplate.drops(index, inArticle: index < articleEnd) {
        if tree.nodes[index].tag.isBlock { endBlock() }
        index = tree.nodes[index].end
      } else {
        enter(index)
        index += 1
      }
    }
    close(before: Int.max)
    endBlock()
  }

  private mutating func enter(_ index: Int) {
    let node = tree.nodes[index]
    switch node.tag {
    case .text: append(tree.text(index), at: index)
    case .br: if !text.isEmpty { text.append(0x0a) }
    case .a: linkEnd = max(linkEnd, node.end)
    case .article, .main: articleEnd = max(articleEnd, node.end)
    case .pre: preEnd = max(preEnd, node.end)
    case .tr where !row.contains(index) && rows.isDataRow(index):
      endBlock()
      row = index + 1..<node.end
    default: break
    }
    if row.contains(index) {
      if node.tag.isCell, !text.isEmpty { text.append(0x09) }
      needsSpace = needsSpace || node.tag.isBlock
    } else if node.tag.isBlock {
      endBlock()
    }
    if node.end > index + 1 || node.tag.isBlock { open.append(index) }
  }

  /// Leaves the elements that end before `index`.
  private mutating func close(before index: Int) {
    while let last = open.last, tree.nodes[last].end <= index {
      if tree.nodes[last].tag.isBlock, !row.contains(last) { endBlock() }
      open.removeLast()
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, at index: Int) {
    let before = size
    for byte in bytes {
      if byte.isHTMLSpace {
        if byte == 0x0a, index < preEnd, !text.isEmpty { text.append(0x0a) }
        needsSpace = true
        continue
      }
      if needsSpace, let last = text.last, !last.isHTMLSpace { text.append(0x20) }
      needsSpace = false
      text.append(byte)
      size += 1
    }
    if index < linkEnd { linkSize += size - before }
  }

  private mutating func endBlock() {
    defer { (text, needsSpace, size, linkSize) = ([], false, 0, 0) }
    guard size > 0 else { return }
    let string = String(decoding: text, as: UTF8.self).tidiedBlock
    guard !string.isEmpty else { return }
    let element = open.last { tree.nodes[$0].tag.isBlock } ?? open.last ?? 0
    blocks.append(Block(text: string, role: role(of: element), element: element, size: size, linkSize: linkSize))
  }

  private func role(of element: Int) -> Block.Role {
    let tag = tree.nodes[element].tag
    if tag == .tr { return .row }
    // A list of headings (products, steps) is a list.
    if tag == .li || tag == .dd || tag == .dt || parentIsItem(element) { return .item }
    return tag.isHeading ? .heading : .paragraph
  }

  private func parentIsItem(_ element: Int) -> Bool {
    let parent = tree.nodes[element].parent
    return parent >= 0 && tree.nodes[parent].tag == .li
  }
}

/// Tells rows of data from rows that only lay out a page.
struct TableRows {
  private let tree: HTMLTree
  private let sizes: PageSizes

  /// Characters above which a cell is a text of its own.
  private static let largestCell = 240

  init(_ tree: HTMLTree, _ sizes: PageSizes) {
    self.tree = tree
    self.sizes = sizes
  }

  /// At least two cells with something in them, none of them long and none holding a table.
  func isDataRow(_ row: Int) -> Bool {
    var filled = 0
    var index = row + 1
    while index < tree.nodes[row].end {
      let node = tree.nodes[index]
      if node.tag == .table { return false }
      if node.tag.isCell {
        if sizes.text[index] > TableRows.largestCell { return false }
        if sizes.text[index] > 0 { filled += 1 }
      }
      index += 1
    }
    return filled >= 2
  }
}

extension String {
  /// Without white space at the ends and around line breaks, and without empty lines and invisible characters.
  fileprivate var tidiedBlock: String {
    let lines = split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).cleanedLine }
        .joined(separator: "\t")
    }
    return lines.filter { line in line.contains { $0 != "\t" } }.joined(separator: "\n")
  }
}
