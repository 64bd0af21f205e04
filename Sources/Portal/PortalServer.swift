import Hummingbird
public import Language
public import Logging
import Synchronization
public import Telusur

/// The HTTP server over a public index.
public enum PortalServer {
  /// Where a server listens.
  public struct Address: Sendable, Hashable, CustomStringConvertible {
    /// Host as configured.
    public let host: String
    /// Port, chosen by the system where 0 was configured.
    public let port: Int
    /// `http://127.0.0.1:8080`.
    public var description: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
  }

  /// Serves until SIGTERM or SIGINT, or until the task is cancelled; requests under way are finished first.
  ///
  /// Opens the public index and nothing else: an index for another audience is refused, as is one of another analyzer.
  ///
  /// - Parameters:
  ///   - configuration: what to serve, where and to whom.
  ///   - analyzer: the analyzer of the index; its fingerprint must be that of the index.
  ///   - logger: gets one line a request, without addresses and without long numbers.
  ///   - handlesSignals: whether SIGTERM and SIGINT end the server.
  ///   - onStart: called once, when connections are taken.
  public static func run(
    _ configuration: PortalConfiguration, analyzer: Analyzer, logger: Logger, handlesSignals: Bool = true,
    onStart: @escaping @Sendable (Address) -> Void = { _ in }
  ) async throws(PortalError) {
    let isListening = Mutex(false)
    let application = try makeApplication(configuration, analyzer: analyzer, logger: logger) { address in
      isListening.withLock { $0 = true }
      onStart(address)
    }
    do {
      if handlesSignals {
        try await application.runService()
      } else {
        try await application.runService(gracefulShutdownSignals: [])
      }
    } catch is CancellationError {
      return
    } catch {
      guard isListening.withLock({ $0 }) else {
        throw .cannotListen(address: "\(configuration.host):\(configuration.port)", reason: "\(error)")
      }
      throw .stopped(reason: "\(error)")
    }
  }

  static func makeApplication(
    _ configuration: PortalConfiguration, analyzer: Analyzer, logger: Logger,
    onStart: @escaping @Sendable (Address) -> Void
  ) throws(PortalError) -> Application<PortalResponder> {
    let index: SearchableIndex
    do {
      index = try SearchableIndex.open(directory: configuration.index, audience: .public, analyzer: analyzer)
    } catch {
      throw .archive(error)
    }
    let portal = Portal(index: index, configuration: configuration, logger: logger)
    // Hummingbird's own lines name addresses of clients; only what is wrong is passed on.
    var quiet = logger
    quiet.logLevel = max(logger.logLevel, .error)
    return Application(
      responder: PortalResponder(portal: portal),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), serverName: nil),
      onServerRunning: { channel in
        onStart(Address(host: configuration.host, port: channel.localAddress?.port ?? configuration.port))
      },
      logger: quiet)
  }
}

/// Why the server does not run.
public enum PortalError: Error, Sendable {
  /// The index cannot be opened or is not the public one.
  case archive(ArchiveError)
  /// The address cannot be listened on: taken, not one of this machine, or not allowed. `reason` is the system's word.
  case cannotListen(address: String, reason: String)
  /// The server ended by itself.
  case stopped(reason: String)
}
