import CExtract
import Extraction
import Glibc

/// A container, or a file packed by gzip, opened by libarchive and read from front to back.
@safe final class PackedFile {
  /// How the bytes are to be understood.
  enum Format {
    case zip
    /// One stream, unpacked where gzip packed it.
    case stream
  }

  /// A member of a container.
  struct Member {
    /// As the container has it.
    var name: [UInt8]
    var kind: Kind
    var isLocked: Bool

    enum Kind {
      case file, folder
      /// A link, a device: nothing with content of its own.
      case other
    }
  }

  private let archive: OpaquePointer
  /// Packed bytes, where they are no file: a copy of their own, because libarchive reads them later.
  private let memory: UnsafeMutableRawBufferPointer?

  /// Opens another view of `file`; at most `budget` bytes are unpacked. `nil` if libarchive is missing.
  init?(_ file: InputFile, _ format: Format, budget: Int) {
    guard let descriptor = file.duplicateDescriptor() else { return nil }
    let format = format == .zip ? CX_ARCHIVE_ZIP : CX_ARCHIVE_STREAM
    guard let archive = unsafe cx_archive_open(descriptor, format, Int64(clamping: budget)) else { return nil }
    unsafe self.archive = archive
    unsafe memory = nil
  }

  /// Opens bytes packed by gzip.
  init?(gzip bytes: [UInt8], budget: Int) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    guard let start = copy.baseAddress,
      let archive = unsafe cx_archive_open_gzip(start, bytes.count, Int64(clamping: budget))
    else {
      unsafe copy.deallocate()
      return nil
    }
    unsafe self.archive = archive
    unsafe memory = copy
  }

  deinit {
    unsafe cx_archive_close(archive)
    unsafe memory?.deallocate()
  }

  /// Steps to the next member; `nil` at the end.
  func next() throws(Stop) -> Member? {
    var member = unsafe cx_member()
    switch unsafe cx_archive_next(archive, &member) {
    case CX_ARCHIVE_END: return nil
    case CX_ARCHIVE_MEMBER:
      var name: [UInt8] = []
      if let bytes = unsafe member.name {
        name = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
      }
      let kind: Member.Kind =
        switch unsafe member.kind {
        case CX_MEMBER_FILE: .file
        case CX_MEMBER_FOLDER: .folder
        default: .other
        }
      return unsafe Member(name: name, kind: kind, isLocked: member.is_encrypted != 0)
    default: throw Stop(.notADocument)
    }
  }

  /// Up to `count` bytes of the current member; none at its end.
  func read(_ count: Int) throws(Stop) -> [UInt8] {
    var got: Int64 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let start = buffer.baseAddress { got = unsafe cx_archive_read(archive, start, count) }
      filled = Int(max(got, 0))
    }
    if got == Int64(CX_READ_TOO_MUCH) { throw Stop(.tooMuchOutput) }
    if got < 0 { throw Stop(.notADocument) }
    return bytes
  }

  /// The current member as XML.
  func xml() -> XMLEvents {
    unsafe XMLEvents(self, archive)
  }
}
