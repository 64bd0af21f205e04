import ArgumentParser

/// `telusur` itself: without a verb it shows what there is.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "telusur",
    abstract: "Arsip dan mesin pencari dokumen publik: keputusan, berita, dan Daftar Informasi Publik (DIP).",
    discussion: """
      Mulai: 'telusur init' membuat arsip, 'telusur ingest FOLDER' memasukkan dokumen, 'telusur search KATA' mencari.
      """,
    version: "telusur \(version)",
    groupedSubcommands: [
      CommandGroup(name: "Mengisi arsip", subcommands: [InitCommand.self, IngestCommand.self, DipCommand.self]),
      CommandGroup(
        name: "Mencari dan membaca",
        subcommands: [
          SearchCommand.self, ShowCommand.self, ExtractCommand.self, UnitsCommand.self,
        ]),
      CommandGroup(name: "Menerbitkan", subcommands: [PublishCommand.self, WithdrawCommand.self]),
      CommandGroup(name: "Melayani", subcommands: [ServeCommand.self]),
      CommandGroup(
        name: "Merawat",
        subcommands: [
          StatusCommand.self, CheckCommand.self, RebuildCommand.self, RankingCommand.self, AnalyzeCommand.self,
        ]),
    ])

  static var _errorLabel: String { "Galat" }

  @OptionGroup var global: GlobalOptions
}
