extension EntryRules {
  /// Optional columns that are read into words or numbers.
  struct Extensions {
    var type: DocumentType?
    var number: String?
    var year: Int?
    var updated: PartialDate?
    var access = DipEntry.Access.open
    var legalStatus = LegalStatus.inForce
  }

  /// The official word that a text spells, in any case and with blanks or hyphens for underscores.
  static func word<Word>(_ text: String, _: Word.Type) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    let folded = Suggestion.folded(text)
    return Word.allCases.first { Suggestion.folded($0.rawValue) == folded }
  }

  func checkCategory(_ report: inout RowReport) -> Category? {
    let text = report.text(.category)
    if report.isSpoiled(.category) { return nil }
    if let category = Category(rawValue: text) { return category }
    let folded = Suggestion.folded(text)
    let bare = folded.hasPrefix("informasi") ? String(folded.dropFirst(9)) : folded
    if let category = Self.word(bare, Category.self) { return category }
    if isExcluded(bare) {
      addExcluded(at: .category, &report)
      return nil
    }
    let nearest = EditDistance.nearest(to: bare, among: Category.allCases.map(\.rawValue))
    report.add(
      .unknownCategory, at: .category,
      text.isEmpty ? "Jenis informasi belum diisi." : "Jenis informasi \(text.quotedForMessage) tidak dikenal.",
      cure: (nearest.map { "Mungkin maksudnya \($0). " } ?? "") + "Yang dikenal: berkala, serta_merta, setiap_saat.")
    return nil
  }

  private func isExcluded(_ folded: String) -> Bool { folded.hasSuffix("dikecualikan") || folded == "tertutup" }

  private func addExcluded(at column: DipColumn, _ report: inout RowReport) {
    report.add(
      .excludedInPublicList, at: column,
      "Informasi yang dikecualikan tidak boleh ada di Daftar Informasi Publik (UU 14/2008 Pasal 11 ayat (1) huruf a).",
      cure: "Hapus baris ini dan catat di Daftar Informasi yang Dikecualikan.")
  }

  func checkExtensions(_ report: inout RowReport, made: PartialDate?, today: PartialDate) -> Extensions {
    var found = Extensions()
    found.type = checkType(&report)
    let number = report.text(.documentNumber)
    found.number = number.isEmpty ? nil : number
    found.year = checkYear(&report, today: today)
    found.updated = checkUpdated(&report, made: made, today: today)
    found.access = checkAccess(&report)
    found.legalStatus = checkLegalStatus(&report)
    checkFrequency(&report)
    return found
  }

  private func checkType(_ report: inout RowReport) -> DocumentType? {
    let text = report.text(.type)
    if text.isEmpty || report.isSpoiled(.type) { return nil }
    if let type = Self.word(text, DocumentType.self) { return type }
    let usual = Self.usualTypeNames[Suggestion.folded(text)]
    let nearest = usual?.rawValue ?? EditDistance.nearest(to: text, among: DocumentType.allCases.map(\.rawValue))
    report.add(
      .unknownType, at: .type, "Jenis dokumen \(text.quotedForMessage) tidak dikenal.",
      cure: (nearest.map { "Mungkin maksudnya \($0). " } ?? "") + "Bila tidak ada yang cocok, tulis lain.")
    return nil
  }

  private static let usualTypeNames: [String: DocumentType] = [
    "sk": .decree, "suratkeputusan": .decree, "kepgub": .decree, "pergub": .regulation, "perda": .regulation,
    "se": .circular, "edaran": .circular, "lakip": .performanceReport, "laporankinerja": .performanceReport,
    "standaroperasionalprosedur": .procedure, "prosedur": .procedure, "kontrak": .agreement, "mou": .agreement,
    "notulensi": .record, "risalah": .record, "ba": .minutes, "aset": .inventory, "inventaris": .inventory,
    "anggaran": .budget, "keuangan": .financialReport, "laporan": .activityReport, "artikel": .news,
    "skm": .surveyReport,
  ]

  private func checkYear(_ report: inout RowReport, today: PartialDate) -> Int? {
    let text = report.text(.year)
    if text.isEmpty || report.isSpoiled(.year) { return nil }
    // Next year's plans and budgets are drawn up this year.
    if text.utf8.count == 4, let year = Int(text), year >= 1900, year <= today.year + 1 { return year }
    report.add(
      .badYear, at: .year, "Tahun \(text.quotedForMessage) tidak dapat dibaca.",
      cure: "Tulis empat angka, antara 1900 dan \(today.year + 1), misalnya \(today.year).")
    return nil
  }

  private func checkAccess(_ report: inout RowReport) -> DipEntry.Access {
    let text = report.text(.access)
    if text.isEmpty || report.isSpoiled(.access) { return .open }
    if let access = Self.word(text, DipEntry.Access.self) { return access }
    if isExcluded(Suggestion.folded(text)) {
      addExcluded(at: .access, &report)
      return .onRequest
    }
    let nearest = EditDistance.nearest(to: text, among: DipEntry.Access.allCases.map(\.rawValue))
    report.add(
      .unknownAccess, at: .access, "Status akses \(text.quotedForMessage) tidak dikenal.",
      cure: (nearest.map { "Mungkin maksudnya \($0). " } ?? "") + "Yang dikenal: terbuka, dengan_permohonan.")
    return .onRequest
  }

  private func checkLegalStatus(_ report: inout RowReport) -> LegalStatus {
    let text = report.text(.legalStatus)
    if text.isEmpty || report.isSpoiled(.legalStatus) { return .inForce }
    if let status = Self.word(text, LegalStatus.self) { return status }
    report.add(
      .unknownLegalStatus, at: .legalStatus, "Status hukum \(text.quotedForMessage) tidak dikenal.",
      cure: "Yang dikenal: berlaku, diubah, dicabut, tidak_berlaku.")
    return .inForce
  }

  private func checkFrequency(_ report: inout RowReport) {
    let text = report.text(.frequency)
    if text.isEmpty || report.isSpoiled(.frequency) || Self.frequencies.contains(text) { return }
    let folded = Suggestion.folded(text)
    if Self.frequencies.contains(where: { Suggestion.folded($0) == folded }) { return }
    report.add(
      .unknownFrequency, .note, at: .frequency,
      "Frekuensi \(text.quotedForMessage) bukan kata baku; disimpan apa adanya.",
      cure: "Kata baku: " + Self.frequencies.joined(separator: ", ") + ".")
  }

  static let frequencies = [
    "bulanan", "triwulanan", "semesteran", "tahunan", "lima_tahunan", "saat_berubah", "sewaktu",
  ]
}
