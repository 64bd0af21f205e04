import Foundation

/// What the analyzer costs. Each figure is the median of several rounds with the best in brackets.
struct Speed {
  let dictionary: [UInt8]
  /// Distinct words, one a line, in an order that has nothing to do with their spelling.
  private let lines: [UInt8]
  private let ranges: [Range<Int>]
  private let text: String
  private static let rounds = 15

  init(dictionary: [UInt8], words: [UInt8], text: String) {
    self.dictionary = dictionary
    self.text = text
    var lines: [UInt8] = []
    var ranges: [Range<Int>] = []
    let distinct = Set(words.split(separator: 0x0A).map(Array.init)).filter { $0.allSatisfy { $0 &- 0x61 < 26 } }
    for word in distinct.sorted(by: Self.shuffles) {
      ranges.append(lines.count..<lines.count + word.count)
      lines += word + [0x0A]
    }
    self.lines = lines
    self.ranges = ranges
  }

  /// A fixed order without meaning: words of one root must not come one after the other.
  private static func shuffles(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    func hash(_ word: [UInt8]) -> UInt64 { word.reduce(0) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 } }
    return (hash(one), one.count) < (hash(other), other.count)
  }

  func run() throws {
    var analyzer = try Analyzer(dictionary: dictionary)
    let starts = try (0..<20).map { _ in try seconds { analyzer = try Analyzer(dictionary: dictionary) } * 1_000 }
    print("analyzer, one thread, CPU time; median of rounds, best in brackets")
    row(
      "start", "\(tenths(median(starts))) ms (20 starts: \(tenths(starts.min() ?? 0)) … \(tenths(starts.max() ?? 0)))")
    row("table of roots in memory", "\(analyzer.stemmer.finder.lexicon.footprint / 1024) KiB")
    cold(analyzer)
    memoised(analyzer)
  }

  private func cold(_ analyzer: Analyzer) {
    let finder = analyzer.stemmer.finder
    var scratch = finder.makeScratch()
    var sum: Int32 = 0
    let found = (0..<Self.rounds).map { _ in
      seconds {
        for range in ranges where scratch.word.load(lines[range]) { sum &+= finder.find(&scratch).best?.number ?? 0 }
      }
    }
    rate("roots of \(ranges.count) distinct words", ranges.count, found, "words")
    var answer: [UInt8] = []
    let listed = (0..<Self.rounds).map { _ in
      seconds {
        answer.removeAll(keepingCapacity: true)
        analyzer.appendRoots(ofLines: lines, to: &answer)
      }
    }
    rate("the same as `telusur analyze --roots`", ranges.count, listed, "words")
    let all = String(decoding: lines, as: UTF8.self)
    let tokens = (0..<Self.rounds).map { _ in
      seconds { analyzer.forEachToken(in: all) { sum &+= Int32($0.terms.count) } }
    }
    rate("the same through tokens and terms, empty memo", ranges.count, tokens, "words")
    precondition(sum != 0 && !answer.isEmpty)
  }

  private func memoised(_ analyzer: Analyzer) {
    let bytes = Array(text.utf8)
    var memo = AnalyzerMemo()
    var count = 0
    analyzer.forEachToken(in: text, memo: &memo) { _ in count += 1 }
    var scanner = ChunkScanner(bytes, analyzer.chunkAnalyzer.folding)
    var chunks: [Chunk] = []
    while let chunk = scanner.next() { chunks.append(chunk) }
    var sum = 0
    let lookups = (0..<Self.rounds).map { _ in
      seconds { for chunk in chunks { sum &+= memo.find(chunk, in: bytes) } }
    }
    rate("memo look-up, \(memo.count) distinct words", chunks.count, lookups, "tokens")
    let scans = (0..<Self.rounds).map { _ in
      seconds {
        var scanner = ChunkScanner(bytes, analyzer.chunkAnalyzer.folding)
        while let chunk = scanner.next() { sum &+= memo.find(chunk, in: bytes) }
      }
    }
    rate("scanner and memo", chunks.count, scans, "tokens")
    let whole = (0..<Self.rounds).map { _ in
      seconds { analyzer.forEachToken(in: text, memo: &memo) { sum &+= $0.position } }
    }
    rate("running text, \(bytes.count / 1024) KiB, whole path", count, whole, "tokens")
    row("", "\(tenths(Double(bytes.count) / 1_000_000 / median(whole))) MB/s")
    precondition(sum != 0)
  }

  private func rate(_ name: String, _ count: Int, _ times: [Double], _ unit: String) {
    let million = { (time: Double) in self.tenths(Double(count) / max(time, 1e-9) / 1_000_000) }
    row(name, "\(million(median(times))) (\(million(times.min() ?? 0))) M \(unit)/s")
  }

  private func row(_ name: String, _ value: String) {
    print("  " + name.padding(toLength: 48, withPad: " ", startingAt: 0) + value)
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func tenths(_ value: Double) -> String { String(format: "%.1f", value) }
}
