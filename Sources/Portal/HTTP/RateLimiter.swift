import Synchronization

/// A token bucket for each client: so many requests a minute, saved up for at most a minute. An address is kept in
/// memory only, and only while its bucket is not full again.
final class RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var filledAt: ContinuousClock.Instant
  }

  /// Buckets kept before full ones are thrown out.
  private static let bucketLimit = 10_000

  private let perMinute: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  init(perMinute: Int) {
    self.perMinute = Double(max(1, perMinute))
  }

  /// Takes a token of a client; `nil` where there was one, else the seconds until there is.
  ///
  /// - Parameter share: how many times as large this client's bucket is.
  func wait(of client: String, share: Double = 1, now: ContinuousClock.Instant = .now) -> Int? {
    let capacity = perMinute * share
    let perSecond = capacity / 60
    return buckets.withLock { buckets in
      if buckets.count >= Self.bucketLimit { prune(&buckets, now: now, perSecond: perSecond, capacity: capacity) }
      var bucket = buckets[client] ?? Bucket(tokens: capacity, filledAt: now)
      bucket.tokens = filled(bucket, now: now, perSecond: perSecond, capacity: capacity)
      bucket.filledAt = now
      defer { buckets[client] = bucket }
      guard bucket.tokens >= 1 else { return max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up))) }
      bucket.tokens -= 1
      return nil
    }
  }

  private func filled(
    _ bucket: Bucket, now: ContinuousClock.Instant, perSecond: Double, capacity: Double
  ) -> Double {
    let elapsed = bucket.filledAt.duration(to: now) / .seconds(1)
    return min(capacity, bucket.tokens + max(0, elapsed) * perSecond)
  }

  /// Full buckets say nothing; where none is full, so many clients are at work that all begin anew.
  private func prune(
    _ buckets: inout [String: Bucket], now: ContinuousClock.Instant, perSecond: Double, capacity: Double
  ) {
    buckets = buckets.filter { filled($0.value, now: now, perSecond: perSecond, capacity: capacity) < capacity }
    if buckets.count >= Self.bucketLimit { buckets.removeAll(keepingCapacity: true) }
  }
}
