import Extraction
import Foundation
import Language
import Logging
import Portal
import SearchIndex
import SystemPackage
import TestSupport

@testable import Telusur

/// An archive as a public server sees it: a public index and public originals, in a folder of their own.
final class PortalSample: Sendable {
  let directory: ScratchDirectory
  let analyzer: Analyzer

  struct NoDictionary: Error {}

  /// Made once: reading the dictionary takes longer than any test.
  private static let analyzer: Analyzer? = FileManager.default.contents(atPath: "/usr/share/hunspell/id_ID.dic")
    .flatMap { try? Analyzer(dictionary: Array($0)) }

  init(audience: Audience = .public) throws {
    guard let analyzer = Self.analyzer else { throw NoDictionary() }
    self.analyzer = analyzer
    directory = try ScratchDirectory()
    try write(Self.entries, audience: audience)
    for stored in Self.entries {
      for document in stored.documents { try keep(Self.original(of: document), as: document) }
    }
  }

  var configuration: PortalConfiguration {
    var configuration = PortalConfiguration.archive(FilePath(directory.path))
    configuration.port = 0
    configuration.refreshInterval = .zero
    configuration.searchesPerMinute = nil
    configuration.requestsPerMinute = nil
    return configuration
  }

  /// Commits entries to the index.
  func write(_ entries: [StoredEntry], audience: Audience = .public) throws {
    let path = "\(directory.path)/index/public"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let writer = try IndexWriter.open(
      path, schema: IndexFeed.schema, audience: audience.rawValue, analyzer: analyzer.fingerprint)
    for entry in entries { try writer.add(IndexFeed.document(for: entry, revision: 1, analyzer: analyzer)) }
    _ = try writer.commit()
    try writer.close()
  }

  /// Where the original of a document lies.
  func path(of document: StoredDocument) -> String {
    let relative = OriginalName.relativePath(of: document.edition, mediaType: document.mediaType)
    return "\(directory.path)/corpus/originals/public/\(relative)"
  }

  private func keep(_ bytes: [UInt8], as document: StoredDocument) throws {
    let path = URL(fileURLWithPath: path(of: document))
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: path)
  }

  // MARK: Entries

  static let entries: [StoredEntry] = [
    entry(
      "GLD-02", "Keputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Pengurus RT dan RW", .decree, "application/pdf"),
    entry("GLD-05", "Berita Rekayasa Lalu Lintas Cap Go Meh", .news, "text/html"),
    entry("GLD-09", "Daftar atas Permohonan", .list, "application/pdf", access: .onRequest),
  ]

  static func document(_ entry: StoredEntry) -> StoredDocument { entry.documents[0] }

  static func original(of document: StoredDocument) -> [UInt8] {
    (0..<document.byteCount).map {
      UInt8(truncatingIfNeeded: $0 &* 31 ^ Int(document.edition.rawValue.utf8.first ?? 0))
    }
  }

  static func entry(
    _ id: String, _ title: String, _ type: DocumentType, _ mediaType: String, access: DipEntry.Access = .open
  ) -> StoredEntry {
    let hash = String(StableHash.of(id.utf8), radix: 16)
    let digits = String(repeating: "0", count: 16 - hash.count) + hash
    guard let identity = DipEntry.ID(id), let code = Unit.Code("31.73.03.1007"), let parent = Unit.Code("31.73.03"),
      let documentID = Document.ID(digits), let edition = Edition.ID(String(repeating: digits, count: 4))
    else { preconditionFailure(id) }
    let unit = Unit(code: code, parent: parent, level: .village, name: "Glodok")
    var entry = DipEntry(id: identity, unit: code, title: title, category: .anytime, summary: "Ringkasan \(title).")
    entry.type = type
    entry.number = type == .decree ? "12" : nil
    entry.year = 2025
    entry.created = PartialDate(year: 2025, month: 8, day: 11)
    entry.access = access
    entry.state = .published
    let document = StoredDocument(
      id: documentID, name: "naskah \"\(id)\" é.pdf", mediaType: mediaType, byteCount: 100_000, edition: edition,
      textState: .text, pages: [StoredPage(number: 1, text: "Pengurus rukun tetangga di \(id).")])
    let district = Unit(code: parent, parent: nil, level: .district, name: "Taman Sari")
    return StoredEntry(
      entry: entry, unit: unit, unitFullName: "Kelurahan Glodok, Kecamatan Taman Sari", ancestors: [district],
      documents: [document])
  }
}

/// Runs a server on a port of the system's choice while `body` lasts.
func withServer<Value: Sendable>(
  _ sample: PortalSample, _ change: (inout PortalConfiguration) -> Void = { _ in }, logger: Logger = quietLogger,
  _ body: (Client) async throws -> Value
) async throws -> Value {
  var configuration = sample.configuration
  change(&configuration)
  let (addresses, started) = AsyncStream.makeStream(of: PortalServer.Address.self)
  let server = Task { [configuration] in
    defer { started.finish() }
    try await PortalServer.run(configuration, analyzer: sample.analyzer, logger: logger, handlesSignals: false) {
      started.yield($0)
    }
  }
  var address: PortalServer.Address?
  for await found in addresses {
    address = found
    break
  }
  guard let address else {
    try await server.value
    throw Client.Failure(step: "server")
  }
  let result: Result<Value, any Error>
  do { result = .success(try await body(Client(port: address.port))) } catch { result = .failure(error) }
  server.cancel()
  try await server.value
  return try result.get()
}

let quietLogger = Logger(label: "uji") { _ in SwiftLogNoOpLogHandler() }
