/// Number of a commit; grows by one with each.
public struct Generation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 1 for the first commit.
  public let number: UInt64

  /// The generation of that number.
  public init(number: UInt64) {
    self.number = number
  }

  /// Older first.
  public static func < (left: Generation, right: Generation) -> Bool { left.number < right.number }

  /// The number in decimal digits.
  public var description: String { String(number) }
}

/// Number of a document in one snapshot, 0 ..< `documentCount`. It means nothing in another snapshot.
public struct Ordinal: Sendable, Hashable, Comparable {
  /// Place in the snapshot.
  public let number: Int

  /// The document at that place.
  public init(number: Int) {
    self.number = number
  }

  /// By place.
  public static func < (left: Ordinal, right: Ordinal) -> Bool { left.number < right.number }
}
