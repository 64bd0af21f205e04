import Foundation
import SearchIndex

/// Building the index: reading and decoding the file, as for the rivals, until all is committed and one segment.
struct Build {
  private(set) var seconds = 0.0
  /// Until everything is durable and searchable, before segments are made one.
  private(set) var secondsToCommit = 0.0
  private(set) var peakMiB = 0

  init(_ options: Options) throws {
    if options.reuses { return }
    try? FileManager.default.removeItem(atPath: options.directory)
    let clock = ContinuousClock()
    let start = clock.now
    let writer = try options.writer()
    try forEachDocument(of: options.documents) { try writer.add($0.indexDocument) }
    _ = try writer.commit()
    secondsToCommit = (clock.now - start).seconds
    _ = try writer.optimize()
    seconds = (clock.now - start).seconds
    try writer.close()
    peakMiB = peakResidentMiB()
  }
}

/// From nothing to the first answer, with the files in the page cache: median of five.
struct Opening {
  let milliseconds: Double

  init(_ options: Options) throws {
    var times: [Double] = []
    for _ in 0..<5 {
      times.append(
        try microseconds {
          let snapshot = try IndexSnapshot.open(options.directory)
          _ = try snapshot.search(IndexQuery(clause: .term(Array("yang".utf8))))
        } / 1000)
    }
    milliseconds = median(times)
  }
}

extension Duration {
  /// The same as a number, to hundredths.
  var seconds: Double {
    ((Double(components.seconds) + Double(components.attoseconds) / 1e18) * 100).rounded() / 100
  }
}

func microseconds(_ body: () throws -> Void) rethrows -> Double {
  let elapsed = try ContinuousClock().measure(body)
  return Double(elapsed.components.seconds) * 1e6 + Double(elapsed.components.attoseconds) / 1e12
}
