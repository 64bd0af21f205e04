import ArgumentParser
import Telusur

/// `telusur publish`: an officer lets the public see entries.
struct PublishCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Terbitkan entri, termasuk yang ditahan.",
    discussion: "Keputusan Anda dicatat di jurnal arsip. Semua entri yang disebut terbit, atau tidak satu pun.")

  @Argument(help: ArgumentHelp("Id entri.", valueName: "id"))
  var ids: [DipEntry.ID]

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let archive = try context.openArchive()
    let report = try archiveWork { () throws(ArchiveError) in try archive.publish(ids) }
    if output.json {
      context.console.answer(json: ChangeJSON(report))
      return .done
    }
    for finding in report.findings {
      context.console.paragraph(
        "catatan: \(finding.place.text): terbit atas keputusan Anda, walaupun tercatat: \(finding.message.visible)")
    }
    for id in report.changed { context.console.answer("\(id) sekarang terbit.") }
    for id in report.unchanged { context.console.answer("\(id) sudah terbit.") }
    return .done
  }
}

/// `telusur withdraw`: takes an entry away from everybody.
struct WithdrawCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Tarik entri: hilang dari pencarian publik dan internal.",
    discussion: """
      Setelah perintah ini selesai, isi entri tidak ada lagi di indeks. Berkas asli tetap tersimpan di arsip, tetapi \
      tidak dilayani kepada publik. Alasannya dicatat di jurnal.
      """)

  @Argument(help: ArgumentHelp("Id entri.", valueName: "id"))
  var id: DipEntry.ID

  @Option(help: ArgumentHelp("Alasan penarikan; jangan memuat data pribadi.", valueName: "teks"))
  var reason: String

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let reason = self.reason.trimmingPrefix { $0.isWhitespace }
    guard !reason.isEmpty else { throw .usage("--reason belum diisi: tuliskan alasan penarikan.") }
    let archive = try context.openArchive()
    let report = try archiveWork { () throws(ArchiveError) in try archive.withdraw(id, reason: String(reason)) }
    if output.json {
      context.console.answer(json: ChangeJSON(report))
      return .done
    }
    for finding in report.findings { context.console.paragraph(finding.line(style: context.console.messageStyle)) }
    for id in report.changed { context.console.answer("\(id) ditarik dan tidak dapat dicari lagi.") }
    for id in report.unchanged { context.console.answer("\(id) sudah ditarik sebelumnya.") }
    return .done
  }
}
