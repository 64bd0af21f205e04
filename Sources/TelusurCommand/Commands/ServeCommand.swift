import ArgumentParser
import Logging
import Portal
import SystemPackage
import Telusur

/// `telusur serve`: the HTTP interface over the public index.
struct ServeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Jalankan server pencarian publik.",
    discussion: """
      Hanya indeks publik dan berkas asli publik yang dibuka. Dokumen baru terlihat tanpa memulai ulang. Ctrl-C \
      menyelesaikan permintaan yang sedang berjalan, lalu berhenti.
      """)

  @Option(help: ArgumentHelp("Alamat yang didengarkan (bawaan: 127.0.0.1).", valueName: "alamat"))
  var host: String?

  @Option(help: ArgumentHelp("Port; 0 = dipilih sistem (bawaan: 8080).", valueName: "nomor"))
  var port: Int?

  @Option(
    name: .customLong("allow-origin"),
    help: ArgumentHelp("Asal halaman web yang boleh membaca jawaban; boleh diulang.", valueName: "asal"))
  var allowOrigin: [String] = []

  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp("Proksi yang X-Forwarded-For-nya dipercaya (10.0.0.0/8); boleh diulang.", valueName: "alamat"))
  var trustedProxy: [AddressRange] = []

  @Option(
    name: .customLong("trusted-client"),
    help: ArgumentHelp("Klien dengan batas permintaan seratus kali lipat; boleh diulang.", valueName: "alamat"))
  var trustedClient: [AddressRange] = []

  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let settings = context.settings
    let port = try settings.port(self.port)
    var configuration = PortalConfiguration.archive(settings.archive)
    guard exists(configuration.index) else { throw .archive(.notAnArchive(settings.archive)) }
    configuration.host = settings.host(host)
    configuration.port = port
    configuration.allowedOrigins = settings.allowedOrigins(allowOrigin)
    configuration.trustedProxies = trustedProxy
    configuration.trustedClients = trustedClient
    let analyzer = try context.loadAnalyzer()
    let logger = Logger(label: "telusur", factory: { StreamLogHandler.standardError(label: $0) })
    let console = context.console
    do throws(PortalError) {
      try await PortalServer.run(configuration, analyzer: analyzer, logger: logger) { address in
        console.answer("Melayani \(address)/api/v1/search?q=keputusan (Ctrl-C untuk berhenti)")
        console.flush()
      }
    } catch {
      throw failure(error)
    }
    console.message("Server berhenti.")
    return .done
  }

  private func failure(_ error: PortalError) -> CommandFailure {
    switch error {
    case .archive(let error): .archive(error)
    case .cannotListen(let address, let reason): .cannotListen(address: address, reason: reason)
    case .stopped(let reason): .serverFailed(reason: reason)
    }
  }
}
