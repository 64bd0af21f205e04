import Telusur
import Testing

@Suite struct UnitSheetTests {
  static let head = "kode_unit,kode_induk,tingkat,nama,alias\n"

  @Test func treeIsReadParentsFirst() throws {
    let sheet = UnitSheet.read(
      bytes: Array(
        (Self.head + """
          31.73.03.1007/RW07/RT003,31.73.03.1007/RW07,rt,003,
          31.73.03.1007,31.73.03,kelurahan,Glodok,Pecinan|Petak Sembilan
          31.73.03,31.73,kecamatan,Taman Sari,Tamansari
          31.73.03.1007/RW07,31.73.03.1007,rw,07,

          31.73,,kota,Jakarta Barat,
          31.73.99,31.73,opd,Suku Dinas Contoh,
          """).utf8))
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.units.map(\.code.rawValue).first == "31.73")
    #expect(sheet.units.count == 6)
    var seen: Set<Unit.Code> = []
    for unit in sheet.units {
      #expect(unit.parent.map(seen.contains) ?? true)
      seen.insert(unit.code)
    }
    #expect(sheet.units.first { $0.name == "Glodok" }?.aliases == ["Pecinan", "Petak Sembilan"])
  }

  @Test(
    arguments: [
      ("31.73,,kota,Jakarta Barat,\n31.7x,31.73,kecamatan,Salah,", Finding.Code.badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03,31.73,kelurahan,Salah tingkat,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03,31.73,desa,Salah kata,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03,31.73,kecamatan,,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03,xx,kecamatan,Taman Sari,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.74,,kota,Jakarta Selatan,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03.1007,31.73,kelurahan,Glodok,", .badUnit, 3),
      ("31.73,,kota,Jakarta Barat,\n31.73.03.1007,31.73.03,kelurahan,Glodok,", .unknownUnit, 3),
      ("31.73,31.73,kota,Jakarta Barat,", .unknownUnit, 2),
      ("31.73,,kota,Jakarta Barat,\n31.73,,kota,Jakarta Barat,", .duplicateID, 3),
      ("31.73,,kota,=1+1,", .csvFormula, 2),
      ("31.73,,kota,\"Jakarta,", .unreadableTable, 2),
      ("", .emptyTable, 0),
    ] as [(String, Finding.Code, Int)])
  func faults(_ rows: String, _ code: Finding.Code, _ row: Int) {
    let sheet = UnitSheet.read(bytes: Array((Self.head + rows).utf8))
    #expect(sheet.findings.map(\.code) == [code], "\(sheet.findings.map(\.text))")
    if case .cell(let found, _)? = sheet.findings.first?.place { #expect(found == row) }
  }

  @Test func semicolonsAndMarkAreRead() {
    let text = "\u{FEFF}Kode Unit;Kode Induk;Tingkat;Nama\r\n31.73;;Kota;Jakarta Barat\r\n"
    let sheet = UnitSheet.read(bytes: Array(text.utf8))
    #expect(sheet.findings.isEmpty && sheet.units.count == 1)
  }

  @Test func otherTablesAreRefused() {
    #expect(UnitSheet.read(bytes: Array("nama,alamat\nx,y".utf8)).findings.map(\.code) == [.wrongHeader])
    #expect(UnitSheet.read(bytes: [0x50, 0x4B, 3, 4]).findings.map(\.code) == [.unreadableTable])
  }

  @Test func longChainsAreReadInLinearTime() {
    let times = growth(from: 200) { count in
      let rows = (0..<count).reversed().map { "31.73.\(10 + $0 % 90).\(1000 + $0),31.73,opd,Dinas \($0),\n" }.joined()
      _ = UnitSheet.read(bytes: Array((Self.head + rows + "31.73,,kota,Jakarta Barat,\n").utf8))
    }
    #expect(times < 5, "16 times the rows took \(times) times as long as it should")
  }
}
