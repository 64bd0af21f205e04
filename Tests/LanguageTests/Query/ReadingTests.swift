import Testing

@testable import Language

@Suite struct ReadingTests {
  /// Whether a reading offers a form in the place of the words typed.
  private func offers(_ query: String, _ form: String) throws -> Bool {
    try Kamus.analyzer().read(query: query).alternatives.contains { $0.text == form }
  }

  @Test(arguments: [
    ("sk lurah", "surat keputusan"), ("keputusan lurah", "kep"), ("dpa 2026", "dokumen pelaksanaan anggaran"),
    ("dokumen pelaksanaan anggaran", "dpa"), ("pengurus erte erwe", "rt"), ("pengurus erte erwe", "rw"),
    ("LAKIP kecamatan", "lkip"), ("LAKIP kecamatan", "laporan akuntabilitas kinerja instansi pemerintah"),
    ("tamansari", "taman sari"), ("taman sari", "tamansari"), ("dua orang", "2"), ("wihara glodok", "vihara"),
    ("vihara glodok", "wihara"), ("petak 6", "enam"), ("petak enam", "6"), ("mudik lebaran", "idulfitri"),
    ("tradisi idul fitri", "idulfitri"), ("tradisi idulfitri", "lebaran"), ("penyemprotan nyamuk", "fogging"),
    ("penyemprotan nyamuk", "pengasapan"), ("fogin dbd", "fogging"), ("fogin dbd", "demam berdarah dengue"),
    ("demam berdarah", "dbd"), ("gmn cara", "bagaimana"), ("ngurus surat", "mengurus"),
    ("syarat SKTM", "surat keterangan tidak mampu"), ("pkl kota tua", "pedagang kaki lima"), ("ppsu", "pasukan oranye"),
    ("pasukan oranye", "ppsu"), ("musrembang 2026", "musrenbang"), ("monev ppid", "monitoring dan evaluasi"),
    ("ppid rw", "pejabat pengelola informasi dan dokumentasi"), ("sekko", "sekretaris kota"),
    ("lap skm", "survei kepuasan masyarakat"), ("lap skm", "laporan"), ("perki 1", "peraturan komisi informasi"),
    ("maklumat pelayanann", "pelayanan"), ("bansos", "bantuan sosial"), ("uu 14", "undang-undang"),
  ])
  func alternatives(query: String, form: String) throws {
    let found = try Kamus.analyzer().read(query: query).alternatives.map(\.text)
    #expect(found.contains(form), "\(query): \(found)")
  }

  @Test(arguments: [
    ("rt/rw", "rencana tata ruang wilayah"), ("rt rw", "rtrw"), ("kepurusan", "purus"), ("pelayanan", "pelayanann"),
    ("sekko", "seko"), ("taman sari", "ruang terbuka hijau"),
  ])
  func neverOffered(query: String, form: String) throws {
    #expect(try !offers(query, form))
  }

  @Test func wordsAreAnalysedAsDocumentsAre() throws {
    let analyzer = try Kamus.analyzer()
    let text = "mengajukan keberatan informasi publik"
    let reading = analyzer.read(query: text)
    let tokens = analyzer.tokens(in: text)
    #expect(reading.words.map(\.exact) == tokens.map { $0.terms[0] })
    #expect(reading.words.map(\.roots) == tokens.map { Array($0.terms.dropFirst()) })
  }

  @Test func functionAndQuestionWords() throws {
    let reading = try Kamus.analyzer().read(query: "berapa lama permohonan informasi dijawab oleh lurah")
    #expect(reading.words.filter(\.isQuestionWord).map(\.text) == ["berapa"])
    #expect(reading.words.filter(\.isFunctionWord).map(\.text) == ["oleh"])
  }

  @Test(arguments: ["tahun", "bulan", "waktu", "umum", "jumlah", "setiap", "saat", "serta", "merta", "sebelum"])
  func lawWordsKeepTheirWeight(word: String) throws {
    let reading = try Kamus.analyzer().read(query: word)
    #expect(reading.words.allSatisfy { !$0.isFunctionWord && !$0.isQuestionWord })
  }

  @Test func citationsComeFirstAndMostSpecific() throws {
    let reading = try Kamus.analyzer().read(query: "keputusan lurah tangki nomor 6 tahun 2025")
    let citations = reading.alternatives.filter { $0.kind == .citation }
    #expect(citations.map { $0.phrase[0][0].text } == ["kep-lurah|tangki|2025|6", "kep-lurah|2025|6", "kep|2025|6"])
    #expect(citations.map(\.weight) == [1, 0.6, 0.3])
    #expect(reading.alternatives.first?.kind == .citation)
    #expect(citations.first?.words == 0..<7)
  }

  @Test func compoundsAskForBothWordsSideBySide() throws {
    let reading = try Kamus.analyzer().read(query: "laporan pertanggungjawaban")
    #expect(reading.words[1].roots == [Term(.root, "tanggungjawab")])
    let split = reading.alternatives.first { $0.text == "tanggung jawab" }
    #expect(split?.phrase == [[Term(.root, "tanggung")], [Term(.root, "jawab")]])
  }

  @Test func nothingIsOfferedTwice() throws {
    for query in ["tamansari", "taman sari", "idul fitri", "ppsu pasukan oranye", "UU 14/2008"] {
      let alternatives = try Kamus.analyzer().read(query: query).alternatives.filter { $0.kind != .citation }
      #expect(Set(alternatives.map { "\($0.words) \($0.text)" }).count == alternatives.count)
    }
  }

  @Test func numeralsAtTheirPosition() throws {
    let reading = try Kamus.analyzer().read(query: "laporan semester dua")
    #expect(reading.words[2].others == [Term(.identifier, "2")])
    #expect(reading.words[2].exact == Term(.exact, "dua"))
  }

  @Test func rangesPointIntoTheQuery() throws {
    let query = "Cari “Jum’at” kegiatan2  lurah-lurah UU 14/2008"
    let bytes = Array(query.utf8)
    for word in try Kamus.analyzer().read(query: query).words {
      #expect(word.text == String(decoding: bytes[word.range], as: UTF8.self))
    }
  }

  @Test func alternativesAreWellFormed() throws {
    for query in ["", "   ", "a", "sk", "yang", String(repeating: "sk uu rt rw ", count: 200), "/-.,", "١٢"] {
      let reading = try Kamus.analyzer().read(query: query)
      #expect(reading.alternatives.count <= Reading.alternativeLimit)
      for (index, word) in reading.words.enumerated() { #expect(word.position == index) }
      for alternative in reading.alternatives {
        #expect(alternative.words.lowerBound >= 0 && alternative.words.upperBound <= reading.words.count)
        #expect(!alternative.words.isEmpty && !alternative.phrase.isEmpty)
        #expect(alternative.phrase.allSatisfy { !$0.isEmpty })
        #expect(alternative.weight > 0 && alternative.weight <= 1)
      }
    }
  }

  @Test func tableIsFolded() throws {
    let analyzer = try Kamus.analyzer()
    let wrong = analyzer.alternatives.forms.filter { form in
      let words = analyzer.tokens(in: form).filter { $0.span == 1 }.map { $0.terms[0].text }
      return words.joined(separator: " ") != form
    }
    #expect(wrong == [])
  }
}
