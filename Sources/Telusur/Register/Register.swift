import GRDB
import SystemPackage

/// The archive's memory: SQLite through GRDB. The only truth about what the archive holds and what was decided; nothing
/// in it is derived from an index, so both indexes can be made anew from it.
///
/// No GRDB type leaves this folder (I3). Each method is one transaction.
final class Register: Sendable {
  let queue: DatabaseQueue
  let path: FilePath

  private init(queue: DatabaseQueue, path: FilePath) {
    self.queue = queue
    self.path = path
  }

  /// Makes an empty register in a place where there is no file.
  static func create(at path: FilePath, units: [Unit]) throws(ArchiveError) -> Register {
    let register = try connect(path)
    try register.write("membuat register") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try Migrations.run(db)
      try UnitRows.replace(units, db)
      try db.log("membuat", "arsip", detail: "\(units.count) unit", actor: .officer)
    }
    return register
  }

  /// Opens the register of the archive in `root`.
  static func open(at path: FilePath, root: FilePath) throws(ArchiveError) -> Register {
    guard let stat = try? path.stat(), stat.type == .regular else { throw .notAnArchive(root) }
    let register = try connect(path)
    let (application, version) = try register.read("membuka register") { db in
      (try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
    }
    guard application == applicationID else { throw .notAnArchive(root) }
    guard version <= Migrations.latest else { throw .newerArchive(found: version, supported: Migrations.latest) }
    if version < Migrations.latest {
      try register.write("memperbarui register") { db in try Migrations.run(db) }
    }
    return register
  }

  /// "TLSR" in ASCII, in the header of the database file: tells an archive from any other SQLite file.
  private static let applicationID: Int64 = 0x544C_5352

  private static func connect(_ path: FilePath) throws(ArchiveError) -> Register {
    var configuration = GRDB.Configuration()
    configuration.label = "register"
    configuration.foreignKeysEnabled = true
    // Another process (status while an ingest runs) holds the file for milliseconds only.
    configuration.busyMode = .timeout(10)
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      // FULL: after a commit the originals' only description must survive a power cut.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      return Register(queue: try DatabaseQueue(path: path.string, configuration: configuration), path: path)
    } catch {
      throw fault(error, "membuka register", path)
    }
  }

  /// Reads in one transaction.
  func read<Value>(_ operation: String, _ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.read(body) } catch { throw Self.fault(error, operation, path) }
  }

  /// Changes in one transaction; an error leaves everything as it was.
  func write<Value>(_ operation: String, _ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.write(body) } catch { throw Self.fault(error, operation, path) }
  }

  private static func fault(_ error: any Error, _ operation: String, _ path: FilePath) -> ArchiveError {
    if let error = error as? ArchiveError { return error }
    guard let error = error as? DatabaseError else { return .register(operation: operation, reason: "\(error)") }
    switch error.resultCode {
    case .SQLITE_FULL: return .storage(operation: operation, path: path, .noSpace)
    case .SQLITE_BUSY: return .busy(holder: "proses lain yang memakai register")
    // Statement arguments may hold personal data and stay out of the message.
    default: return .register(operation: operation, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
