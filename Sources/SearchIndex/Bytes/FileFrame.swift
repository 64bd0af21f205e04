/// What every file of an index begins and ends with; FORMAT.md draws it.
enum FileFrame {
  static let headerSize = 32
  static let footerSize = 32
  static let tableEntrySize = 24
  /// Sections begin at multiples of a cache line.
  static let alignment = 64
  /// The high bit tells binary from text; the line ends show damage by text-mode transfers, as PNG's signature does.
  static let magic: [UInt8] = [0x89, 0x54, 0x4c, 0x53, 0x0d, 0x0a, 0x1a, 0x0a]
  static let endMagic: UInt32 = 0x444e_4554  // "TEND"
  /// Version of the whole format. A reader refuses every other one.
  static let formatVersion: UInt16 = 2

  /// What a file is for.
  enum Kind: UInt8, CaseIterable, Sendable {
    case manifest = 1
    case terms, postings, positions, columns, documents, texts

    /// End of the file's name.
    var suffix: String {
      switch self {
      case .manifest: "manifest"
      case .terms: "terms"
      case .postings: "postings"
      case .positions: "positions"
      case .columns: "columns"
      case .documents: "documents"
      case .texts: "texts"
      }
    }

    /// The files of a segment, in the order of the manifest.
    static let ofSegment: [Kind] = [.terms, .postings, .positions, .columns, .documents, .texts]
  }

  static func header(kind: Kind, owner: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.raw(magic)
    writer.fixed(formatVersion)
    writer.byte(kind.rawValue)
    writer.raw([0, 0, 0, 0, 0])
    writer.fixed(owner)
    writer.fixed(UInt64(0))
    return writer.bytes
  }
}

/// A part of a file, found through the table at its end.
struct Section: Sendable, Hashable {
  var rawValue: UInt32

  static let manifestBody = Section(rawValue: 1)
  static let termBlocks = Section(rawValue: 2)
  static let termBlockOffsets = Section(rawValue: 3)
  static let postingLists = Section(rawValue: 4)
  static let positionLists = Section(rawValue: 5)
  static let identities = Section(rawValue: 6)
  static let identityEnds = Section(rawValue: 7)
  static let identityOrder = Section(rawValue: 8)
  static let revisions = Section(rawValue: 9)
  static let fieldLengths = Section(rawValue: 10)
  static let records = Section(rawValue: 11)
  static let recordEnds = Section(rawValue: 12)
  static let texts = Section(rawValue: 13)
  static let textEnds = Section(rawValue: 14)

  /// A section of the column at that place of the schema.
  static func column(_ index: Int, _ part: ColumnPart) -> Section {
    Section(rawValue: 0x1000 + UInt32(index) * 16 + part.rawValue)
  }

  enum ColumnPart: UInt32 {
    case numberPresence = 0
    case numberValues, keywordBytes, keywordOffsets, ordinalEnds, ordinals, valueLists, valueListEntries
  }

  var name: String {
    switch rawValue {
    case 1: "body"
    case 2: "term blocks"
    case 3: "term block offsets"
    case 4: "posting lists"
    case 5: "position lists"
    case 6: "identities"
    case 7: "identity ends"
    case 8: "identity order"
    case 9: "revisions"
    case 10: "field lengths"
    case 11: "records"
    case 12: "record ends"
    case 13: "texts"
    case 14: "text ends"
    default: "column \((rawValue & 0xffff - 0x1000) / 16), part \(rawValue % 16)"
    }
  }
}

/// What a written file was: the manifest keeps it, so that no file can stand in for another.
struct FileReceipt: Sendable, Equatable {
  var length: UInt64
  var checksum: UInt32
}
