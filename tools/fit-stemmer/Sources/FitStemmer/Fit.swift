import Foundation

/// Logistic ranking: the accepted analyses of a word should take most of its softmax.
struct Fit {
  var epochs = 40
  var rate = 0.05
  var ridge = 0.0004

  /// Set by hand: gold sets disagree here (mengelas: las or kelas), and the dictionary's own menge- decides.
  static let fixed: [Int: Double] = [
    Feature.syllabicRoot: 7, Feature.droppedRival + 6: 0, Feature.droppedRival + 7: 0,
  ]

  /// Fits by Adam in a fixed order of words drawn from a fixed seed.
  func weights(for examples: [Example]) -> [Double] {
    let usable = examples.filter { $0.isAccepted.contains(true) && $0.isAccepted.contains(false) }
    var weights = [Double](repeating: 0, count: Feature.count)
    for (feature, weight) in Self.fixed { weights[feature] = weight }
    var first = [Double](repeating: 0, count: Feature.count)
    var second = weights
    var generator = SplitMix(state: 20_251_124)
    var order = Array(usable.indices)
    let batch = 256
    var step = 0.0
    let total = Double(epochs * (usable.count + batch - 1) / batch)
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      var start = 0
      while start < order.count {
        let part = order[start..<min(start + batch, order.count)]
        start += batch
        step += 1
        var gradient = weights.map { $0 * ridge * Double(batch) }
        for index in part { addGradient(of: usable[index], weights, &gradient) }
        let pace = rate * max(0.02, 1 - step / total)
        for index in weights.indices where Self.fixed[index] == nil {
          let slope = gradient[index] / Double(batch)
          first[index] = 0.9 * first[index] + 0.1 * slope
          second[index] = 0.999 * second[index] + 0.001 * slope * slope
          let mean = first[index] / (1 - pow(0.9, step))
          let spread = second[index] / (1 - pow(0.999, step))
          weights[index] -= pace * mean / (spread.squareRoot() + 1e-8)
        }
      }
    }
    return weights
  }

  private func addGradient(of example: Example, _ weights: [Double], _ gradient: inout [Double]) {
    let scores = example.candidates.map { features in features.reduce(0.0) { $0 + weights[Int($1)] } }
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let all = powers.reduce(0, +)
    let good = zip(powers, example.isAccepted).reduce(0.0) { $0 + ($1.1 ? $1.0 : 0) }
    for index in scores.indices {
      let wanted = example.isAccepted[index] ? powers[index] / max(good, 1e-300) : 0
      let slope = example.weight * (powers[index] / all - wanted)
      if abs(slope) < 1e-6 { continue }
      for feature in example.candidates[index] { gradient[Int(feature)] += slope }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same order on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
