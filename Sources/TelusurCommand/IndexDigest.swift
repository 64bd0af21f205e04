import SearchIndex
import SystemPackage
import Telusur

/// The content of an index as one number, whatever way led to it: identities, stored records and texts, terms and how
/// many entries hold each. Generation, revisions and the division into segments are left out, so an archive that was
/// killed and resumed shows the number of an undisturbed one.
enum IndexDigest {
  /// 16 hexadecimal digits of FNV-1a (64 bits). It tells runs apart, not attackers. Reads the whole index.
  static func ofIndex(at directory: FilePath) throws(IndexError) -> String {
    let snapshot = try IndexSnapshot.open(directory.string)
    var hash = FNV1a()
    for item in try snapshot.identities() {
      guard let ordinal = try snapshot.ordinal(of: item.identity) else { continue }
      hash.add(item.identity)
      hash.add(try snapshot.record(of: ordinal))
      hash.add(try snapshot.text(of: ordinal))
    }
    for term in try snapshot.terms(withPrefix: [], limit: .max) {
      hash.add(term.term)
      hash.add(number: UInt64(term.documentFrequency))
    }
    return hash.text
  }
}

/// Fowler, Noll and Vo's hash 1a; each part is preceded by its length, so that parts cannot run into one another.
struct FNV1a {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a part.
  mutating func add(_ bytes: [UInt8]) {
    add(number: UInt64(bytes.count))
    for byte in bytes { mix(byte) }
  }

  /// Adds a number of fixed width.
  mutating func add(number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// 16 lower-case hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
