import Foundation

/// A seeded loop over inputs that nobody writes on purpose. Every input must give sound tokens, the same ones with a
/// full memo as with an empty one, and one line of roots for each line; every kind of input must take time in
/// proportion to its length. A trap ends the process, which is the loudest fault.
struct Fuzz {
  let analyzer: Analyzer
  let seed: UInt64
  private static let shown = 20

  func run(_ count: Int) -> Int {
    print("fuzz: \(count) inputs from seed \(seed)")
    var generator = FuzzInput(seed: seed)
    var memo = AnalyzerMemo()
    var faults = 0
    var bytes = 0
    let began = cpuSeconds()
    for number in 0..<count {
      let input = generator.next()
      bytes += input.count
      guard let fault = fault(of: input, &memo) else { continue }
      faults += 1
      if faults <= Self.shown { print("input \(number): \(fault): \(input)") }
    }
    let time = cpuSeconds() - began
    print("  \(bytes) bytes, \(String(format: "%.0f", time)) s, \(faults) faults")
    return faults + slowKinds(&generator)
  }

  private func fault(of input: [UInt8], _ memo: inout AnalyzerMemo) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    let length = text.utf8.count
    var tokens: [Token] = []
    analyzer.forEachToken(in: text, memo: &memo) { tokens.append($0) }
    var position = 0
    for token in tokens {
      if token.range.lowerBound < 0 || token.range.upperBound > length || token.range.isEmpty { return "range" }
      if token.position < position || token.span < 1 { return "position" }
      if token.terms.isEmpty || token.terms.contains(where: { $0.bytes.count < 2 }) { return "term" }
      position = token.position
    }
    if analyzer.tokens(in: text) != tokens { return "another answer without memo" }
    var roots: [UInt8] = []
    analyzer.appendRoots(ofLines: input, to: &roots)
    let lines = input.reduce(input.isEmpty || input.last == 0x0A ? 0 : 1) { $1 == 0x0A ? $0 + 1 : $0 }
    return roots.count(where: { $0 == 0x0A }) == lines ? nil : "lines"
  }

  /// Inputs of each kind, repeated to 8 KB and to 256 KB: time for a byte may not grow more than fourfold.
  private func slowKinds(_ generator: inout FuzzInput) -> Int {
    var slow = 0
    var worst = 0.0
    for _ in 0..<400 {
      let piece = generator.next()
      guard !piece.isEmpty else { continue }
      let small = perByte(piece, 8_192)
      let large = perByte(piece, 262_144)
      worst = max(worst, large / max(small, 1e-9))
      if large > 4 * max(small, 20e-9) {
        slow += 1
        print("slow: \(small * 1e9) ns a byte at 8 KB, \(large * 1e9) at 256 KB: \(piece)")
      }
    }
    print("  time for a byte at 256 KB over that at 8 KB, 400 inputs: at most \(String(format: "%.2f", worst))")
    return slow
  }

  private func perByte(_ piece: [UInt8], _ size: Int) -> Double {
    let text = String(decoding: Array(repeatElement(piece, count: size / piece.count + 1).joined()), as: UTF8.self)
    let times = (0..<3).map { _ in seconds { analyzer.forEachToken(in: text) { _ in } } }
    return (times.min() ?? 0) / Double(text.utf8.count)
  }
}
