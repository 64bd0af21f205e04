import Telusur

/// The bodies of `/api/v1/units` and `/api/v1/units/{code}`.
enum UnitPayload {
  static func bytes(for tree: UnitTree, index: IndexState) -> [UInt8] {
    JSONWriter.document { writer in
      writer.member("schema", "units/1.0")
      writer.member("units", array: tree.nodes) { writer, node in writer.element { $0.write(node) } }
      writer.member("index", object: { $0.write(index) })
    }
  }

  static func bytes(for node: UnitTree.Node, children: [UnitTree.Node], index: IndexState) -> [UInt8] {
    JSONWriter.document { writer in
      writer.member("schema", "unit/1.0")
      writer.write(node)
      writer.member("children", array: children) { writer, node in writer.element { $0.write(node) } }
      writer.member("index", object: { $0.write(index) })
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ node: UnitTree.Node) {
    let unit = node.unit
    member("code", unit.code.rawValue)
    member("parent", unit.parent?.rawValue)
    member("level", unit.level.rawValue)
    member("name", unit.name)
    member("full_name", node.fullName)
    member("aliases", unit.aliases)
    member("entries", node.entryCount)
    member("entries_with_subtree", node.subtreeCount)
  }
}
