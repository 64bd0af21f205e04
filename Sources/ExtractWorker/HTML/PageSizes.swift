/// How much text each part of a page holds, and how much of it in links. Counted without white space.
struct PageSizes {
  private(set) var text: [Int]
  private(set) var links: [Int]

  /// Scripts and the like count nothing: with them the shares below would mean nothing either.
  init(_ tree: HTMLTree) {
    text = [Int](repeating: 0, count: tree.nodes.count)
    links = text
    var (index, linkEnd) = (0, 0)
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag.isNeverText {
        index = node.end
        continue
      }
      if node.tag == .a { linkEnd = max(linkEnd, node.end) }
      if node.tag == .text {
        text[index] = tree.text(index).count { !$0.isHTMLSpace }
        if index < linkEnd { links[index] = text[index] }
      }
      index += 1
    }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      text[tree.nodes[index].parent] += text[index]
      links[tree.nodes[index].parent] += links[index]
    }
  }

  /// Text of the whole page.
  var total: Int { text.first ?? 0 }
}
