import Hummingbird
import Logging
import SystemPackage
import Telusur

/// What all handlers share: the public index, the public originals, the configuration. It has no way to anything else.
struct Portal: Sendable {
  let index: SearchableIndex
  let configuration: PortalConfiguration
  let logger: Logger
  let refresher: Refresher

  init(index: SearchableIndex, configuration: PortalConfiguration, logger: Logger) {
    self.index = index
    self.configuration = configuration
    self.logger = logger
    refresher = Refresher(interval: configuration.refreshInterval)
  }

  /// Follows the index to a newer generation; a generation that cannot be opened is logged, the old one answers on.
  func followIndex() {
    guard refresher.isDue() else { return }
    do throws(ArchiveError) {
      if try index.refresh() {
        logger.info("indeks diperbarui", metadata: ["generation": "\(index.current.state.generation)"])
      }
    } catch {
      logger.error("indeks baru tidak dapat dibuka", metadata: ["error": "\(error)"])
    }
  }

  /// Entity tag of an answer made from one state of the index for one question.
  func tag(_ state: IndexState, _ question: UInt64) -> String {
    "\"\(state.generation)-\(String(UInt64(bitPattern: state.updatedAt), radix: 36))-\(String(question, radix: 36))\""
  }

  /// The answer to a question about the index; one that the client already has is not made again.
  func answer(
    _ call: Call, state: IndexState, question: UInt64, _ body: () throws(ArchiveError) -> [UInt8]?
  ) -> Answer {
    let tag = tag(state, question)
    if call.preconditions.has(tag) { return .notModified(tag: tag, caching: .index) }
    do throws(ArchiveError) {
      guard let bytes = try body() else { return .problem(.notFound) }
      return .json(bytes, tag: tag)
    } catch {
      return failure(error)
    }
  }

  /// The answer to work that could not be done. The log has the reason, the client has not.
  func failure(_ error: ArchiveError) -> Answer {
    logger.error("permintaan gagal", metadata: ["error": "\(error)"])
    switch error {
    case .notFound: return .problem(.notFound)
    case .index, .busy: return .problem(.notReady)
    case .register, .storage, .conflict, .notAnArchive, .newerArchive, .dictionary, .worker, .interrupted:
      return .problem(.internalFault)
    }
  }

  /// Parameters of addresses that take none: any is told as unknown.
  func refusal(of call: Call) -> Answer? {
    let query = QueryString(call.query)
    let faults = query.faults + query.pairs.map { SearchParameters.unknown($0.name, among: []) }
    return faults.isEmpty ? nil : .problem(.refused(faults))
  }
}
