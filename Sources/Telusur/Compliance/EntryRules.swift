/// The rules of a DIP entry, from the cells of a row. Nothing is thrown: what is wrong is a finding.
///
/// The seven legal items are those of PerKI 1/2010 art. 13(1)a, kept by PerKI 1/2021; that excluded information
/// is no entry at all follows from UU 14/2008 art. 11(1)a.
struct EntryRules {
  /// Identity of the example row that `DipSheet.template` holds.
  static let exampleID = "HAPUS-BARIS-CONTOH-INI"
  /// Characters of a summary.
  static let summaryLength = 10...2000

  private var units: UnitDirectory
  private let today: PartialDate
  private var rowOfID: [String: Int] = [:]

  /// `today` decides what is in the future; these rules know no clock.
  init(units: [Unit], today: PartialDate) {
    self.units = UnitDirectory(units)
    self.today = today
  }

  /// Checks a row whose cells were taken in. The entry is `nil` where an obligatory part could not be read;
  /// where it is not, `report.isAccepted` still decides.
  mutating func entry(_ report: inout RowReport) -> (entry: DipEntry, files: [String])? {
    let id = checkID(&report)
    let unit = checkUnit(&report)
    checkNumber(&report)
    let title = checkTitle(&report)
    let category = checkCategory(&report)
    checkText(
      .custodian, .missingCustodian, "Pejabat atau unit yang menguasai informasi belum diisi.", "Kelurahan Glodok",
      &report)
    checkCustodian(&report)
    checkText(
      .producer, .missingProducer, "Penanggung jawab pembuatan informasi belum diisi.", "Sekretaris Kelurahan Glodok",
      &report)
    checkSummary(&report)
    checkText(
      .retention, .missingRetention, "Jangka waktu penyimpanan belum diisi.",
      "Aktif 2 tahun, inaktif 5 tahun, permanen", &report)
    let made = checkMade(&report, today: today)
    let forms = checkForms(&report)
    let files = checkFiles(&report)
    let link = checkLink(&report)
    checkOnline(&report, forms: forms, link: link, files: files)
    let extensions = checkExtensions(&report, made: made.date, today: today)
    guard let id, let unit else { return nil }
    let entry = DipEntry(
      id: id, unit: unit, title: title, category: category, summary: report.text(.summary),
      custodian: report.text(.custodian), producer: report.text(.producer), created: made.date,
      createdPlace: made.place,
      forms: forms ?? [], retention: report.text(.retention), type: extensions.type,
      number: extensions.number, year: extensions.year, updated: extensions.updated,
      frequency: report.text(.frequency), legalBases: Self.parts(report.text(.legalBases), separator: ";"),
      archiveCode: report.text(.archiveCode), link: link, access: extensions.access,
      legalStatus: extensions.legalStatus, note: report.text(.note))
    return (entry, files)
  }

  /// Items of a cell that holds several, without outer blanks and without empty ones.
  static func parts(_ text: String, separator: Character) -> [String] {
    text.split(separator: separator).compactMap { part in
      let start = part.drop { $0 == " " }
      let end = start.lastIndex { $0 != " " }
      return end.map { String(start[...$0]) }
    }
  }

  private mutating func checkID(_ report: inout RowReport) -> DipEntry.ID? {
    if report.isSpoiled(.id) { return nil }
    let text = report.text(.id)
    guard let id = DipEntry.ID(text) else {
      let problem =
        text.isEmpty ? "Tanda tetap entri belum diisi." : "Tanda tetap \(text.quotedForMessage) tidak dapat dipakai."
      report.add(
        .badID, at: .id, problem,
        cure:
          "Isi dengan huruf, angka, titik atau tanda hubung tanpa spasi, paling banyak 64, misalnya GLD-2026-\(report.row)."
      )
      return nil
    }
    if let first = rowOfID[text] {
      report.add(
        .duplicateID, at: .id, "Tanda tetap \(text.quotedForMessage) sudah dipakai pada baris \(first).",
        cure: "Beri tanda yang lain, atau hapus salah satu baris bila isinya sama.")
    } else {
      rowOfID[text] = report.row
    }
    return id
  }

  private func checkUnit(_ report: inout RowReport) -> Unit.Code? {
    if report.isSpoiled(.unit) { return nil }
    let text = report.text(.unit)
    if let code = Unit.Code(text), units.unit(code) != nil { return code }
    let meant = units.nearest(to: report.text(.custodian)) ?? units.nearest(to: text)
    let problem = text.isEmpty ? "Kode unit belum diisi." : "Unit \(text.quotedForMessage) tidak ada dalam daftar unit."
    let cure = meant.map { "Mungkin maksudnya \($0.code) (\($0.displayName))." }
    report.add(.unknownUnit, at: .unit, problem, cure: cure ?? "Lihat kode yang benar dengan perintah `telusur units`.")
    return nil
  }

  /// The number is for the reader only: per list, never an identity; it is not kept.
  private func checkNumber(_ report: inout RowReport) {
    if report.isSpoiled(.number) { return }
    let text = report.text(.number)
    let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
    if digits.utf8.count <= 9, let number = Int(digits), number > 0, digits.utf8.first != 0x2B { return }
    report.add(
      .badNumber, at: .number,
      text.isEmpty ? "Nomor urut belum diisi." : "Nomor urut \(text.quotedForMessage) bukan bilangan.",
      cure: "Isi dengan 1, 2, 3 dan seterusnya.")
  }

  private func checkTitle(_ report: inout RowReport) -> String {
    if report.text(.title).isEmpty {
      report.add(.missingTitle, at: .title, "Judul belum diisi.", cure: "Isi dengan judul singkat informasi itu.")
    }
    return report.text(.title)
  }

  private func checkText(
    _ column: DipColumn, _ code: Finding.Code, _ problem: String, _ example: String, _ report: inout RowReport
  ) {
    if report.isSpoiled(column) || !report.text(column).isEmpty { return }
    report.add(code, at: column, problem, cure: "Isi, misalnya: \(example).")
  }

  private mutating func checkCustodian(_ report: inout RowReport) {
    let text = report.text(.custodian)
    if report.isSpoiled(.custodian) || text.isEmpty || units.isOffice(text) { return }
    let meant = units.nearest(to: text)
    report.add(
      .unknownUnit, at: .custodian, "\(text.quotedForMessage) bukan unit yang dikenal.",
      cure: meant.map { "Mungkin maksudnya \($0.displayName)." }
        ?? "Tulis nama unit, bukan nama orang, misalnya Kelurahan Glodok; unit yang belum ada ditambahkan di daftar unit."
    )
  }

  private func checkSummary(_ report: inout RowReport) {
    if report.isSpoiled(.summary) { return }
    let length = report.text(.summary).count
    if length == 0 {
      report.add(
        .missingSummary, at: .summary, "Ringkasan isi informasi belum diisi.",
        cure: "Tulis satu atau dua kalimat tentang isi informasi itu.")
    } else if !Self.summaryLength.contains(length) {
      report.add(
        .badSummaryLength, at: .summary, "Ringkasan \(length) huruf; yang diterima 10 sampai 2000 huruf.",
        cure: length < 10 ? "Tulis satu atau dua kalimat." : "Persingkat; rinciannya ada di dokumen.")
    }
  }
}
