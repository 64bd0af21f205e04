import GRDB

/// Versions of the register's tables. A version once released is never changed; a new one is added below.
enum Migrations {
  /// Version this code reads and writes (`PRAGMA user_version`).
  static var latest: Int { steps.count }

  /// Brings an older register to `latest`, inside the caller's transaction.
  static func run(_ db: Database) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for step in steps.dropFirst(version) { try db.execute(sql: step) }
    try db.execute(sql: "PRAGMA user_version = \(latest)")
  }

  private static let steps = [version1, version2]

  /// OCR: how sure it is of a page; why pages were not read (empty: OCR was off, else the packages that were missing);
  /// what was read of which content, kept apart from the pages so that no page is read twice.
  private static let version2 = """
    ALTER TABLE pages ADD COLUMN confidence INTEGER;
    ALTER TABLE extracts ADD COLUMN unread TEXT;
    CREATE TABLE scans (
      edition TEXT NOT NULL REFERENCES editions(id), page INTEGER NOT NULL, reader TEXT NOT NULL, state TEXT NOT NULL,
      text TEXT NOT NULL, confidence INTEGER, PRIMARY KEY (edition, page)
    ) STRICT, WITHOUT ROWID;
    """

  /// Lists inside a column (aliases, legal bases, forms) are lines: none of them may hold a line break.
  /// `STRICT` tables, so that no value can have another type than the code expects.
  private static let version1 = """
    CREATE TABLE units (
      code TEXT PRIMARY KEY, parent TEXT REFERENCES units(code) DEFERRABLE INITIALLY DEFERRED,
      level TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE editions (
      id TEXT PRIMARY KEY, byte_count INTEGER NOT NULL, kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- latest: the content received last. current: the one whose description counts; it follows latest once that has
    -- been read, so that a document never shows a text nobody has looked at. NULL: never read yet.
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES units(code), name TEXT NOT NULL,
      latest TEXT NOT NULL REFERENCES editions(id), current TEXT REFERENCES editions(id), described TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_by_latest ON documents(latest);
    CREATE INDEX documents_by_current ON documents(current);

    CREATE TABLE document_editions (
      document TEXT NOT NULL REFERENCES documents(id), sequence INTEGER NOT NULL,
      edition TEXT NOT NULL REFERENCES editions(id), PRIMARY KEY (document, sequence)
    ) STRICT, WITHOUT ROWID;

    -- Under which names a unit handed in which content last; several names may lead to one document.
    CREATE TABLE sources (
      unit TEXT NOT NULL REFERENCES units(code), name BLOB NOT NULL, document TEXT NOT NULL REFERENCES documents(id),
      edition TEXT NOT NULL REFERENCES editions(id), PRIMARY KEY (unit, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sources_by_document ON sources(document);

    CREATE TABLE extracts (
      edition TEXT PRIMARY KEY REFERENCES editions(id), extractor TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
      failure TEXT, damage INTEGER NOT NULL, page_count INTEGER NOT NULL, title TEXT, author TEXT, site TEXT,
      canonical_url TEXT, published TEXT, modified TEXT, created TEXT, linked_documents TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pages (
      edition TEXT NOT NULL REFERENCES extracts(edition) ON DELETE CASCADE, number INTEGER NOT NULL,
      state TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX pages_by_edition ON pages(edition, number);

    CREATE TABLE decrees (
      edition TEXT PRIMARY KEY REFERENCES extracts(edition) ON DELETE CASCADE, type TEXT NOT NULL, number TEXT,
      year INTEGER, about TEXT, issuer TEXT, place TEXT, date TEXT, is_annex INTEGER NOT NULL, key TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX decrees_by_key ON decrees(key) WHERE key IS NOT NULL;

    -- A revision is NULL where the entry is not in that index.
    CREATE TABLE entries (
      id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES units(code), category TEXT, title TEXT NOT NULL,
      summary TEXT NOT NULL, custodian TEXT NOT NULL, producer TEXT NOT NULL, created TEXT, created_place TEXT NOT NULL,
      forms TEXT NOT NULL, retention TEXT NOT NULL, type TEXT, number TEXT, year INTEGER, updated TEXT,
      frequency TEXT NOT NULL, legal_bases TEXT NOT NULL, archive_code TEXT NOT NULL, link TEXT, access TEXT NOT NULL,
      legal_status TEXT NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL,
      public_revision INTEGER, internal_revision INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entries_by_state ON entries(state);

    CREATE TABLE entry_documents (
      entry TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE, position INTEGER NOT NULL,
      document TEXT NOT NULL REFERENCES documents(id), file TEXT NOT NULL,
      PRIMARY KEY (entry, position), UNIQUE (entry, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_documents_by_document ON entry_documents(document);

    CREATE TABLE exclusions (
      id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES units(code), information TEXT NOT NULL,
      legal_basis TEXT NOT NULL, period TEXT NOT NULL, decided_by TEXT NOT NULL,
      document TEXT REFERENCES documents(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX exclusions_by_document ON exclusions(document) WHERE document IS NOT NULL;

    -- What is noted about a content of a document. by_officer = 1: a decision, kept when the text is read again.
    CREATE TABLE findings (
      id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id),
      edition TEXT NOT NULL REFERENCES editions(id), code TEXT NOT NULL, severity TEXT NOT NULL, page INTEGER,
      message TEXT NOT NULL, cure TEXT NOT NULL, by_officer INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX findings_by_document ON findings(document, edition);

    -- An officer has seen the findings of this content and lets the public see it all the same.
    CREATE TABLE clearances (
      document TEXT NOT NULL REFERENCES documents(id), edition TEXT NOT NULL REFERENCES editions(id),
      PRIMARY KEY (document, edition)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL,
      subject TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_subject ON journal(subject);
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'jurnal hanya dapat ditambah'); END;
    CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'jurnal hanya dapat ditambah'); END;
    """
}
