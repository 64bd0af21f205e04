import ArgumentParser
import SearchIndex
import SystemPackage
import Telusur

/// `telusur check`: reads every byte of the archive and says what is wrong.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Periksa keutuhan register, berkas asli, dan kedua indeks.",
    discussion: "Tidak mengubah apa pun. Status keluar 1 bila ada temuan.")

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    let findings = try archiveWork { () throws(ArchiveError) in try archive.check() }
    if output.json {
      context.console.answer(json: CheckJSON(findings: findings, content: digests(context)))
    } else {
      for finding in findings { context.console.answerParagraph(finding.line(style: context.console.style)) }
      context.console.answer(summary(of: findings))
    }
    return isClean(findings) ? .done : .no
  }

  /// Work that is left over (an index behind the register) is told, but no fault: the next ingest does it.
  private func isClean(_ findings: [Finding]) -> Bool { !findings.contains { $0.severity == .fault } }

  private func summary(of findings: [Finding]) -> String {
    guard isClean(findings) else {
      return "\(Numbers.whole(findings.count)) temuan. Ikuti langkah di akhir tiap baris."
    }
    return "Arsip utuh: register, berkas asli, dan kedua indeks terbaca tanpa cacat."
  }

  /// Digests of the indexes that can be read; what is wrong with the others is among the findings.
  private func digests(_ context: Context) -> [String: String] {
    var digests: [String: String] = [:]
    for audience in Audience.allCases {
      let directory = context.settings.archive.appending("index").appending(audience.rawValue)
      digests[audience.rawValue] = try? IndexDigest.ofIndex(at: directory)
    }
    return digests
  }
}

/// A check for machines.
struct CheckJSON: Encodable {
  let clean: Bool
  let findings: [FindingJSON]
  let content: [String: String]

  init(findings: [Finding], content: [String: String]) {
    clean = !findings.contains { $0.severity == .fault }
    self.findings = findings.map(FindingJSON.init)
    self.content = content
  }
}
