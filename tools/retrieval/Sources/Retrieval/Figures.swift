import Foundation

/// How well a group of queries is answered, each value the mean over its queries, 0…1.
struct Figures {
  /// Normalised discounted cumulative gain of the first ten, relevant or not.
  private(set) var nDCG = 0.0
  /// 1 ÷ rank of the first relevant document, 0 where none is among the first ten.
  private(set) var reciprocalRank = 0.0
  /// Share of the relevant documents among the first ten.
  private(set) var recall10 = 0.0
  /// The same among the first hundred.
  private(set) var recall100 = 0.0
  private var count = 0.0

  static let depth = 100

  /// Adds a query by its hits, best first.
  mutating func add(_ hits: [String], relevant: Set<String>) {
    let ranks = hits.enumerated().filter { relevant.contains($0.element) }.map(\.offset)
    let near = ranks.filter { $0 < 10 }
    let gain = near.reduce(0) { $0 + 1 / log2(Double($1) + 2) }
    let ideal = (0..<min(10, relevant.count)).reduce(0) { $0 + 1 / log2(Double($1) + 2) }
    count += 1
    let share = { (found: Int) in Double(found) / Double(relevant.count) }
    Self.add(gain / ideal, to: &nDCG, count)
    Self.add(near.first.map { 1 / Double($0 + 1) } ?? 0, to: &reciprocalRank, count)
    Self.add(share(near.count), to: &recall10, count)
    Self.add(share(ranks.count), to: &recall100, count)
  }

  /// Takes the `count`-th value into a mean.
  private static func add(_ value: Double, to mean: inout Double, _ count: Double) { mean += (value - mean) / count }

  /// Group, system and values, divided by tabs, as `reference.py` prints them too.
  func row(_ group: String, _ system: String) -> String {
    let values = [nDCG, reciprocalRank, recall10, recall100].map { String(format: "%.4f", $0) }
    return ([group, system] + values).joined(separator: "\t")
  }
}
