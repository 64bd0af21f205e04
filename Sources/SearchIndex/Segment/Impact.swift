/// BM25F of a term in a document, as one byte.
///
/// After Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004): frequencies
/// are weighted and divided by relative length per field, added, and saturated once.
struct Impact: Sendable {
  /// Figures for each field, without memory of their own.
  private let weights: SIMD8<Double>
  private let normalizations: SIMD8<Double>
  private let typicalLengths: SIMD8<Double>
  private let k1: Double

  init(_ schema: IndexSchema) {
    var weights = SIMD8<Double>()
    var normalizations = SIMD8<Double>()
    var typicalLengths = SIMD8<Double>(repeating: 1)
    for (place, field) in schema.fields.prefix(8).enumerated() {
      weights[place] = Double(field.weight)
      normalizations[place] = Double(field.lengthNormalization)
      typicalLengths[place] = Double(field.typicalLength)
    }
    self.weights = weights
    self.normalizations = normalizations
    self.typicalLengths = typicalLengths
    k1 = Double(schema.k1)
  }

  /// What one occurrence in that field counts when the field is so long.
  @inline(__always)
  func share(field: Int, length: UInt32) -> Double {
    let relative = Double(length) / typicalLengths[field]
    return weights[field] / (1 - normalizations[field] + normalizations[field] * relative)
  }

  /// The saturated frequency, as 255ths, rounded up so that a bound made of codes never loses a hit; 1…255.
  @inline(__always)
  func code(frequency: Double) -> UInt8 {
    // A field of length 0 under full normalisation makes any occurrence count without bound.
    guard frequency.isFinite else { return 255 }
    let impact = frequency / (k1 + frequency)
    let code = (impact * 255).rounded(.up)
    return code >= 255 ? 255 : code <= 1 ? 1 : UInt8(code)
  }
}
