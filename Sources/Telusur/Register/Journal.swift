import GRDB
import Glibc

/// Who did something.
enum JournalActor {
  /// The account of the operating system that runs the command.
  case officer
  /// A rule of the archive.
  case rule

  var text: String {
    switch self {
    case .officer: "uid \(getuid())"
    case .rule: "sistem"
    }
  }
}

extension Database {
  /// Adds a line to the journal. `detail` must not hold personal data: identities, counts and codes only.
  func log(_ verb: String, _ subject: String, detail: String = "", actor: JournalActor) throws {
    try execute(
      sql: """
        INSERT INTO journal (at, actor, verb, subject, detail)
        VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?, ?)
        """, arguments: [actor.text, verb, subject, detail])
  }
}

/// Journal lines out of the register.
enum JournalRows {
  /// The newest lines, newest first.
  static func newest(_ limit: Int, _ db: Database) throws -> [JournalLine] {
    try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY sequence DESC LIMIT ?", arguments: [limit]).map(line)
  }

  /// The lines about some subjects, oldest first.
  static func about(_ subjects: [String], _ db: Database) throws -> [JournalLine] {
    let marks = databaseQuestionMarks(count: subjects.count)
    return try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE subject IN (\(marks)) ORDER BY sequence", arguments: .init(subjects)
    ).map(line)
  }

  private static func line(_ row: Row) -> JournalLine {
    JournalLine(
      sequence: row["sequence"], at: row["at"], actor: row["actor"], verb: row["verb"], subject: row["subject"],
      detail: row["detail"])
  }
}
