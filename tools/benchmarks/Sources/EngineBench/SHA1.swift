/// SHA-1 (FIPS 180-4), only to fingerprint a list of totals in the form the rivals' runner prints.
func sha1Hex(_ message: [UInt8]) -> String {
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  var padded = message + [0x80]
  while padded.count % 64 != 56 { padded.append(0) }
  let bits = UInt64(message.count) * 8
  padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
  for start in stride(from: 0, to: padded.count, by: 64) { absorb(padded[start..<start + 64], into: &state) }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func absorb(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
  var schedule = [UInt32](repeating: 0, count: 80)
  for i in 0..<16 {
    let at = block.startIndex + 4 * i
    schedule[i] = block[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
  for i in 16..<80 {
    schedule[i] = rotate(schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], by: 1)
  }
  var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
  for i in 0..<80 {
    let (mixed, constant): (UInt32, UInt32) =
      switch i {
      case 0..<20: ((b & c) | (~b & d), 0x5A82_7999)
      case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
      case 40..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
      default: (b ^ c ^ d, 0xCA62_C1D6)
      }
    (a, b, c, d, e) = (rotate(a, by: 5) &+ mixed &+ e &+ constant &+ schedule[i], a, rotate(b, by: 30), c, d)
  }
  for (i, word) in [a, b, c, d, e].enumerated() { state[i] &+= word }
}

private func rotate(_ word: UInt32, by count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
