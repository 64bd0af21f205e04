extension EntryRules {
  /// Waktu dan Tempat Pembuatan: the legal column and the two exact ones beside it must say the same.
  func checkMade(_ report: inout RowReport, today: PartialDate) -> (date: PartialDate?, place: String) {
    let legal = IndonesianDate.find(in: report.isSpoiled(.made) ? "" : report.text(.made))
    let exact = report.isSpoiled(.created) ? "" : report.text(.created)
    let place = report.text(.createdPlace).isEmpty ? legal.rest : report.text(.createdPlace)
    if report.isSpoiled(.created) || report.isSpoiled(.made) && exact.isEmpty { return (nil, place) }
    let legalDate = legal.date
    guard !exact.isEmpty else { return (checkLegalDate(legal, &report, today: today), legalPlace(place, &report)) }
    guard let date = date(exact, at: .created, hint: legalDate, &report) else { return (nil, place) }
    if isFuture(date, at: .created, &report, today: today) { return (nil, place) }
    if case .impossible = legal.outcome {
      _ = resolve(legal.outcome, text: report.text(.made), at: .made, hint: nil, &report)
    }
    checkAgreement(date: date, legalDate: legalDate, place: place, legalPlace: legal.rest, &report)
    return (date, legalPlace(place, &report))
  }

  private func checkLegalDate(_ legal: IndonesianDate.Found, _ report: inout RowReport, today: PartialDate)
    -> PartialDate?
  {
    if report.text(.made).isEmpty {
      report.add(
        .missingDate, at: .made, "Waktu dan tempat pembuatan belum diisi.",
        cure: "Isi, misalnya: 12 Januari 2026, Jakarta Barat.")
      return nil
    }
    guard let date = resolve(legal.outcome, text: report.text(.made), at: .made, hint: nil, &report) else { return nil }
    return isFuture(date, at: .made, &report, today: today) ? nil : date
  }

  private func legalPlace(_ place: String, _ report: inout RowReport) -> String {
    if place.isEmpty, !report.text(.made).isEmpty || !report.text(.created).isEmpty {
      report.add(
        .missingPlace, at: .made, "Tempat pembuatan belum diisi.",
        cure: "Tulis tempatnya setelah tanggal, misalnya: 12 Januari 2026, Jakarta Barat.")
    }
    return place
  }

  private func checkAgreement(
    date: PartialDate, legalDate: PartialDate?, place: String, legalPlace: String, _ report: inout RowReport
  ) {
    if let legalDate, !date.agrees(with: legalDate) {
      report.add(
        .createdMismatch, at: .created,
        "Tanggal \(date.indonesian) berbeda dengan \(legalDate.indonesian) di kolom \(DipColumn.made.title).",
        cure: "Samakan kedua kolom.")
    }
    if !legalPlace.isEmpty, Suggestion.folded(legalPlace) != Suggestion.folded(place) {
      report.add(
        .createdMismatch, .note, at: .createdPlace,
        "Tempat \(place.quotedForMessage) berbeda dengan \(legalPlace.quotedForMessage) di kolom \(DipColumn.made.title); yang dipakai tempat_pembuatan.",
        cure: "Samakan kedua kolom.")
    }
  }

  func checkUpdated(_ report: inout RowReport, made: PartialDate?, today: PartialDate) -> PartialDate? {
    let text = report.text(.updated)
    if text.isEmpty || report.isSpoiled(.updated) { return nil }
    guard let date = date(text, at: .updated, hint: nil, &report), !isFuture(date, at: .updated, &report, today: today)
    else { return nil }
    if let made, made.isCertainlyAfter(date) {
      report.add(
        .badDate, at: .updated,
        "Tanggal pemutakhiran \(date.indonesian) lebih dahulu daripada tanggal pembuatan \(made.indonesian).",
        cure: "Periksa kedua tanggal itu.")
      return nil
    }
    return date
  }

  private func date(_ text: String, at column: DipColumn, hint: PartialDate?, _ report: inout RowReport) -> PartialDate?
  {
    resolve(IndonesianDate.read(text), text: text, at: column, hint: hint, &report)
  }

  private func resolve(
    _ outcome: IndonesianDate.Outcome, text: String, at column: DipColumn, hint: PartialDate?, _ report: inout RowReport
  ) -> PartialDate? {
    switch outcome {
    case .date(let date): return date
    case .ambiguous(let dayFirst, let monthFirst):
      if let hint, hint == dayFirst || hint == monthFirst { return hint }
      report.add(
        .badDate, at: column,
        "Tanggal \(text.quotedForMessage) bisa berarti \(dayFirst.indonesian) atau \(monthFirst.indonesian).",
        cure: "Tulis \(dayFirst) atau \(monthFirst).")
    case .impossible(let date, let nearest):
      report.add(
        .badDate, at: column, "Tanggal \(date) tidak ada.",
        cure: "Tulis tanggal yang benar, misalnya \(nearest?.description ?? "2026-01-31").")
    case .none:
      report.add(
        .badDate, at: column, "Tanggal \(text.quotedForMessage) tidak dapat dibaca.",
        cure: "Tulis seperti 2026-01-12 atau 12 Januari 2026.")
    }
    return nil
  }

  private func isFuture(_ date: PartialDate, at column: DipColumn, _ report: inout RowReport, today: PartialDate)
    -> Bool
  {
    guard date.isCertainlyAfter(today) else { return false }
    report.add(
      .futureDate, at: column, "Tanggal \(date.indonesian) masih di depan.",
      cure: "Tulis tanggal informasi itu benar-benar dibuat.")
    return true
  }
}

extension IndonesianDate.Found {
  fileprivate var date: PartialDate? {
    if case .date(let date) = outcome { date } else { nil }
  }
}

extension PartialDate {
  /// Whether both may be the same day: one may know less than the other.
  func agrees(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    guard let month, let otherMonth = other.month else { return true }
    guard month == otherMonth else { return false }
    guard let day, let otherDay = other.day else { return true }
    return day == otherDay
  }

  /// Later by what both know: "2026" is not certainly after 12 January 2026.
  func isCertainlyAfter(_ other: PartialDate) -> Bool { self > other && !agrees(with: other) }
}
