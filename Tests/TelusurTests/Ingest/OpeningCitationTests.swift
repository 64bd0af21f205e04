import Language
import Testing

@testable import Telusur

@Suite struct OpeningCitationTests {
  private func analyzer() throws -> Analyzer {
    guard let analyzer = SampleIndex.analyzer else { throw SampleIndex.NoDictionary() }
    return analyzer
  }

  @Test(arguments: [
    ("uu-14-2008.pdf", "uu|2008|14"), ("uu-2008-14.html", "uu|2008|14"), ("pp61th2010.pdf", "pp|2010|61"),
    ("Perki1th2021.pdf", "per-komisiinformasi|2021|1"), ("PP_1963_21.PDF", "pp|1963|21"),
    ("Pergub No 22 Tahun 2022.pdf", "per-gubernur|2022|22"), ("perda_8_th_2025.pdf", "perda|2025|8"),
  ])
  func namesOfFiles(name: String, key: String) throws {
    #expect(OpeningCitation.keys(ofFile: name, try analyzer()).map(\.text).contains(key), "\(name)")
  }

  @Test(arguments: [
    "dokumen.html", "IMG_2024_12.jpg", "laporan-2025-12.pdf", "", ".", "skdip.pdf", "2025pd3304008.pdf",
  ])
  func namesThatCiteNothing(name: String) throws {
    #expect(OpeningCitation.keys(ofFile: name, try analyzer()).isEmpty, "\(name)")
  }

  @Test func theTextBeginsWithItsOwnCitation() throws {
    let text =
      "PRESIDEN REPUBLIK INDONESIA UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 12 TAHUN 2016 TENTANG PERUBAHAN ATAS "
      + "UNDANG-UNDANG NOMOR 14 TAHUN 2015"
    #expect(OpeningCitation.keys(of: text, try analyzer()).map(\.text) == ["uu|2016|12"])
  }

  @Test(arguments: [
    "a. bahwa dengan diundangkannya Peraturan Pemerintah Nomor 3 Tahun 1983 perlu diatur",
    "Menimbang: Undang-Undang Nomor 5 Tahun 1960", "Rapat membahas kebersihan", "",
  ])
  func aReasonIsNoHeading(text: String) throws {
    #expect(OpeningCitation.keys(of: text, try analyzer()).isEmpty)
  }
}
