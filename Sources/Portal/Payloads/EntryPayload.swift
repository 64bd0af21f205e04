import Extraction
import Telusur

/// The body of `/api/v1/entries/{id}`.
enum EntryPayload {
  static func bytes(for stored: StoredEntry, index: IndexState) -> [UInt8] {
    let entry = stored.entry
    return JSONWriter.document { writer in
      writer.member("schema", "entry/1.0")
      writer.member("id", entry.id.rawValue)
      writer.member("url", Address.page(of: entry.id))
      writer.member("title", entry.title)
      writer.member("unit", object: { $0.write(unit: stored) })
      writer.member("category", entry.category?.rawValue)
      // The seven legal columns, in their order, behind the number that only a printed list has.
      writer.member("summary", entry.summary)
      writer.member("custodian", entry.custodian)
      writer.member("producer", entry.producer)
      writer.member("created", entry.created?.description)
      writer.member("created_place", entry.createdPlace)
      writer.member("forms", entry.sortedForms)
      writer.member("retention", entry.retention)
      writer.member("type", entry.type?.rawValue)
      writer.member("number", entry.number)
      writer.member("year", entry.year)
      writer.member("updated", entry.updated?.description)
      writer.member("frequency", entry.frequency)
      writer.member("legal_bases", entry.legalBases)
      writer.member("archive_code", entry.archiveCode)
      writer.member("link", entry.link)
      writer.member("access", entry.access.rawValue)
      writer.member("legal_status", entry.legalStatus.rawValue)
      writer.member("documents", array: stored.documents) { writer, document in
        writer.element { $0.writeFully(document, access: entry.access) }
      }
      writer.member("index", object: { $0.write(index) })
    }
  }
}

/// The bodies of `/api/v1/documents/{id}` and `…/text`.
enum DocumentPayload {
  static func bytes(for document: StoredDocument, entries: [StoredEntry], index: IndexState) -> [UInt8] {
    JSONWriter.document { writer in
      writer.member("schema", "document/1.0")
      writer.writeFully(document, access: Access.widest(of: entries))
      writer.member("entries", array: entries) { writer, stored in
        writer.element {
          $0.member("id", stored.entry.id.rawValue)
          $0.member("url", Address.page(of: stored.entry.id))
          $0.member("title", stored.entry.title)
          $0.member("unit", object: { $0.write(unit: stored) })
        }
      }
      writer.member("index", object: { $0.write(index) })
    }
  }

  static func bytes(forTextOf document: StoredDocument, pages: [StoredPage], index: IndexState) -> [UInt8] {
    JSONWriter.document { writer in
      writer.member("schema", "document-text/1.0")
      writer.member("id", document.id.rawValue)
      writer.member("name", document.name)
      writer.member("text_state", document.textState.rawValue)
      writer.member("page_count", document.pageCount)
      writer.member("pages", array: pages) { writer, page in
        writer.element {
          $0.member("number", page.number)
          $0.member("text", page.text)
          $0.member("ocr", page.isRecognised)
        }
      }
      writer.member("index", object: { $0.write(index) })
    }
  }
}

/// Who may have a document.
enum Access {
  /// Open where any entry that names the document is open.
  static func widest(of entries: [StoredEntry]) -> DipEntry.Access {
    entries.contains { $0.entry.access == .open } ? .open : .onRequest
  }
}

extension JSONWriter {
  fileprivate mutating func writeFully(_ document: StoredDocument, access: DipEntry.Access) {
    write(document, access: access)
    member("text", access == .open ? Address.text(of: document.id) : nil)
    member("sha256", document.edition.rawValue)
    member("title", document.title)
    member("published", document.published)
    member("canonical_url", document.canonicalURL)
    member("decree", document.decree) { writer, decree in
      writer.member("type", decree.type.rawValue)
      writer.member("number", decree.number)
      writer.member("year", decree.year)
      writer.member("about", decree.about)
      writer.member("issuer", decree.issuer)
      writer.member("place", decree.place)
      writer.member("date", decree.date?.description)
      writer.member("annex", decree.isAnnex)
    }
  }
}
