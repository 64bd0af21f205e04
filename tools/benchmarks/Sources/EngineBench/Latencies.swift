import SearchIndex

/// How long queries take.
enum Latencies {
  /// One query in the three forms that are asked for.
  private struct Times {
    var top: [Double] = []
    var counted: [Double] = []
    var faceted: [Double] = []
    var totals: [Int] = []
  }

  /// Median latency of each query, percentiles over its class.
  static func measure(
    _ queries: [SourceQuery], on snapshot: IndexSnapshot, repetitions: Int
  ) throws -> [String: Figures.Class] {
    let prepared = queries.map { (name: $0.class, query: $0.indexQuery) }
    for item in prepared {
      _ = try snapshot.search(item.query)
      _ = try snapshot.search(item.query.faceted)
    }
    var classes: [String: Times] = [:]
    for item in prepared { try add(item.query, on: snapshot, repetitions, to: &classes[item.name, default: Times()]) }
    return classes.mapValues { times in
      Figures.Class(
        t: percentiles(times.top), tc: percentiles(times.counted), tf: percentiles(times.faceted),
        totals: times.totals.reduce(0, +), sum: fingerprint(ofTotals: times.totals))
    }
  }

  private static func add(
    _ query: IndexQuery, on snapshot: IndexSnapshot, _ repetitions: Int, to times: inout Times
  ) throws {
    var top: [Double] = []
    var counted: [Double] = []
    var faceted: [Double] = []
    var total = 0
    let withFacets = query.faceted
    var best = query
    best.counting = .atLeast
    for _ in 0..<repetitions { top.append(try microseconds { _ = try snapshot.search(best) }) }
    for _ in 0..<repetitions { counted.append(try microseconds { total = try snapshot.search(query).total }) }
    for _ in 0..<repetitions { faceted.append(try microseconds { _ = try snapshot.search(withFacets) }) }
    times.top.append(median(top))
    times.counted.append(median(counted))
    times.faceted.append(median(faceted))
    times.totals.append(total)
  }

  private static func percentiles(_ values: [Double]) -> [Double] {
    [0.5, 0.9, 0.99].map { percentile(values, $0) }
  }
}

extension IndexQuery {
  /// The same with counts over five fields.
  var faceted: IndexQuery {
    var query = self
    query.facets = SourceDocument.schema.columns.map(\.name)
    return query
  }
}
