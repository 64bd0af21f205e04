import CExtract
import Extraction
import Glibc

/// An open regular file. Read with explicit offsets, so that it may shrink or grow meanwhile without harm.
final class InputFile {
  private var descriptor: Int32
  /// Bytes when it was opened.
  let size: Int

  private init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  /// Opens the file at `path`: `unreadable` where the system refuses, `notADocument` where it is no regular file.
  static func open(_ path: [UInt8]) -> Result<InputFile, Stop> {
    var (size, error): (Int64, Int32) = (0, 0)
    let terminated = (path + [0]).map { CChar(bitPattern: $0) }
    let descriptor = unsafe cx_open_regular(terminated, &size, &error)
    if descriptor == -2 { return .failure(Stop(.notADocument)) }
    if descriptor < 0 { return .failure(Stop(.unreadable(errno: error))) }
    return .success(InputFile(descriptor: descriptor, size: Int(clamping: size)))
  }

  /// The first bytes, fewer where the file is shorter.
  func beginning() -> [UInt8] {
    read(at: 0, count: FileKind.sniffedBytes)
  }

  /// All bytes; `nil` when there are more than `limit`.
  func contents(upTo limit: Int) -> [UInt8]? {
    guard size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while true {
      let more = read(at: bytes.count, count: 1 << 20)
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count > limit { return nil }
    }
  }

  /// Hands the descriptor to someone who closes it.
  func takeDescriptor() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }

  /// Another descriptor of the file, at its beginning; `nil` where the system gives none.
  func duplicateDescriptor() -> Int32? {
    let other = dup(descriptor)
    guard other >= 0 else { return nil }
    _ = lseek(other, 0, SEEK_SET)
    return other
  }

  /// The last bytes, fewer where the file is shorter.
  func ending() -> [UInt8] {
    read(at: max(size - FileKind.sniffedBytes, 0), count: FileKind.sniffedBytes)
  }

  private func read(at offset: Int, count wanted: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      repeat { count = unsafe pread(descriptor, buffer.baseAddress, wanted, offset) } while count < 0 && errno == EINTR
      count = max(count, 0)
    }
  }
}
