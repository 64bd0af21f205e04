/// One reading of a DIP table.
struct DipSheetReading {
  private(set) var rows: [DipSheet.Row] = []
  private(set) var findings: [Finding] = []
  private let name: String
  private var rules: EntryRules

  init(name: String, rules: EntryRules) {
    self.name = name
    self.rules = rules
  }

  mutating func read(_ bytes: [UInt8]) {
    switch TableDecoding.decode(bytes) {
    case .notText(let kind):
      addToTable(
        .unreadableTable, "Ini \(kind), bukan tabel CSV.",
        cure: "Buka di Excel atau LibreOffice, lalu simpan sebagai CSV UTF-8.")
    case .text(let text):
      readText(text)
    }
  }

  private mutating func readText(_ text: [UInt8]) {
    guard let (header, delimiter, body) = Self.layout(of: text) else {
      if Self.isBlank(text) {
        addToTable(.emptyTable, "Tabel kosong.", cure: "Ambil contoh tabel dengan perintah `telusur dip template`.")
      } else {
        addToTable(
          .wrongHeader, "Baris judul kolom tidak ditemukan.",
          cure: "Baris pertama harus berisi judul kolom; ambil contohnya dengan perintah `telusur dip template`.")
      }
      return
    }
    guard checkHeader(header) else { return }
    readRows(of: body, delimiter: delimiter, header: header)
    if rows.isEmpty, !findings.contains(where: { $0.severity == .fault }) {
      addToTable(
        .emptyTable, "Tabel tidak berisi satu baris pun.", cure: "Isi sedikitnya satu baris di bawah judul kolom.")
    }
  }

  private mutating func readRows(of body: [UInt8], delimiter: UInt8, header: SheetHeader) {
    var reader = TableReader(bytes: body, delimiter: delimiter)
    while let record = reader.next() {
      if record.row <= header.lastRow || record.isBlank { continue }
      if let row = reader.unterminatedRow {
        add(
          .unreadableTable, row: row, "Tanda kutip di baris ini tidak ditutup, sehingga sisa tabel tidak terbaca.",
          cure: "Tutup tanda kutipnya, atau hapus.")
        return
      }
      readRow(record, header: header)
    }
  }

  private mutating func readRow(_ record: TableReader.Record, header: SheetHeader) {
    var report = RowReport(row: record.row)
    guard checkWidth(record, header: header, &report) else {
      findings.append(contentsOf: report.findings)
      return
    }
    if let place = header.positions[.id], place < record.cells.count,
      CellText(record.cells[place]).text == EntryRules.exampleID
    {
      add(
        .exampleRow, .note, row: record.row, "Baris contoh dilewati.",
        cure: "Hapus baris contoh bila tabel sudah diisi.")
      return
    }
    Self.fill(&report, from: record, header: header)
    let entry = rules.entry(&report)
    findings.append(contentsOf: report.findings)
    if let entry, report.isAccepted {
      rows.append(DipSheet.Row(entry: entry.entry, files: entry.files, rowNumber: record.row))
    }
  }

  private static func fill(_ report: inout RowReport, from record: TableReader.Record, header: SheetHeader) {
    for (column, place) in header.positions.sorted(by: { $0.value < $1.value }) where place < record.cells.count {
      report.take(record.cells[place], as: column)
    }
    if let group = header.formGroup, group < record.cells.count {
      for (column, answer) in EntryRules.forms(inWords: record.cells[group]) { report.take(answer, as: column) }
    }
    for place in header.unknown where place < record.cells.count {
      report.takeUnknown(record.cells[place], title: header.titles[place])
    }
  }

  /// Excel leaves out empty cells at the end of a row; a row cut elsewhere, or one with a bare delimiter in its
  /// text, has its cells under the wrong titles and is not looked at further.
  private func checkWidth(_ record: TableReader.Record, header: SheetHeader, _ report: inout RowReport) -> Bool {
    let count = record.cells.count
    let extra = record.cells.dropFirst(header.width)
    if count > header.cellCount || extra.contains(where: { !CellText($0).text.isEmpty }) {
      report.addToRow(
        .wrongColumnCount, .fault, "Jumlah sel \(count), padahal judul kolom \(header.width).",
        cure: "Teks yang memuat pemisah kolom (koma atau titik koma) harus diapit tanda kutip ganda.")
      return false
    }
    guard count < header.width else { return true }
    let isCut = header.positions.contains { $0.value >= count && $0.key.isRequired }
    report.addToRow(
      .wrongColumnCount, isCut ? .fault : .note, "Jumlah sel \(count), padahal judul kolom \(header.width).",
      cure: isCut
        ? "Lengkapi sel yang kurang, atau sambungkan baris yang terpotong." : "Sel di ujung baris dianggap kosong.")
    return !isCut
  }
}

extension DipSheetReading {
  /// Delimiter, titles and bytes to read (without the `sep=` line that Excel hides). The delimiter is the one
  /// under which most titles are known.
  private static func layout(of text: [UInt8]) -> (header: SheetHeader, delimiter: UInt8, body: [UInt8])? {
    var body = text
    var delimiters = TableReader.delimiters
    if text.count > 5, text.starts(with: Array("sep=".utf8)), text[5] == 0x0A || text[5] == 0x0D {
      delimiters = [text[4]]
      body.removeFirst(text[5] == 0x0D && text.count > 6 && text[6] == 0x0A ? 7 : 6)
    }
    var best: (header: SheetHeader, delimiter: UInt8, body: [UInt8])?
    for delimiter in delimiters {
      guard let header = SheetHeader.find(in: head(of: body, delimiter: delimiter)) else { continue }
      if header.positions.count > best?.header.positions.count ?? 0 { best = (header, delimiter, body) }
    }
    return best
  }

  private static func head(of body: [UInt8], delimiter: UInt8) -> [TableReader.Record] {
    var reader = TableReader(bytes: body, delimiter: delimiter)
    var records: [TableReader.Record] = []
    while records.count < 12, let record = reader.next() { records.append(record) }
    return records
  }

  private static func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B } }

  private mutating func checkHeader(_ header: SheetHeader) -> Bool {
    for column in header.missing {
      add(
        .wrongHeader, row: header.row, column: column.title, "Kolom “\(column.title)” tidak ada.",
        cure: column.isLegal
          ? "Tambahkan kolom itu; kolom ini wajib menurut PerKI 1/2021."
          : "Tambahkan kolom itu; contohnya ada di `telusur dip template`.")
    }
    for place in header.repeated {
      let title = header.titles[place].shownSafely
      add(
        .wrongHeader, row: header.row, column: title, "Kolom “\(title)” ada lebih dari satu.",
        cure: "Hapus atau ganti judul salah satunya.")
    }
    for place in header.unknown {
      let raw = header.titles[place]
      let title = raw.shownSafely
      add(
        .wrongHeader, .note, row: header.row, column: title,
        "Kolom “\(title)” tidak dikenal dan tidak disimpan.",
        cure: "Periksa ejaan judulnya, atau abaikan bila memang tidak diperlukan.")
      let place = Finding.Place.cell(row: header.row, column: title)
      findings += RowReport.personalData(in: raw, at: place)
    }
    return header.missing.isEmpty && header.repeated.isEmpty
  }

  private mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity = .fault, row: Int, column: String = "", _ message: String,
    cure: String
  ) {
    findings.append(Finding(code, severity, at: .cell(row: row, column: column), message: message, cure: cure))
  }

  private mutating func addToTable(_ code: Finding.Code, _ message: String, cure: String) {
    findings.append(Finding(code, at: .table(name), message: message, cure: cure))
  }
}
