/// Revision of an entry in an index: a hash of all that would be indexed, so that equal content has equal revisions
/// whatever its history, and reconciliation needs to compare numbers only.
///
/// Texts are stood for by edition and describing code: the same bytes read by the same code give the same text.
enum RevisionHash {
  /// The first 64 bits of a SHA-256; as likely to collide as two random numbers.
  static func of(_ entry: DipEntry, _ unit: Unit, _ tree: UnitHierarchy, _ documents: [SettledDocument]) -> Int64 {
    var parts = entryParts(entry)
    for unit in [unit] + tree.ancestors(of: unit) {
      parts += [unit.code.rawValue, unit.level.rawValue, unit.name] + unit.aliases
    }
    for document in documents {
      guard let edition = document.edition else { continue }
      parts += [
        document.id.rawValue, document.name, edition.id.rawValue, document.described, String(document.recognised),
      ]
    }
    var hash = SHA256()
    // Lengths keep "a","bc" apart from "ab","c".
    for part in parts { hash.update(Array("\(part.utf8.count):\(part)".utf8)) }
    return hash.finalize().prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  private static func entryParts(_ entry: DipEntry) -> [String] {
    let optional: [String?] = [
      entry.category?.rawValue, entry.created?.description, entry.type?.rawValue, entry.number,
      entry.year.map(String.init), entry.updated?.description, entry.link,
    ]
    return [
      entry.id.rawValue, entry.unit.rawValue, entry.title, entry.summary, entry.custodian, entry.producer,
      entry.createdPlace, entry.retention, entry.frequency, entry.archiveCode, entry.access.rawValue,
      entry.legalStatus.rawValue, entry.note, entry.state.rawValue, entry.origin.rawValue,
    ] + optional.map { $0.map { "+" + $0 } ?? "-" } + entry.forms.map(\.rawValue).sorted() + ["|"] + entry.legalBases
  }
}
