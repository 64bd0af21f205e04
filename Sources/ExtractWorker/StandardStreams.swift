import Glibc

/// Standard input and output as bytes, without the C library's buffers.
enum StandardStreams {
  /// What has come, after waiting for at least one byte; empty at the end or after an error.
  static func read() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 8 << 10) { buffer, count in
      repeat {
        count = unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      count = max(count, 0)
    }
  }

  /// Writes all of `bytes`; `false` when nobody reads them.
  static func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EINTR {
        return false
      }
    }
    return true
  }
}
