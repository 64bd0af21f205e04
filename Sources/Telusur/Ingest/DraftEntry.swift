import Extraction

/// The entry of a document that no row of the table names: what can be told from the document itself.
enum DraftEntry {
  /// Pages that title and summary are looked for on.
  static let pagesRead = 3

  /// Makes the entry; its state is not decided here.
  static func make(_ document: Document, unit: Unit, extract: Extract, decree: Decree?) -> DipEntry {
    let title = DraftTitle.of(document, extract, decree)
    let published = extract.metadata.published.flatMap { PartialDate(iso: String($0.prefix(10))) }
    let created = decree?.date ?? published
    return DipEntry(
      id: DipEntry.ID(draftOf: document.id), unit: document.unit, title: title,
      // UU 14/2008 art. 11(1)b: decisions of the public body and their grounds are available at any time.
      category: decree == nil ? nil : .anytime,
      summary: PersonalData.masked(DraftSummary.of(extract, decree: decree, title: title)), custodian: unit.displayName,
      producer: decree?.issuer.map(DraftTitle.titleCase) ?? extract.metadata.site ?? "", created: created,
      createdPlace: decree?.place.map(DraftTitle.titleCase) ?? "", forms: [.online],
      type: decree?.type ?? (extract.kind == .html ? .news : nil), number: decree?.number,
      year: decree?.year ?? created?.year, origin: .document, documents: [document.id])
  }
}

extension DipEntry.ID {
  /// Identity of the entry of a document that no row names.
  init(draftOf document: Document.ID) { self.init(safe: "D-" + document.rawValue) }
}
