import Synchronization

/// Says when it is time to look for a newer index, so that a look costs at most one request in an interval.
final class Refresher: Sendable {
  private let interval: Duration
  private let next: Mutex<ContinuousClock.Instant>

  init(interval: Duration) {
    self.interval = interval
    next = Mutex(.now)
  }

  /// Whether it is time; the next time is then an interval later.
  func isDue(now: ContinuousClock.Instant = .now) -> Bool {
    next.withLock { next in
      guard now >= next else { return false }
      next = now + interval
      return true
    }
  }
}
