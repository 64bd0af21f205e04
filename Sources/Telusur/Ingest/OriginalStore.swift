import Extraction
import Glibc
public import SystemPackage

/// The stored bytes of every edition, named by their SHA-256, each in one place: `public` while an entry that the
/// public sees names it, else `internal`.
///
/// A new original always lies in `internal`. It becomes public before the commit that shows it, and internal again
/// after the commit that hides it; both are differences between register and disk, so a run that dies in between is
/// made good by the next one.
struct OriginalStore: Sendable {
  let layout: ArchiveLayout

  /// What a file in the inbox is.
  struct Identity: Sendable, Hashable {
    let edition: Edition
    /// When the content was last changed, for telling that it changed while it was read.
    fileprivate let stamp: Stamp
  }

  /// Why a file cannot be taken. A fact about the file, not about the archive.
  enum Refusal: Error, Sendable, Hashable {
    case unreadable(Errno)
    case notRegular
    case empty
    case tooLarge
    /// No document; what people call such a file.
    case unsupported(String)
    /// A picture too small for a page.
    case ornament(FileKind)
    /// Holds files and is none itself, where only a file can stand.
    case container(FileKind)
    case changed
  }

  /// Reads a file once: its SHA-256, size and kind.
  ///
  /// - Parameter observe: called with the bytes read so far; tests change the file there.
  func identify(
    _ file: FilePath, limit: Int, observe: (Int) -> Void = { _ in }
  ) throws(Refusal) -> Identity {
    let descriptor = try Self.openInput(file)
    defer { try? descriptor.close() }
    let before = try Self.stamp(descriptor)
    guard before.size > 0 else { throw .empty }
    var hash = SHA256()
    var count = 0
    var kind: FileKind?
    var (beginning, ending): ([UInt8], [UInt8]) = ([], [])
    while true {
      let part = try Self.read(descriptor)
      if part.isEmpty { break }
      if beginning.isEmpty {
        beginning = Array(part.prefix(FileKind.sniffedBytes))
        // A mirror of a site may be larger than any file; its members must not be.
        guard before.size <= limit || FileKind(sniffing: beginning) == .warc else { throw .tooLarge }
      }
      // What a ZIP file is may show at its end only; everything else is refused before it is read.
      if beginning.starts(with: "PK".utf8) {
        ending = Array((ending + part).suffix(FileKind.sniffedBytes))
      } else if kind == nil {
        kind = try Self.kind(beginning, [])
      }
      hash.update(part)
      count += part.count
      // A file that grows as fast as it is read would never end.
      guard count <= before.size else { throw .changed }
      observe(count)
    }
    guard count == before.size, try Self.stamp(descriptor) == before else { throw .changed }
    let told: FileKind
    if let kind { told = kind } else { told = try Self.kind(beginning, ending) }
    return Identity(
      edition: Edition(id: Edition.ID(digest: hash.finalize()), byteCount: count, kind: told), stamp: before)
  }

  /// Copies a file that was identified before; when this returns, its bytes survive a power cut under their name.
  /// Bytes that are there already are left alone.
  func keep(_ file: FilePath, as identity: Identity) throws(ArchiveError) -> Result<Void, Refusal> {
    let edition = identity.edition
    if isKept(edition) { return .success(()) }
    let descriptor: FileDescriptor
    do throws(Refusal) {
      descriptor = try Self.openInput(file)
    } catch {
      return .failure(error)
    }
    defer { try? descriptor.close() }
    let temporary = layout.incoming.appending("\(edition.id).part")
    if let refusal = try copy(descriptor, to: temporary, expecting: edition) {
      try Files.remove(temporary)
      return .failure(refusal)
    }
    let target = path(of: edition, in: layout.internalOriginals)
    try Files.makeFolder(target.removingLastComponent())
    try Files.move(temporary, to: target)
    return .success(())
  }

  /// Where the bytes of an edition are; `nil` where they are missing.
  func locate(_ edition: Edition) -> FilePath? {
    [layout.internalOriginals, layout.publicOriginals].map { path(of: edition, in: $0) }.first {
      (try? $0.stat()) != nil
    }
  }

  /// Where the bytes of an edition are or would be below a folder of originals.
  func path(of edition: Edition, in folder: FilePath) -> FilePath {
    folder.pushing(OriginalName.relativePath(of: edition.id, mediaType: edition.kind.mediaType))
  }

  /// Removes what a run that died left half written.
  func removeLeftovers() throws(ArchiveError) {
    for name in try Files.list(layout.incoming) { try Files.remove(layout.incoming.appending(bytes: name)) }
  }

  private func isKept(_ edition: Edition) -> Bool {
    guard let path = locate(edition), let stat = try? path.stat() else { return false }
    return stat.size == edition.byteCount
  }

  private func copy(
    _ source: FileDescriptor, to target: FilePath, expecting edition: Edition
  ) throws(ArchiveError) -> Refusal? {
    let output = try Files.attempt("menulis berkas asli", target) { () throws(Errno) in try Files.create(target) }
    defer { try? output.close() }
    var hash = SHA256()
    var count = 0
    while true {
      let part: [UInt8]
      do throws(Refusal) { part = try Self.read(source) } catch { return error }
      if part.isEmpty { break }
      hash.update(part)
      count += part.count
      guard count <= edition.byteCount else { return .changed }
      try Files.attempt("menulis berkas asli", target) { () throws(Errno) in try Files.write(part, to: output) }
    }
    guard Edition.ID(digest: hash.finalize()) == edition.id else { return .changed }
    try Files.attempt("menyimpan berkas asli", target) { () throws(Errno) in try Files.synchronize(output) }
    return nil
  }

  /// What a document is, told by the bytes at its ends; a refusal for what is none.
  private static func kind(_ beginning: [UInt8], _ ending: [UInt8]) throws(Refusal) -> FileKind {
    let kind = FileKind(sniffing: beginning, ending: ending)
    if kind == .other { throw .unsupported(FileKind.unsupportedName(beginning)) }
    if kind.isContainer { throw .container(kind) }
    if kind.isPicture, PictureSize(beginning)?.mayBeDocument == false { throw .ornament(kind) }
    return kind
  }

  fileprivate struct Stamp: Sendable, Hashable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Never through a link (the walk has decided what may be followed), never waiting for a pipe's other end.
  private static func openInput(_ file: FilePath) throws(Refusal) -> FileDescriptor {
    do throws(Errno) {
      let descriptor = try Files.open(file, options: [.noFollow, .nonBlocking, .closeOnExec])
      if (try? descriptor.stat())?.type == .regular { return descriptor }
      try? descriptor.close()
    } catch {
      throw .unreadable(error)
    }
    throw .notRegular
  }

  private static func stamp(_ descriptor: FileDescriptor) throws(Refusal) -> Stamp {
    guard let stat = try? descriptor.stat() else { throw .unreadable(.ioError) }
    return Stamp(size: Int(stat.size), seconds: stat.st_mtim.tv_sec, nanoseconds: stat.st_mtim.tv_nsec)
  }

  private static func read(_ descriptor: FileDescriptor) throws(Refusal) -> [UInt8] {
    do throws(Errno) { return try SystemCalls.read(descriptor, upTo: Files.chunk) } catch { throw .unreadable(error) }
  }
}

/// How an original is named on disk; a server finds the file of a document by it, without the register.
public enum OriginalName {
  /// `ab/abcd….pdf`: the SHA-256, in folders by its first two digits.
  public static func relativePath(of edition: Edition.ID, mediaType: String) -> FilePath {
    let kind = FileKind(mediaType: mediaType) ?? .other
    return FilePath(String(edition.rawValue.prefix(2))).appending("\(edition.rawValue).\(kind.fileExtension)")
  }

  /// The identity in the name of an original; `nil` for a name no original has.
  static func edition(_ name: [UInt8]) -> Edition.ID? {
    Edition.ID(String(decoding: name.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self))
  }
}
