import Telusur
import Testing

@testable import TelusurCommand

/// What the terminal shows: columns, breaks, and nothing that a stranger could make it do.
@Suite struct DisplayTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Pasal 5 ayat (1)", 16), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("ﬁ", 1), ("👍", 2),
    ("a\u{200B}b", 2),
  ])
  func width(_ text: String, _ columns: Int) { #expect(text.displayWidth == columns) }

  @Test(arguments: [
    ("laporan\n2025.pdf", "laporan\\n2025.pdf"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
    ("gambar\u{202E}fdp.exe", "gambar\\u{202E}fdp.exe"),
    ("tab\there", "tab\\there"), ("biasa saja é", "biasa saja é"), ("\u{7F}", "\\u{7F}"), ("\u{9B}2J", "\\u{9B}2J"),
  ])
  func controlCharactersAreSpelledOut(_ text: String, _ visible: String) { #expect(text.visible == visible) }

  @Test(arguments: [("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("日本語", 4, "日…"), ("abc", 0, "")])
  func cut(_ text: String, _ columns: Int, _ expected: String) { #expect(text.cut(to: columns) == expected) }

  @Test func tableAlignsByColumnsOfTheTerminal() {
    var table = Table([.init("NAMA"), .init("JUMLAH", .right)])
    table.add(["日本", "5"])
    table.add(["é", "12345"])
    let lines = table.rendered(width: 80, style: Style(isOn: false)).split(separator: "\n").map(String.init)
    #expect(lines == ["NAMA  JUMLAH", "日本       5", "é      12345"])
  }

  @Test func tableFitsTheScreen() {
    var table = Table([.init("KODE"), .init("JUDUL")])
    table.add(["1", String(repeating: "panjang ", count: 20)])
    for line in table.rendered(width: 40, style: Style(isOn: false)).split(separator: "\n") {
      #expect(String(line).displayWidth <= 40)
    }
  }

  @Test func wrappedLinesFitAndLoseNothing() {
    let text = "Menetapkan pengurus rukun tetangga di wilayah kelurahan untuk masa bakti lima tahun"
    for width in 12...90 {
      let lines = wrap(text, width: width, indent: 2).split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(width)")
      #expect(lines.flatMap { $0.split(separator: " ") }.joined(separator: " ") == text)
    }
  }

  @Test func matchesAreBoldWithoutTakingColumns() {
    let text = StyledText([
      .init(text: "pengurus (", isMatch: false), .init(text: "RT", isMatch: true),
      .init(text: ") dan RW", isMatch: false),
    ])
    #expect(text.lines(width: 13, style: Style(isOn: true)) == ["pengurus (\u{1B}[1mRT\u{1B}[0m)", "dan RW"])
    #expect(text.lines(width: 13, style: Style(isOn: false)) == ["pengurus (RT)", "dan RW"])
    #expect(text.lines(width: 13, style: Style(isOn: false), limit: 1) == ["pengurus …"])
  }

  @Test func numbersAsIndonesianWritesThem() {
    #expect(Numbers.whole(0) == "0")
    #expect(Numbers.whole(999) == "999")
    #expect(Numbers.whole(1_234_567) == "1.234.567")
    #expect(Numbers.whole(-1000) == "-1.000")
    #expect(Numbers.decimal(0.0036, places: 3) == "0,004")
    #expect(Numbers.decimal(-0.0001, places: 2) == "0,00")
    #expect(Numbers.decimal(1234.5, places: 1) == "1.234,5")
    #expect(Numbers.seconds(.milliseconds(1_050)) == "1,050 detik")
    #expect(Numbers.bytes(182_344) == "182 kB")
    #expect(Numbers.bytes(3_400_000) == "3,4 MB")
  }
}
