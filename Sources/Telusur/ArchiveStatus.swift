public import Extraction

/// An archive in figures.
public struct ArchiveStatus: Sendable, Hashable {
  /// Units in the register.
  public var units = 0
  /// What each unit by itself holds, in the order of the tree; units that hold nothing are left out.
  public var unitCounts: [UnitCount] = []
  /// Entries by state; a state without entries is missing.
  public var entries: [DipEntry.State: Int] = [:]
  /// Documents in the register.
  public var documents = 0
  /// Editions received over time, the replaced ones included.
  public var editions = 0
  /// Documents by the state of their text; one not read yet is missing.
  public var textStates: [TextState: Int] = [:]
  /// Pages of documents that are pictures of text.
  public var scans = ScanCount()
  /// Editions the extractor has still to read.
  public var backlog = 0
  /// Entries that wait for an officer, at most `listLimit`.
  public var held: [HeldEntry] = []
  /// Exclusions in force.
  public var exclusions = 0
  /// The two indexes.
  public var indexes: [IndexStatus] = []
  /// Who is writing at the moment, as the lock file tells; `nil` when nobody is.
  public var writer: String?
  /// Newest lines of the journal, newest first, at most `listLimit`.
  public var journal: [JournalLine] = []

  /// Most entries listed.
  public static let listLimit = 50

  /// Makes an empty status.
  public init() {}
}

/// Pages that are pictures of text, of the contents that count.
public struct ScanCount: Sendable, Hashable {
  /// Read by OCR.
  public var read = 0
  /// Not read.
  public var unread = 0
  /// How sure OCR is of the words, 0…100: the mean of the pages read; `nil` where there are none.
  public var confidence: Int?

  /// Makes a count of no pages.
  public init() {}
}

/// What a unit holds, without the units below it.
public struct UnitCount: Sendable, Hashable {
  /// The unit.
  public let unit: Unit
  /// Entries in any state.
  public let entries: Int
  /// Entries the public sees.
  public let published: Int
  /// Entries that wait for an officer.
  public let held: Int
  /// Documents.
  public let documents: Int
  /// Documents whose text only OCR could read.
  public let needingOCR: Int

  /// Makes a count.
  public init(unit: Unit, entries: Int, published: Int, held: Int, documents: Int, needingOCR: Int) {
    self.unit = unit
    self.entries = entries
    self.published = published
    self.held = held
    self.documents = documents
    self.needingOCR = needingOCR
  }
}

/// An entry that waits for an officer.
public struct HeldEntry: Sendable, Hashable {
  /// The entry.
  public let id: DipEntry.ID
  /// Its unit.
  public let unit: Unit.Code
  /// Its title.
  public let title: String
  /// Why it waits.
  public let findings: [Finding]

  /// Makes a held entry.
  public init(id: DipEntry.ID, unit: Unit.Code, title: String, findings: [Finding]) {
    self.id = id
    self.unit = unit
    self.title = title
    self.findings = findings
  }
}

/// One of the two indexes.
public struct IndexStatus: Sendable, Hashable {
  /// Whom it is for.
  public let audience: Audience
  /// Number of its commit; `nil` where it cannot be opened (`telusur check` says why).
  public var generation: UInt64?
  /// Entries in it.
  public var entries = 0
  /// Seconds since 1970 of its last commit.
  public var committedAt: Int64?
  /// Fingerprint of the analyzer that made it.
  public var analyzer: String?
  /// Entries that the register shows otherwise than the index.
  public var behind = 0

  /// Makes the status of an index that cannot be opened.
  public init(audience: Audience) {
    self.audience = audience
  }
}

/// One line of the journal. The journal is only ever added to.
public struct JournalLine: Sendable, Hashable {
  /// Position, from 1.
  public let sequence: Int64
  /// UTC, `YYYY-MM-DDTHH:MM:SSZ`.
  public let at: String
  /// Account of the operating system, e.g. `uid 1000`; `sistem` where a rule decided.
  public let actor: String
  /// What was done, in Indonesian: `menerima`, `menerbitkan`, `menahan`, `menarik`, …
  public let verb: String
  /// Identity of what it was done to.
  public let subject: String
  /// More, never with personal data.
  public let detail: String

  /// Makes a line.
  public init(sequence: Int64, at: String, actor: String, verb: String, subject: String, detail: String) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.verb = verb
    self.subject = subject
    self.detail = detail
  }
}

/// An entry as an officer sees it, straight from the register.
public struct EntryDetail: Sendable, Equatable {
  /// The entry.
  public let entry: DipEntry
  /// Its unit.
  public let unit: Unit
  /// "Kelurahan Glodok, Kecamatan Taman Sari".
  public let unitFullName: String
  /// Its documents in the officer's order.
  public let documents: [DocumentDetail]
  /// What is noted about its documents.
  public let findings: [Finding]
  /// Journal of the entry and of its documents, oldest first.
  public let history: [JournalLine]

  /// Makes a detail.
  public init(
    entry: DipEntry, unit: Unit, unitFullName: String, documents: [DocumentDetail], findings: [Finding],
    history: [JournalLine]
  ) {
    self.entry = entry
    self.unit = unit
    self.unitFullName = unitFullName
    self.documents = documents
    self.findings = findings
    self.history = history
  }
}

/// A document as an officer sees it.
public struct DocumentDetail: Sendable, Equatable {
  /// The document.
  public let document: Document
  /// The content that counts now.
  public let edition: Edition
  /// What was read from it; `nil` while the extractor has not been there.
  public let extract: Extract?
  /// What it says of itself as a decree.
  public let decree: Decree?
  /// Whether it is kept closed by an exclusion.
  public let isExcluded: Bool
  /// Editions received over time, oldest first.
  public let editions: [Edition.ID]

  /// Makes a detail.
  public init(
    document: Document, edition: Edition, extract: Extract?, decree: Decree?, isExcluded: Bool, editions: [Edition.ID]
  ) {
    self.document = document
    self.edition = edition
    self.extract = extract
    self.decree = decree
    self.isExcluded = isExcluded
    self.editions = editions
  }
}
