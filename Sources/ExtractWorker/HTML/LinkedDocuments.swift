/// PDF files an article links to.
enum LinkedDocuments {
  private static let most = 100

  /// Addresses as written, each once, in order. Only the path counts: `laporan.pdf?versi=2` is one too.
  static func find(in tree: HTMLTree, below element: Int) -> [String] {
    guard tree.nodes.indices.contains(element) else { return [] }
    var found: [String] = []
    for index in element..<tree.nodes[element].end where tree.nodes[index].tag == .a {
      guard let address = tree.attribute("href", of: index)?.cleanedLine, address.utf8.count <= 2048 else { continue }
      let path = address.prefix { $0 != "?" && $0 != "#" }
      guard path.lowercased().hasSuffix(".pdf"), !found.contains(address) else { continue }
      found.append(address)
      if found.count == most { break }
    }
    return found
  }
}
