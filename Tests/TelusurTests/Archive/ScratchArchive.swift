import Language
import SystemPackage
import Testing

@testable import Telusur

/// An archive in a folder of its own, with an inbox beside it; removed when the test is over.
final class ScratchArchive: Sendable {
  let folder: FilePath
  let archive: Archive

  var inbox: FilePath { folder.appending("masuk") }
  var root: FilePath { folder.appending("arsip") }

  init(_ change: (inout ArchiveConfiguration) -> Void = { _ in }) throws {
    folder = try Scratch.folder()
    var configuration = try Scratch.configuration()
    change(&configuration)
    let made = try Archive.create(at: folder.appending("arsip"), units: Self.units, configuration: configuration)
    archive = Archive(
      root: made.root, configuration: configuration, register: made.register, analyzer: try Self.analyzer.get())
  }

  /// Read once: a dictionary takes a second in a debug build, and every test needs the same one.
  private static let analyzer = Result {
    try Analyzer(dictionary: Files.read(Scratch.configuration().dictionary, limit: .max))
  }

  deinit { try? Files.removeTree(folder) }

  /// The same archive as another process would open it.
  func reopened() throws -> Archive { try Archive.open(at: root, configuration: archive.configuration) }

  /// Puts a file in the inbox.
  @discardableResult
  func put(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let path = inbox.pushing(FilePath(name))
    try Scratch.write(bytes, to: path)
    return path
  }

  /// Ingests the whole inbox.
  func ingest(hold: Bool = false) async throws -> IngestReport {
    try await archive.ingest(IngestRequest(paths: [inbox], hold: hold))
  }

  static let glodok = "31.73.03.1007"
  static let krukut = "31.73.03.1005"

  static let units: [Unit] = [
    unit("31.73", nil, .city, "Jakarta Barat"), unit("31.73.03", "31.73", .district, "Taman Sari"),
    unit(krukut, "31.73.03", .village, "Krukut"), unit(glodok, "31.73.03", .village, "Glodok"),
    unit("31.73.03.1007/RW07", "31.73.03.1007", .rw, "07"),
    unit("31.73.03.1007/RW07/RT003", "31.73.03.1007/RW07", .rt, "003"),
  ]

  private static func unit(_ code: String, _ parent: String?, _ level: Unit.Level, _ name: String) -> Unit {
    Unit(code: .known(code), parent: parent.map(Unit.Code.known), level: level, name: name)
  }
}

extension Unit.Code {
  /// A code a test writes down itself.
  static func known(_ text: String) -> Unit.Code {
    guard let code = Unit.Code(text) else { preconditionFailure("no unit code: \(text)") }
    return code
  }
}
