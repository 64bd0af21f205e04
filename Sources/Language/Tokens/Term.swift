/// A dictionary key of the index in bytes.
///
/// The first byte is the tag of its ``Kind``, so that terms of different kinds never meet: the root `bekas` is
/// `~bekas`, the place Bekasi is `=bekasi`.
public struct Term: Hashable, Sendable {
  /// What a term stands for; the raw value is the tag byte.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// `=`: the folded form as written.
    case exact = 0x3D
    /// `~`: the root of a word.
    case root = 0x7E
    /// `#`: a number or an identifier, whole or in part.
    case identifier = 0x23
    /// `@`: a legal citation.
    case citation = 0x40
  }

  /// Tag and key.
  public let bytes: [UInt8]

  /// The kind, read from the tag byte.
  public var kind: Kind { bytes.first.flatMap(Kind.init(rawValue:)) ?? .exact }

  /// The key without its tag, as text.
  public var text: String { String(decoding: bytes.dropFirst(), as: UTF8.self) }

  /// Makes a term from its kind and the UTF-8 bytes of its key.
  public init(_ kind: Kind, _ key: some Collection<UInt8>) {
    var bytes = [UInt8]()
    bytes.reserveCapacity(key.count + 1)
    bytes.append(kind.rawValue)
    bytes.append(contentsOf: key)
    self.bytes = bytes
  }

  /// Makes a term from its kind and its key, which must be folded already.
  public init(_ kind: Kind, _ key: String) {
    self.init(kind, key.utf8)
  }
}

extension Term: CustomStringConvertible {
  /// Tag and key as text.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
