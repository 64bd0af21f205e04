/// One reading of a table of units.
struct UnitReading {
  private(set) var units: [Unit] = []
  private(set) var findings: [Finding] = []
  private var rowOfCode: [Unit.Code: Int] = [:]
  private var rows: [(row: Int, unit: Unit)] = []

  private enum Column: String, CaseIterable {
    case code = "kode_unit"
    case parent = "kode_induk"
    case level = "tingkat"
    case name = "nama"
    case alias
  }

  mutating func read(_ bytes: [UInt8]) {
    guard case .text(let text) = TableDecoding.decode(bytes) else {
      findings.append(
        Finding(
          .unreadableTable, at: .table("unit"), message: "Daftar unit bukan tabel CSV.",
          cure: "Buka di Excel atau LibreOffice, lalu simpan sebagai CSV UTF-8."))
      return
    }
    guard let (delimiter, places, headerRow) = Self.layout(of: text) else {
      findings.append(
        Finding(
          .wrongHeader, at: .table("unit"), message: "Judul kolom daftar unit tidak lengkap.",
          cure: "Baris pertama: kode_unit,kode_induk,tingkat,nama,alias."))
      return
    }
    var reader = TableReader(bytes: text, delimiter: delimiter)
    while let record = reader.next() {
      if record.row <= headerRow || record.isBlank { continue }
      if reader.unterminatedRow != nil {
        add(
          .unreadableTable, record.row, "", "Tanda kutip di baris ini tidak ditutup.",
          cure: "Tutup tanda kutipnya, atau hapus.")
        break
      }
      readRow(record, places: places)
    }
    placeInTree()
    if rows.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          .emptyTable, at: .table("unit"), message: "Daftar unit kosong.",
          cure: "Isi sedikitnya satu unit di bawah judul kolom."))
    }
  }

  private static func layout(of text: [UInt8]) -> (delimiter: UInt8, places: [Column: Int], row: Int)? {
    for delimiter in TableReader.delimiters {
      var reader = TableReader(bytes: text, delimiter: delimiter)
      while let record = reader.next() {
        if record.isBlank { continue }
        var places: [Column: Int] = [:]
        for (place, cell) in record.cells.enumerated() {
          let title = Suggestion.folded(CellText(cell).text)
          guard let column = Column.allCases.first(where: { Suggestion.folded($0.rawValue) == title }) else { continue }
          places[column] = places[column] ?? place
        }
        if Column.allCases.allSatisfy({ $0 == .alias || places[$0] != nil }) { return (delimiter, places, record.row) }
        break
      }
    }
    return nil
  }

  private mutating func readRow(_ record: TableReader.Record, places: [Column: Int]) {
    var texts: [Column: String] = [:]
    for (column, place) in places where place < record.cells.count {
      let cell = CellText(record.cells[place])
      if cell.isFormula || cell.hasControl {
        add(
          cell.isFormula ? .csvFormula : .controlCharacter, record.row, column.rawValue,
          "Isi sel memuat tanda rumus di awal atau karakter yang tidak terlihat.",
          cure: "Ketik ulang isi sel sebagai teks biasa.")
        return
      }
      texts[column] = cell.text
    }
    guard let unit = unit(texts, row: record.row) else { return }
    if let first = rowOfCode[unit.code] {
      add(
        .duplicateID, record.row, Column.code.rawValue, "Kode \(unit.code) sudah ada pada baris \(first).",
        cure: "Hapus salah satunya.")
      return
    }
    rowOfCode[unit.code] = record.row
    rows.append((record.row, unit))
  }

  private mutating func unit(_ texts: [Column: String], row: Int) -> Unit? {
    let text = texts[.code] ?? ""
    guard let code = Unit.Code(text) else {
      add(
        .badUnit, row, Column.code.rawValue, "Kode unit \(text.quotedForMessage) tidak dapat dibaca.",
        cure: "Tulis seperti 31.73.03.1007, atau 31.73.03.1007/RW07/RT003.")
      return nil
    }
    guard let level = EntryRules.word(texts[.level] ?? "", Unit.Level.self), level.fits(code) else {
      add(
        .badUnit, row, Column.level.rawValue,
        "Tingkat \((texts[.level] ?? "").quotedForMessage) tidak cocok dengan kode \(code).",
        cure: "Yang dikenal: " + Unit.Level.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      return nil
    }
    guard let name = texts[.name], !name.isEmpty else {
      add(
        .badUnit, row, Column.name.rawValue, "Nama unit belum diisi.",
        cure: "Isi nama tanpa tingkatnya, misalnya Glodok.")
      return nil
    }
    let parent = texts[.parent] ?? ""
    guard parent.isEmpty || Unit.Code(parent) != nil else {
      add(
        .badUnit, row, Column.parent.rawValue, "Kode induk \(parent.quotedForMessage) tidak dapat dibaca.",
        cure: "Tulis kode unit satu tingkat di atasnya; kosong hanya untuk unit teratas.")
      return nil
    }
    return Unit(
      code: code, parent: Unit.Code(parent), level: level, name: name,
      aliases: EntryRules.parts(texts[.alias] ?? "", separator: "|"))
  }

  /// Walks down from the root; what is not reached hangs nowhere or in a circle.
  private mutating func placeInTree() {
    let children = Dictionary(grouping: rows.indices) { rows[$0].unit.parent }
    var reached = Set<Int>()
    var queue = children[nil] ?? []
    for extra in queue.dropFirst() {
      let unit = rows[extra].unit
      add(
        .badUnit, rows[extra].row, Column.parent.rawValue,
        "Unit \(unit.code) tidak punya induk, padahal unit teratas sudah ada (\(rows[queue[0]].unit.code)).",
        cure: "Isi kode unit satu tingkat di atasnya.")
    }
    var next = 0
    while next < queue.count {
      let (row, unit) = rows[queue[next]]
      reached.insert(queue[next])
      next += 1
      if unit.parent.map({ checkParent($0, of: unit, row: row) }) ?? true { units.append(unit) }
      queue.append(contentsOf: children[unit.code] ?? [])
    }
    for (index, (row, unit)) in rows.enumerated() where !reached.contains(index) {
      add(
        .unknownUnit, row, Column.parent.rawValue,
        "Induk \(unit.parent?.rawValue ?? "") dari \(unit.code) tidak ada dalam daftar.",
        cure: "Tambahkan induknya sebagai baris, atau betulkan kodenya.")
    }
    findings.sort { $0.row < $1.row }
  }

  private mutating func checkParent(_ parent: Unit.Code, of unit: Unit, row: Int) -> Bool {
    if unit.level == .office || unit.level == .subOffice || unit.code.oneUp == parent { return true }
    add(
      .badUnit, row, Column.parent.rawValue, "Induk \(parent) tidak satu tingkat di atas \(unit.code).",
      cure: unit.code.oneUp.map { "Induknya \($0)." } ?? "Kosongkan: unit ini yang teratas.")
    return false
  }

  private mutating func add(_ code: Finding.Code, _ row: Int, _ column: String, _ message: String, cure: String) {
    findings.append(Finding(code, at: .cell(row: row, column: column), message: message, cure: cure))
  }
}

extension Finding {
  fileprivate var row: Int {
    if case .cell(let row, _) = place { row } else { 0 }
  }
}

extension Unit.Code {
  /// Code one step up by its shape: `31.73.03.1007/RW07` → `31.73.03.1007`; `nil` for a province.
  var oneUp: Unit.Code? {
    guard let cut = rawValue.lastIndex(where: { $0 == "." || $0 == "/" }) else { return nil }
    return Unit.Code(String(rawValue[..<cut]))
  }
}

extension Unit.Level {
  /// Whether a code of this shape may have this level.
  fileprivate func fits(_ code: Unit.Code) -> Bool {
    let depth = code.rawValue.utf8.count { $0 == 0x2E || $0 == 0x2F }
    switch self {
    case .province: return depth == 0
    case .city: return depth == 1
    case .district: return depth == 2
    case .village: return depth == 3
    case .rw: return depth == 4
    case .rt: return depth == 5
    case .office, .subOffice: return true
    }
  }
}
