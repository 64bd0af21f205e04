public import SystemPackage

/// What is to be ingested.
public struct IngestRequest: Sendable {
  /// Files and folders, in any order; folders are walked to the bottom.
  public var paths: [FilePath]
  /// Unit of every file; `nil` = told by the folder `<kode_unit>` the file lies in.
  public var unit: Unit.Code?
  /// Hold everything back from the public until an officer decides.
  public var hold: Bool

  /// Makes a request.
  public init(paths: [FilePath], unit: Unit.Code? = nil, hold: Bool = false) {
    self.paths = paths
    self.unit = unit
    self.hold = hold
  }
}

/// How far a long piece of work is.
public struct IngestProgress: Sendable, Hashable {
  /// Step of the work, in the order in which they happen.
  public enum Phase: String, Sendable, CaseIterable {
    /// Listing files.
    case discovering
    /// Identifying and keeping originals.
    case receiving
    /// Reading text in worker processes.
    case extracting
    /// Reading the pages of one scan by OCR.
    case recognising
    /// Analysing entries for the indexes.
    case indexing
    /// Making the indexes durable.
    case committing

    /// As shown to people.
    public var label: String {
      switch self {
      case .discovering: "mencari berkas"
      case .receiving: "menerima berkas"
      case .extracting: "membaca teks"
      case .recognising: "membaca hasil pindai (OCR), halaman"
      case .indexing: "mengindeks"
      case .committing: "menyimpan indeks"
      }
    }
  }

  /// Current step.
  public let phase: Phase
  /// Items of this step that are done.
  public let done: Int
  /// Items of this step; `nil` while it is not known.
  public let total: Int?

  /// Makes a state of progress.
  public init(_ phase: Phase, done: Int, total: Int? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// What an ingestion did.
public struct IngestReport: Sendable, Hashable {
  /// Files looked at (hidden and temporary ones are not counted).
  public var seen = 0
  /// Files that became new documents.
  public var received = 0
  /// Files that became a new edition of a known document.
  public var renewed = 0
  /// Files known already, byte for byte.
  public var unchanged = 0
  /// Files whose bytes the unit has under another name.
  public var duplicates = 0
  /// Files that could not be taken; a finding says why for each.
  public var rejected = 0
  /// Editions whose text was read.
  public var extracted = 0
  /// Entries the public sees now and did not before.
  public var published: [DipEntry.ID] = []
  /// Entries that wait for an officer and did not before.
  public var held: [DipEntry.ID] = []
  /// Entries added to or renewed in an index, and removed from it.
  public var indexed = IndexChange()
  /// What was noticed, in the order of the files.
  public var findings: [Finding] = []
  /// Files that were refused in numbers.
  var tally = RefusalTally()

  /// Makes an empty report.
  public init() {}

  /// Whether nothing at all was changed in the archive.
  public var didNothing: Bool {
    received == 0 && renewed == 0 && duplicates == 0 && extracted == 0 && published.isEmpty && held.isEmpty
      && indexed.isEmpty
  }

  /// Whether a file was lost on the way (exit status 2, done in part).
  public var isPartial: Bool { rejected > 0 }
}

/// What a commit changed, both indexes together counted by audience.
public struct IndexChange: Sendable, Hashable {
  /// Entries added to or renewed in the public index.
  public var publicAdditions = 0
  /// Entries removed from the public index.
  public var publicRemovals = 0
  /// Entries added to or renewed in the internal index.
  public var internalAdditions = 0
  /// Entries removed from the internal index.
  public var internalRemovals = 0

  /// No change.
  public init() {}

  /// Whether both indexes were as they should be.
  public var isEmpty: Bool { self == IndexChange() }
}

/// What a DIP table holds, nothing changed.
public struct TableReport: Sendable, Hashable {
  /// Rows that are right.
  public let rowCount: Int
  /// What is wrong or worth knowing, in the order of the rows.
  public let findings: [Finding]

  /// Makes a report.
  public init(rowCount: Int, findings: [Finding]) {
    self.rowCount = rowCount
    self.findings = findings
  }

  /// Whether the whole table can be imported.
  public var isClean: Bool { !findings.contains { $0.severity == .fault } }
}

/// What an import did.
public struct ImportReport: Sendable, Hashable {
  /// The table as it was read. With faults and without `partial`, nothing was changed.
  public let table: TableReport
  /// Whether rows were taken at all.
  public var isApplied = false
  /// Rows that became new entries.
  public var added = 0
  /// Rows that changed an entry.
  public var changed = 0
  /// Rows that are in the register just so.
  public var unchanged = 0
  /// The files of the rows, and what followed for publication and indexes; `findings` does not repeat those of the
  /// table.
  public var files = IngestReport()

  /// Makes a report in which nothing is done yet.
  public init(table: TableReport) {
    self.table = table
  }

  /// Findings of table and files.
  public var findings: [Finding] { table.findings + files.findings }
}

/// What publishing or withdrawing did.
public struct ChangeReport: Sendable, Hashable {
  /// Entries whose state changed.
  public var changed: [DipEntry.ID] = []
  /// Entries that were so already.
  public var unchanged: [DipEntry.ID] = []
  /// What a commit changed.
  public var indexed = IndexChange()
  /// What the officer should know, e.g. the findings that were overruled.
  public var findings: [Finding] = []

  /// Makes an empty report.
  public init() {}
}
