import SystemPackage

@testable import Telusur

extension ScratchArchive {
  /// Titles of the hits for a query, best first.
  func titles(_ query: String, _ audience: Audience = .public) throws -> [String] {
    try archive.index(for: audience).search(SearchRequest(query: query)).hits.map(\.entry.entry.title)
  }

  /// What an index holds, in the order of the entries: all that a reader of it could see.
  func content(_ audience: Audience) throws -> [StoredEntry] {
    let index = try archive.index(for: audience)
    return try archive.register.visible(to: audience).compactMap { try index.entry($0.id) }
  }

  /// The entry of a document that was received under a name.
  func draft(_ unit: String, _ source: String) throws -> EntryDetail? {
    let document = Document.ID(unit: .known(unit), source: Array(source.utf8))
    return try archive.entry(DipEntry.ID(draftOf: document))
  }

  /// Whether a text is in any byte that a public server could read.
  func isPublic(_ text: String) throws -> Bool {
    try [root.appending("index").appending("public"), archive.layout.publicOriginals].contains { folder in
      try Scratch.contains(text, below: folder)
    }
  }
}
