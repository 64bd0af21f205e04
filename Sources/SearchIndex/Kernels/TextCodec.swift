internal import CZstd

/// How a stored text lies on disk: a byte that says how, then the text as it is or as a Zstandard frame (RFC 8878).
enum TextCodec {
  private static let plain: UInt8 = 0
  private static let zstandard: UInt8 = 1
  /// Below this a frame's own header eats what it saves.
  private static let smallest = 64
  /// The default of the library.
  private static let level: Int32 = 3
  /// A text may be so long; a damaged frame that claims more is refused before memory is taken for it.
  static let largest = 1 << 28

  /// The shorter form.
  static func encode(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= smallest, text.count <= largest else { return [plain] + text }
    let room = ZSTD_compressBound(text.count)
    let encoded = unsafe [UInt8](unsafeUninitializedCapacity: room + 1) { buffer, count in
      unsafe buffer[0] = zstandard
      let size = unsafe text.withUnsafeBytes { source in
        unsafe ZSTD_compress(buffer.baseAddress.map { unsafe $0 + 1 }, room, source.baseAddress, source.count, level)
      }
      count = ZSTD_isError(size) == 0 ? size + 1 : 0
    }
    return encoded.isEmpty || encoded.count > text.count ? [plain] + text : encoded
  }

  /// The text; nil for an unknown codec and for a frame that is damaged or does not say how long it is.
  static func decode(_ encoded: Region) -> [UInt8]? {
    guard let content = encoded.slice(from: 1, count: encoded.count - 1) else { return nil }
    switch encoded.byte(0) {
    case plain: return content.bytes
    case zstandard: return inflate(content)
    default: return nil
    }
  }

  private static func inflate(_ frame: Region) -> [UInt8]? {
    let told = unsafe ZSTD_getFrameContentSize(frame.base, frame.count)
    // Unknown size and error are the two largest numbers.
    guard told <= UInt64(largest), let length = Int(exactly: told) else { return nil }
    let text = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let size = unsafe ZSTD_decompress(buffer.baseAddress, length, frame.base, frame.count)
      count = ZSTD_isError(size) == 0 ? min(size, length) : 0
    }
    return text.count == length ? text : nil
  }
}
