import GRDB
import SystemPackage
import Testing

@testable import Telusur

@Suite("Register")
struct RegisterTests {
  private func kind(_ error: (any Error)?) -> String {
    switch error as? ArchiveError {
    case .notAnArchive: "notAnArchive"
    case .newerArchive(let found, let supported): "newerArchive \(found) \(supported)"
    case .register: "register"
    case .conflict: "conflict"
    default: "\(String(describing: error))"
    }
  }

  @Test("what is no archive, and what a newer Telusur made, are told apart")
  func opening() throws {
    let scratch = try ScratchArchive()
    let configuration = scratch.archive.configuration
    func opened(_ prepare: (FilePath) throws -> Void) throws -> String {
      let folder = try Scratch.folder()
      defer { try? Files.removeTree(folder) }
      try prepare(folder.appending("register.sqlite"))
      return kind(#expect(throws: ArchiveError.self) { try Archive.open(at: folder, configuration: configuration) })
    }
    #expect(try opened { _ in } == "notAnArchive")
    #expect(
      try opened { try Scratch.write(Array("bukan basis data, hanya teks yang agak panjang".utf8), to: $0) }
        == "register")
    #expect(
      try opened { path in
        try DatabaseQueue(path: path.string).write { try $0.execute(sql: "CREATE TABLE x (y)") }
      } == "notAnArchive")
    try scratch.archive.register.write("uji") { try $0.execute(sql: "PRAGMA user_version = 99") }
    let newer = #expect(throws: ArchiveError.self) { try scratch.reopened() }
    #expect(kind(newer) == "newerArchive 99 \(Migrations.latest)")
  }

  @Test("an archive is not made over another")
  func creating() throws {
    let scratch = try ScratchArchive()
    let error = #expect(throws: ArchiveError.self) {
      try Archive.create(at: scratch.root, units: [], configuration: scratch.archive.configuration)
    }
    #expect(kind(error) == "conflict")
    #expect(try scratch.reopened().units().count == ScratchArchive.units.count)
  }

  @Test("the journal can only be added to", arguments: ["UPDATE journal SET verb = 'x'", "DELETE FROM journal"])
  func journal(sql: String) throws {
    let register = try ScratchArchive().archive.register
    let before = try register.status().journal
    #expect(before.map(\.verb) == ["membuat"])
    #expect(throws: ArchiveError.self) { try register.write("uji") { try $0.execute(sql: sql) } }
    #expect(try register.status().journal == before)
  }

  @Test("a unit whose parent is missing is refused, and nothing is changed")
  func orphanUnit() throws {
    let scratch = try ScratchArchive()
    let orphan = Unit(code: .known("31.73.04.1001"), parent: .known("31.73.04"), level: .village, name: "X")
    #expect(throws: ArchiveError.self) { try scratch.archive.register.setUnits(ScratchArchive.units + [orphan]) }
    #expect(try scratch.archive.units() == ScratchArchive.units.sorted { $0.code < $1.code })
  }

  @Test("an entry comes out of the register as it went in")
  func roundTrip() throws {
    let register = try ScratchArchive().archive.register
    let id = try #require(DipEntry.ID("CONTOH-1"))
    var entry = DipEntry(
      id: id, unit: .known(ScratchArchive.glodok), title: "Judul", category: .periodic, summary: "Ringkasan",
      custodian: "Kelurahan", producer: "Sekretaris", created: PartialDate(year: 2026, month: 1),
      createdPlace: "Jakarta",
      forms: [.online, .print], retention: "Permanen", type: .decree, number: "5A", year: 2026,
      updated: PartialDate(year: 2026), frequency: "tahunan", legalBases: ["UU 14/2008", "PerKI 1/2021"],
      archiveCode: "000", link: "https://contoh.invalid/", access: .onRequest, legalStatus: .amended, note: "CONTOH")
    _ = try register.take([ResolvedRow(entry: entry, files: [])])
    entry.state = .published
    #expect(try register.detail(id)?.entry == entry)
  }

  @Test("the revision of an entry follows its content and nothing else")
  func revision() throws {
    let register = try ScratchArchive().archive.register
    let id = try #require(DipEntry.ID("CONTOH-1"))
    func revision(_ title: String, _ bases: [String]) throws -> UInt64? {
      let entry = DipEntry(id: id, unit: .known(ScratchArchive.glodok), title: title, legalBases: bases)
      _ = try register.take([ResolvedRow(entry: entry, files: [])])
      return try register.visible(to: .public).first?.revision
    }
    let first = try revision("a", ["b", "c"])
    #expect(try revision("a", ["bc"]) != first)
    #expect(try revision("ab", ["c"]) != first)
    #expect(try revision("a", ["b", "c"]) == first)
  }
}
