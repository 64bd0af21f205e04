import Foundation
import SearchIndex
import Synchronization

/// Commits into the finished index, and what searches notice of them.
struct Incremental: Encodable {
  /// Commit of 100 new documents, until they are visible and durable; the slowest of five.
  private(set) var commit_ms = 0.0
  /// 99th percentile of all queries before, and while commits went on, µs.
  private(set) var quiet_p99 = 0.0
  private(set) var busy_p99 = 0.0
  /// Commit that replaces one document of the large segment, whose bytes are then in no file (rule R3).
  private(set) var replace_ms = 0.0

  init(_ options: Options, _ queries: [IndexQuery]) throws {
    var samples: [SourceDocument] = []
    try? forEachDocument(of: options.documents) { document in
      samples.append(document)
      if samples.count == 600 { throw CancellationError() }
    }
    quiet_p99 = try SearchLoad(options.directory, queries).round()
    let writer = try options.writer()
    let load = try SearchLoad(options.directory, queries)
    load.start()
    for round in 0..<5 {
      for (place, sample) in samples.prefix((round + 1) * 100).suffix(100).enumerated() {
        var document = sample.indexDocument
        document.identity = Array("new \(round) \(place)".utf8)
        try writer.add(document)
      }
      commit_ms = max(commit_ms, try microseconds { _ = try writer.commit() } / 1000)
    }
    busy_p99 = try load.stop()
    if let sample = samples.last {
      try writer.add(sample.indexDocument)
      replace_ms = try microseconds { _ = try writer.commit() } / 1000
    }
    try writer.close()
  }
}

/// Queries one after another on a thread of their own, opening the index anew for each round, as a server does.
private final class SearchLoad: Sendable {
  private struct State {
    var isStopping = false
    var latencies: [Double] = []
    var failure: (any Error)?
  }
  private let directory: String
  private let queries: [IndexQuery]
  private let state = Mutex(State())
  private let ended = DispatchSemaphore(value: 0)

  init(_ directory: String, _ queries: [IndexQuery]) throws {
    self.directory = directory
    self.queries = queries
    _ = try round()
  }

  /// 99th percentile of one round.
  func round() throws -> Double { percentile(try latencies(), 0.99) }

  func start() {
    Thread.detachNewThread { [self] in
      repeat {
        do {
          let round = try latencies()
          state.withLock { $0.latencies += round }
        } catch {
          state.withLock { $0.failure = error }
        }
      } while state.withLock { !$0.isStopping && $0.failure == nil }
      ended.signal()
    }
  }

  /// 99th percentile of everything since `start`.
  func stop() throws -> Double {
    state.withLock { $0.isStopping = true }
    ended.wait()
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return percentile(state.latencies, 0.99)
    }
  }

  private func latencies() throws -> [Double] {
    let snapshot = try IndexSnapshot.open(directory)
    return try queries.map { query in try microseconds { _ = try snapshot.search(query) } }
  }
}
