import Foundation

/// What the rivals' runner prints for a peer, member for member, so that `table.py` can stand us beside them.
struct Figures: Encodable {
  struct Class: Encodable {
    /// p50, p90, p99 in µs for the ten best by score; `tc` with the exact total as well, `tf` with counts over five
    /// columns too.
    let t: [Double]
    let tc: [Double]
    let tf: [Double]
    /// Sum of the exact totals of the class, and the fingerprint of the list of them.
    let totals: Int
    let sum: String
  }
  let peer = "telusur"
  let docs: Int
  let version: String
  let segments: Int
  let budget_mb: Int
  let index_mb: Double
  let searchable_mb: Double
  let sections: [String: Double]
  let open_ms: Double
  let classes: [String: Class]
  var build_s = 0.0
  var commit_s = 0.0
  var rss_mb = 0
  var incremental: Incremental?
}

/// The value below which the given share of the sorted values lies, as the rivals' runner computes it.
func percentile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] * 10).rounded() / 10
}

func median(_ values: [Double]) -> Double { percentile(values, 0.5) }

/// `[12, 3]`, as Python's json.dumps writes it.
func fingerprint(ofTotals totals: [Int]) -> String {
  String(sha1Hex(Array("[\(totals.map(String.init).joined(separator: ", "))]".utf8)).prefix(10))
}

/// Largest resident set of this process so far, in MiB.
func peakResidentMiB() -> Int {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
  for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
  return 0
}
