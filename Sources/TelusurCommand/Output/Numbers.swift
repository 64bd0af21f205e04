/// Numbers as Indonesian writes them: "12.345" and "0,004".
enum Numbers {
  /// A whole number with a full stop between thousands.
  static func whole(_ number: some BinaryInteger) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ".")
  }

  /// A number with a comma and `places` decimals, rounded.
  static func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return "–" }
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = Int64((number.magnitude * scale).rounded())
    let fraction = String(scaled % Int64(scale))
    let padding = String(repeating: "0", count: max(0, places - fraction.count))
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + whole(scaled / Int64(scale)) + (places > 0 ? "," + padding + fraction : "")
  }

  /// A duration in seconds, to the thousandth.
  static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    return decimal(Double(parts.seconds) + Double(parts.attoseconds) / 1e18, places: 3) + " detik"
  }

  /// Bytes as people say them: "182 kB", "3,4 MB".
  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000: "\(count) B"
    case ..<1_000_000: "\(whole(count / 1_000)) kB"
    default: decimal(Double(count) / 1_000_000, places: 1) + " MB"
    }
  }
}
