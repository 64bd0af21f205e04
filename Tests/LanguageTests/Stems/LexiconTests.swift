import Testing

@testable import Language

@Suite struct LexiconTests {
  private func error(_ text: String) -> LanguageError? {
    do {
      _ = try Analyzer(dictionary: Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func emptyDictionary() {
    #expect(error("") == .emptyDictionary(package: "hunspell-id"))
    #expect(error("0\n") == .emptyDictionary(package: "hunspell-id"))
  }

  @Test(arguments: ["kata\nrumah\n", "<html>\n", "12a\nrumah\n", "-3\nrumah\n", "9999999999\nrumah\n"])
  func firstLineIsACount(text: String) {
    guard case .damagedDictionary("hunspell-id", 1, _) = error(text) else {
      Issue.record("accepted: \(text)")
      return
    }
  }

  @Test func truncatedDictionary() {
    guard case .damagedDictionary(_, 3, let reason) = error("5\nrumah\nsurat\n") else {
      Issue.record("accepted")
      return
    }
    #expect(reason.contains("2 dari 5"))
    #expect(error("5\nrumah\n")?.description.contains("hunspell-id") == true)
  }

  @Test func binaryDictionary() {
    guard case .damagedDictionary(_, 2, _) = error("2\nru\u{0}mah\nsurat\n") else {
      Issue.record("accepted")
      return
    }
  }

  @Test func smallDictionaryWorks() throws {
    let analyzer = try Analyzer(dictionary: Array("\u{FEFF}3\r\ngambar/M0DkMk\r\npulang\r\nYesus/o0\r\n".utf8))
    #expect(roots(of: "menggambar", analyzer) == ["gambar"])
    #expect(roots(of: "digambarkannya", analyzer) == ["gambar"])
    #expect(roots(of: "kepulangan", analyzer).first == "pulang")
  }

  @Test func damageAtEveryByteNeverTraps() {
    let sound = Array("4\nrumah/B0Ka\nsurat/M0DkMk\ntulis/M0D0P0Pa\nanak\n".utf8)
    for index in sound.indices {
      for byte: UInt8 in [0x0A, 0xFF] where index % 3 == 0 {
        var damaged = sound
        damaged[index] = byte
        if let lexicon = try? RootLexicon(dictionary: damaged) { #expect(lexicon.table.count > 0) }
      }
      _ = try? RootLexicon(dictionary: Array(sound[..<index]))
    }
  }

  @Test func debiansDictionary() throws {
    let lexicon = try Kamus.analyzer().stemmer.finder.lexicon
    #expect(lexicon.table.count > 28_000)
    #expect(lexicon.licenses.count < 65_535)
  }

  @Test func fingerprintCoversTheDictionary() throws {
    let one = try Analyzer(dictionary: Array("1\nrumah\n".utf8)).fingerprint
    let other = try Analyzer(dictionary: Array("1\nrumai\n".utf8)).fingerprint
    #expect(one != other)
    #expect(one.hasPrefix("id-\(Analyzer.codeVersion)-"))
    #expect(one.utf8.count == "id-\(Analyzer.codeVersion)-".utf8.count + 12)
    #expect(try Kamus.analyzer().fingerprint == Analyzer(dictionary: Kamus.bytes).fingerprint)
  }

  @Test func weightsFitTheFeatures() {
    #expect(RootFinder.fittedWeights.count == Feature.count)
  }

  @Test func supplementIsAliveAndUncontradicted() throws {
    let analyzer = try Kamus.analyzer()
    var seen = Set<String>()
    for line in Supplement.lines {
      let word = line[0].filter { $0 != "+" }
      #expect(seen.insert(word).inserted, "twice: \(word)")
      #expect(line.dropFirst().joined().allSatisfy { $0 == "x" || Supplement.classes[$0] != nil }, "letters of \(word)")
      guard !line.dropFirst().joined().contains("x") else { continue }
      #expect(roots(of: word, analyzer).contains(word), "\(word): \(roots(of: word, analyzer))")
    }
  }

  @Test func exceptionsSayWhatTheyPromise() throws {
    let analyzer = try Kamus.analyzer()
    var seen = Set<String>()
    for line in Exceptions.lines {
      #expect(line.count == 2 || line.count == 3, "\(line)")
      #expect(seen.insert(String(line[0])).inserted, "twice: \(line[0])")
      #expect(
        roots(of: String(line[0]), analyzer).prefix(2).elementsEqual(line.dropFirst().map(String.init)), "\(line)")
    }
  }

  @Test func analysesExplain() throws {
    let analyses = try Kamus.analyzer().analyses(of: "Mempertanggungjawabkannya")
    #expect(analyses.first?.root == "tanggungjawab")
    #expect(analyses.first?.affixes == ["meN-", "per-", "-kan", "-nya"])
    #expect(analyses.first?.isKnownRoot == true)
    for (one, other) in zip(analyses, analyses.dropFirst()) { #expect(one.score >= other.score) }
    let doubled = try Kamus.analyzer().analyses(of: "kegiatan2")
    #expect(doubled.map(\.root) == ["giat"] && doubled.map(\.source) == ["aturan"])
    #expect(try Kamus.analyzer().analyses(of: "di-upload").first?.root == "upload")
    #expect(try Kamus.analyzer().analyses(of: "").isEmpty)
    #expect(try Kamus.analyzer().analyses(of: "zzxq").first?.root == "zzxq")
  }
}
