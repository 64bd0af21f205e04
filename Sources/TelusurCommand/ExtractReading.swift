import Extraction
import SystemPackage
import Telusur

/// One file and what was read from it.
struct ReadFile: Sendable {
  let path: FilePath
  let extract: Extract
  /// What the text says of itself where it is a decree, and how it is divided.
  let structure: DecreeStructure?

  init(path: FilePath, extract: Extract) {
    self.path = path
    self.extract = extract
    structure = DecreeParser.structure(pages: extract.pages.map(\.text))
  }

  /// The certain part of it.
  var decree: Decree? { structure.flatMap { $0.form == .abstract ? nil : $0.decree } }

  /// Name of the file without its folder.
  var name: String { path.lastComponent?.string ?? path.string }

  /// The pages' texts with an empty line between them.
  var text: String { extract.pages.map(\.text).joined(separator: "\n\n") }

  /// Whether the file was not read to its end, or gave nothing that can be used.
  var isLoss: Bool { extract.failure != nil || [.damaged, .locked, .exceededLimits].contains(extract.state) }
}

/// Reads files in worker processes, several at once, and hands them on in their order.
struct ExtractReading {
  let files: [FilePath]
  let configuration: ArchiveConfiguration

  /// Files being read or waiting for their turn, as a multiple of the workers: memory holds no more of them.
  private static let window = 3

  /// Calls `each` with every file in the order given, and how many that makes.
  func run(_ each: (ReadFile, Int) throws(CommandFailure) -> Void) async throws(CommandFailure) {
    let pool = ExtractorPool(worker: configuration.worker, size: configuration.workers, limits: configuration.limits)
    let result: Result<Void, CommandFailure> = await withTaskGroup(of: (Int, ReadFile).self) { group in
      do throws(CommandFailure) {
        return .success(try await drain(&group, pool, each))
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    await pool.shutdown()
    return try result.get()
  }

  private func drain(
    _ group: inout TaskGroup<(Int, ReadFile)>, _ pool: ExtractorPool,
    _ each: (ReadFile, Int) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    var (started, done) = (0, 0)
    var early: [Int: ReadFile] = [:]
    func start() {
      guard started < files.count else { return }
      let (index, path) = (started, files[started])
      started += 1
      group.addTask { (index, ReadFile(path: path, extract: await pool.extract(path))) }
    }
    for _ in 0..<(configuration.workers * Self.window) { start() }
    while let (index, read) = await group.next() {
      early[index] = read
      while let next = early.removeValue(forKey: done) {
        if case .workerUnavailable(let errno) = next.extract.failure {
          throw .archive(.worker(path: configuration.worker, reason: Messages.reason(Errno(rawValue: errno))))
        }
        done += 1
        try each(next, done)
        start()
      }
    }
  }
}
