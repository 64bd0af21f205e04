import ArgumentParser
import Telusur

/// `telusur rebuild`: both indexes anew from the register.
struct RebuildCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Bangun ulang kedua indeks dari register dan berkas asli.",
    discussion: "Pencarian memakai indeks lama sampai yang baru lengkap.")

  static var isInterruptible: Bool { true }

  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    try archiveWork { () throws(ArchiveError) in try archive.rebuild { context.console.show($0) } }
    context.console.endProgress()
    let status = try archiveWork { () throws(ArchiveError) in try archive.status() }
    let parts = status.indexes.map { "\($0.audience.label) \(Numbers.whole($0.entries)) entri" }
    context.console.answer("Indeks dibangun ulang: " + parts.joined(separator: ", ") + ".")
    return .done
  }
}
