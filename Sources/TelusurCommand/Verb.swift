import ArgumentParser
import Extraction
import Language
import Telusur

/// A command that does something: its options are properties, its work is `perform`.
protocol Verb: ParsableCommand, Sendable {
  var global: GlobalOptions { get }

  /// Does the work and says how it went. Messages and answers go through the context's console only.
  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus

  /// Whether Ctrl-C asks the work to end between two steps. Reading needs no such care and simply ends.
  static var isInterruptible: Bool { get }
}

extension Verb {
  static var isInterruptible: Bool { false }
}

/// What a verb works with.
struct Context: Sendable {
  let settings: Settings
  let console: Console

  /// The analyzer of this machine's dictionary.
  func loadAnalyzer() throws(CommandFailure) -> Analyzer {
    let path = settings.configuration.dictionary
    guard let bytes = try? readBytes(path) else {
      throw .archive(.dictionary(path: path, reason: "tidak dapat dibaca"))
    }
    do throws(LanguageError) {
      return try Analyzer(dictionary: bytes)
    } catch {
      throw .archive(.dictionary(path: path, reason: error.description))
    }
  }

  /// Opens the archive that the settings name.
  func openArchive(withoutOCR: Bool = false) throws(CommandFailure) -> Archive {
    var configuration = settings.configuration
    if withoutOCR { configuration.limits.ocr = nil }
    return try archiveWork { () throws(ArchiveError) in
      try Archive.open(at: settings.archive, configuration: configuration)
    }
  }
}
