import SearchIndex
import TestSupport
import Testing

/// What every `FileStore` promises, run against the disk and against the store in memory.
@Suite struct StoreContractTests {
  enum Kind: CaseIterable {
    case disk, memory
  }

  @Test(arguments: Kind.allCases) func filesAreCreatedOnceAndAppended(kind: Kind) throws {
    try withStore(kind) { store in
      let sink = try store.create("one")
      try sink.append([1, 2])
      try sink.append([])
      try sink.append([3])
      try sink.synchronize()
      try sink.close()
      try store.synchronizeDirectory()
      #expect(try content(store, "one") == [1, 2, 3])
      #expect(throws: IndexError.self) { _ = try store.create("one") }
      #expect(try store.list().filter { $0 != "LOCK" } == ["one"])
    }
  }

  @Test(arguments: Kind.allCases) func emptyFile(kind: Kind) throws {
    try withStore(kind) { store in
      let sink = try store.create("empty")
      try sink.close()
      #expect(try content(store, "empty") == [])
    }
  }

  @Test(arguments: Kind.allCases) func renameReplaces(kind: Kind) throws {
    try withStore(kind) { store in
      for (name, byte) in [("old", UInt8(1)), ("new", 2)] {
        let sink = try store.create(name)
        try sink.append([byte])
        try sink.close()
      }
      try store.rename("new", to: "old")
      #expect(try store.list() == ["old"])
      #expect(try content(store, "old") == [2])
    }
  }

  @Test(arguments: Kind.allCases) func openedFilesOutliveTheirNames(kind: Kind) throws {
    try withStore(kind) { store in
      let sink = try store.create("gone")
      try sink.append(Array(repeating: 7, count: 10_000))
      try sink.close()
      let file = try store.open("gone")
      try store.remove("gone")
      #expect(file.count == 10_000)
      #expect(file.copy == Array(repeating: 7, count: 10_000))
      #expect(throws: IndexError.self) { _ = try store.open("gone") }
      #expect(throws: IndexError.self) { try store.remove("gone") }
      #expect(throws: IndexError.self) { try store.rename("gone", to: "else") }
    }
  }

  @Test(arguments: Kind.allCases) func oneHolderOfALock(kind: Kind) throws {
    try withStore(kind) { store in
      let first = try store.lock("LOCK", holder: "pid 7 (one)")
      #expect(throws: IndexError.locked(by: "pid 7 (one)")) { _ = try store.lock("LOCK", holder: "two") }
      first.release()
      first.release()
      let second = try store.lock("LOCK", holder: "two")
      #expect(throws: IndexError.locked(by: "two")) { _ = try store.lock("LOCK", holder: "three") }
      second.release()
    }
  }

  @Test(arguments: Kind.allCases) func preparingTwiceIsHarmless(kind: Kind) throws {
    try withStore(kind) { store in
      try store.prepare()
      #expect(try store.list() == [])
    }
  }

  @Test func diskErrorsAreTyped() throws {
    let scratch = try ScratchDirectory()
    let missing = DiskStore("\(scratch.path)/missing")
    #expect(throws: IndexError.storage(operation: "opendir", path: "\(scratch.path)/missing", errno: 2)) {
      _ = try missing.list()
    }
    try scratch.write([1], to: "file")
    let blocked = DiskStore("\(scratch.path)/file/deeper")
    #expect(throws: IndexError.storage(operation: "mkdir", path: "\(scratch.path)/file/deeper", errno: 20)) {
      try blocked.prepare()
    }
  }

  private func content(_ store: any FileStore, _ name: String) throws -> [UInt8] {
    try store.open(name).copy
  }

  private func withStore(_ kind: Kind, _ body: (any FileStore) throws -> Void) throws {
    switch kind {
    case .memory: try body(CrashingFileStore())
    case .disk:
      let scratch = try ScratchDirectory()
      let store = DiskStore("\(scratch.path)/a/b")
      try store.prepare()
      try body(store)
    }
  }
}
