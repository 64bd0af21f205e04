import Glibc
import SystemPackage

/// The archive's single writer: an exclusive `flock` on a file that says who holds it.
///
/// The kernel drops the lock when its holder dies, so a killed run never blocks the next one; what is written in the
/// file is for people only.
final class ArchiveLock: Sendable {
  private let descriptor: FileDescriptor

  private init(descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Takes the lock or throws `busy` at once; waiting would hide from an officer why nothing happens.
  static func acquire(_ path: FilePath, purpose: String) throws(ArchiveError) -> ArchiveLock {
    let descriptor = try Files.attempt("membuka berkas kunci", path) { () throws(Errno) in try openLockFile(path) }
    guard take(descriptor) else {
      try? descriptor.close()
      throw .busy(holder: holderText(path))
    }
    // A text that cannot be written (full disk) must not keep anybody from working: the lock itself holds.
    try? descriptor.resize(to: 0)
    _ = try? descriptor.writeAll("telusur \(purpose), proses \(getpid())\n".utf8)
    return ArchiveLock(descriptor: descriptor)
  }

  /// Tries a few times: a `holder` that looks at this very moment has the lock for some microseconds.
  private static func take(_ descriptor: FileDescriptor) -> Bool {
    for _ in 0..<5 {
      if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(2000)
    }
    return false
  }

  /// Who holds the lock now; `nil` when nobody does.
  static func holder(_ path: FilePath) -> String? {
    guard let descriptor = try? Files.open(path, options: [.closeOnExec]) else { return nil }
    defer { try? descriptor.close() }
    // Whoever is done empties the file: usually the lock need not be touched at all.
    if (try? descriptor.stat())?.size == 0 { return nil }
    if flock(descriptor.rawValue, LOCK_SH | LOCK_NB) == 0 { return nil }
    return holderText(path)
  }

  /// Lets the next writer in.
  ///
  /// Unlocked by word, not by closing alone: a worker that is being spawned at this moment still has a copy of the
  /// descriptor until its exec, and the copy would keep the lock.
  func release() {
    try? descriptor.resize(to: 0)
    _ = flock(descriptor.rawValue, LOCK_UN)
    try? descriptor.close()
  }

  private static func openLockFile(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        path, .readWrite, options: [.create, .closeOnExec], permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch let fault as Errno {
      throw fault
    } catch {
      throw .ioError
    }
  }

  private static func holderText(_ path: FilePath) -> String {
    let bytes = (try? Files.read(path, limit: 1 << 12)) ?? []
    let text = EscapedName.show(bytes.filter { $0 != 0x0A })
    return text.isEmpty ? "proses lain" : text
  }
}
