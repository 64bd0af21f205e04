/// The identity of an analyzer.
enum Fingerprint {
  /// `id-VERSION-HASH`, the hash over everything that decides which terms a text gets.
  static func make(version: Int, dictionary: [UInt8]) -> String {
    var hash = Hash()
    hash.add(dictionary)
    hash.add(Supplement.text.utf8)
    hash.add(Exceptions.text.utf8)
    for weight in RootFinder.fittedWeights { hash.add(UInt64(UInt32(bitPattern: weight))) }
    let digits = String(hash.value, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return "id-\(version)-\(padded.prefix(12))"
  }

  /// FNV-1a, 64 bits, with a final mix: an identity, not a protection.
  private struct Hash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
      add(0xff)
    }

    mutating func add(_ number: UInt64) { state = (state ^ number) &* 0x100_0000_01b3 }

    var value: UInt64 {
      let mixed = (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
      return mixed ^ mixed >> 33
    }
  }
}
