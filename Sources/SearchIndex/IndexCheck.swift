/// Something wrong with an index on disk.
public struct IndexFault: Sendable, Hashable {
  /// Name of the file inside the directory.
  public let file: String
  /// Part of the file.
  public let section: String
  /// The rule broken.
  public let reason: String

  /// A fault.
  public init(file: String, section: String, reason: String) {
    self.file = file
    self.section = section
    self.reason = reason
  }
}

/// Verifies an index: every checksum, then every rule of the format that a reader relies on.
public enum IndexCheck {
  /// All faults of the index in a directory of the disk; empty = whole. Reads every byte, holds no lock, may run beside a
  /// writer and readers.
  ///
  /// - Throws: when there is no index, when it is of another format version, or when the system refuses to read.
  public static func run(_ directory: String) throws(IndexError) -> [IndexFault] {
    try run(DiskStore(directory))
  }

  /// All faults of the index in a store. See `run(_:)`.
  public static func run(_ store: any FileStore) throws(IndexError) -> [IndexFault] {
    let manifests = ManifestStore(store: store)
    while true {
      let generation = try manifests.generations().max()
      do throws(IndexError) {
        return try check(manifests)
      } catch {
        // The writer has replaced what was being read: look again at what there is now.
        if try manifests.generations().max() != generation { continue }
        return [try IndexFault(error)]
      }
    }
  }

  private static func check(_ manifests: ManifestStore) throws(IndexError) -> [IndexFault] {
    guard let manifest = try manifests.current() else {
      throw .storage(operation: "open", path: "\(manifests.store.place)/MANIFEST", errno: IndexError.noEntry)
    }
    var faults: [IndexFault] = []
    // A damaged manifest is not always the current one; it is a fault all the same.
    for generation in try manifests.generations() where generation != manifest.generation {
      do throws(IndexError) {
        _ = try manifests.read(generation)
      } catch {
        faults.append(try IndexFault(error))
      }
    }
    var identities: Set<[UInt8]> = []
    for description in manifest.segments {
      do throws(IndexError) {
        let segment = try SegmentReader(description, schema: manifest.schema, store: manifests.store)
        let damages = segment.damages()
        for damage in damages { faults.append(try IndexFault(damage)) }
        if damages.isEmpty { faults += try SegmentCheck(segment, manifest.schema).run(&identities) }
      } catch {
        if error.isMissingFile { throw error }
        faults.append(try IndexFault(error))
      }
    }
    return faults
  }
}

extension IndexFault {
  /// Rethrows what is no fault of the index.
  init(_ error: IndexError) throws(IndexError) {
    switch error {
    case .corrupt(let file, let section, let reason):
      self.init(file: file, section: section, reason: reason)
    case .storage(_, let path, IndexError.noEntry) where !path.hasSuffix("/MANIFEST"):
      self.init(file: path.split(separator: "/").last.map(String.init) ?? path, section: "file", reason: "missing")
    case .incompatible, .locked, .storage, .outOfSpace, .timedOut:
      throw error
    }
  }
}
