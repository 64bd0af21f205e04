import Telusur

/// Whole tables for `DipSheetTests`.
enum DipSheetCases {
  typealias Case = DipSheetTests.Case

  private static let required = Array(SampleRow.titles.prefix(13))
  private static let row = SampleRow.row(["tautan": "", RowCases.online: ""], titles: required)

  private static func bare(_ rows: [[String]], titles: [String] = SampleRow.titles) -> String {
    ([titles] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// Quoted only where needed, as spreadsheets do.
  private static func quoted(_ cell: String) -> String { cell.contains(",") ? "\"\(cell)\"" : cell }

  static let layouts: [Case] = [
    Case(
      testDescription: "only the columns that must be there", text: bare([row], titles: required), codes: [], rows: [2]),
    Case(
      testDescription: "a blank line counts as a row",
      text: bare([row], titles: required) + "\n\n" + bare([row], titles: []).dropFirst(), codes: [.duplicateID],
      rows: [2], place: .cell(row: 5, column: "id_dip")),
    Case(
      testDescription: "a heading of the document above the titles",
      text: "DAFTAR INFORMASI PUBLIK,,,\nKELURAHAN GLODOK TAHUN 2026\n\n" + bare([row], titles: required), codes: [],
      rows: [5]),
    Case(
      testDescription: "a line of column numbers",
      text: bare([["1", "2", "3", "4", "5", "6", "7", "8", "9"], row], titles: required), codes: [], rows: [3]),
    Case(testDescription: "forms under a merged title", text: mergedForms, codes: [], rows: [3]),
    Case(
      testDescription: "forms in one column of words", text: oneFormColumn("Hardcopy dan softcopy"), codes: [],
      rows: [2]),
    Case(
      testDescription: "forms in one column, unreadable", text: oneFormColumn("entah"), codes: [.unknownForm], rows: []),
    Case(
      testDescription: "empty cells to the right of the titles",
      text: bare([SampleRow.row() + ["", " "]], titles: SampleRow.titles + ["", ""]), codes: [], rows: [2]),
    Case(
      testDescription: "Excel leaves out empty cells at the end", text: bare([Array(SampleRow.row().prefix(25))]),
      codes: [.wrongColumnCount], rows: [2]),
    Case(
      testDescription: "blank before a quote, text after it",
      text: bare([SampleRow.row()]).replacing(",DATA CONTOH,", with: ", \"DATA, \"CONTOH ,"), codes: [], rows: [2]),
    Case(
      testDescription: "a quote inside a bare cell", text: bare([SampleRow.row(["catatan": "ukuran 5\" saja"])]),
      codes: [], rows: [2]),
  ]

  static let headers: [Case] = [
    Case(
      testDescription: "titles in another order and case",
      text: bare([Array(SampleRow.row().reversed())], titles: SampleRow.titles.reversed().map { $0.uppercased() }),
      codes: [], rows: [2]),
    Case(
      testDescription: "shortened titles of PPID sites",
      text: bare(
        [SampleRow.row()],
        titles: [
          "Nomor", "RINGKASAN INFORMASI", "Pejabat yang Menguasai Informasi",
          "Penanggungjawab Pembuatan/Penerbitan Informasi", "Tempat dan Waktu Pembuatan", "Cetak", "Rekaman", "Daring",
          "Jangka Waktu Penyimpanan",
        ] + SampleRow.titles.dropFirst(9)),
      codes: [], rows: [2]),
    Case(
      testDescription: "a legal column is missing",
      text: bare([row], titles: required).replacing("Ringkasan Isi Informasi", with: "Uraian"),
      codes: [.wrongHeader, .wrongHeader], rows: [],
      place: .cell(row: 1, column: "Ringkasan Isi Informasi")),
    Case(
      testDescription: "our own obligatory column is missing",
      text: bare([row], titles: required).replacing("kode_unit", with: "x"), codes: [.wrongHeader, .wrongHeader],
      rows: []),
    Case(
      testDescription: "a column twice", text: bare([SampleRow.row() + ["x"]], titles: SampleRow.titles + ["Judul"]),
      codes: [.wrongHeader], rows: []),
    Case(
      testDescription: "an unknown column is noted",
      text: bare([SampleRow.row() + ["x"]], titles: SampleRow.titles + ["galat"]), codes: [.wrongHeader], rows: [2],
      place: .cell(row: 1, column: "galat")),
    Case(
      testDescription: "personal data in an unknown column",
      text: bare([SampleRow.row() + ["3173030101900000"]], titles: SampleRow.titles + ["NIK"]),
      codes: [.wrongHeader, .nationalIDNumber], rows: []),
    Case(
      testDescription: "personal data in a title is not echoed",
      text: bare([SampleRow.row() + [""]], titles: SampleRow.titles + ["NIK 3173030101900000"]),
      codes: [.wrongHeader, .nationalIDNumber], rows: [2], place: .cell(row: 1, column: "NIK [NIK dihapus]")),
    Case(
      testDescription: "a formula in an unknown column is not taken over",
      text: bare([SampleRow.row() + ["=1+1"]], titles: SampleRow.titles + ["galat"]), codes: [.wrongHeader], rows: [2]),
    Case(
      testDescription: "another table", text: "nama,alamat\nx,y\n", codes: [.wrongHeader], rows: [],
      place: .table("dip.csv")),
  ]

  static let broken: [Case] = [
    Case(testDescription: "empty", text: "", codes: [.emptyTable], rows: []),
    Case(testDescription: "blank", text: " \r\n,,,\r\n", codes: [.emptyTable], rows: []),
    Case(testDescription: "titles only", text: bare([]), codes: [.emptyTable], rows: []),
    Case(
      testDescription: "a bare comma in the text shifts the row",
      text: bare([SampleRow.row()]).replacing("Sekretaris Kelurahan Glodok", with: "Sekretaris, Kelurahan Glodok"),
      codes: [.wrongColumnCount], rows: [], place: .cell(row: 2, column: "")),
    Case(
      testDescription: "a row cut in the middle", text: bare([Array(SampleRow.row().prefix(6)), SampleRow.row()]),
      codes: [.wrongColumnCount], rows: [3], place: .cell(row: 2, column: "")),
    Case(
      testDescription: "a quote that never closes",
      text: bare([SampleRow.row()]) + "2,\"Ringkasan yang tidak ditutup,Kelurahan Glodok\n3,x\n",
      codes: [.unreadableTable], rows: [2], place: .cell(row: 3, column: "")),
    Case(
      testDescription: "letters lost in conversion", text: bare([SampleRow.row(["catatan": "Caf\u{FFFD}"])]),
      codes: [.controlCharacter], rows: []),
  ]

  private static func oneFormColumn(_ words: String) -> String {
    let titles = SampleRow.titles.filter { !$0.hasPrefix("Bentuk") } + ["Bentuk Informasi yang Tersedia"]
    return bare([SampleRow.row(titles: Array(titles.dropLast())) + [words]], titles: titles)
  }

  private static let mergedForms: String = {
    let titles = SampleRow.titles.map {
      ["Bentuk Informasi: Rekam", "Bentuk Informasi: Online"].contains($0)
        ? "" : $0 == "Bentuk Informasi: Cetak" ? "Bentuk Informasi yang Tersedia" : $0
    }
    let second = SampleRow.titles.map { $0.hasPrefix("Bentuk") ? String($0.dropFirst("Bentuk Informasi: ".count)) : "" }
    return bare([second, SampleRow.row()], titles: titles)
  }()
}
