import Glibc
import SearchIndex
import SystemPackage
import Telusur

/// What the shell is told when a command ends. Scripts depend on these numbers (docs/perintah.md lists them);
/// 64 and above are those of BSD's sysexits.h.
enum ExitStatus: Int32 {
  /// Everything that was asked for is done.
  case done = 0
  /// An honest no: nothing found, or a check found faults.
  case no = 1
  /// Done in part: some files or rows were not taken; each was named.
  case partly = 2
  /// The command line makes no sense.
  case usage = 64
  /// The data given is wrong, or an index is damaged or of another make.
  case badData = 65
  /// What was to be read is not there.
  case noInput = 66
  /// A fault of the program itself.
  case bug = 70
  /// Something could not be written.
  case cannotWrite = 73
  /// Something could not be read, or a service could not be had.
  case cannotRead = 74
  /// Another process is writing; later it will work.
  case busy = 75
  /// The user stopped it; the index is unchanged.
  case interrupted = 130
}

extension ExitStatus {
  /// The one place that decides which failure ends with which status.
  init(_ failure: CommandFailure) {
    self =
      switch failure {
      case .usage, .refused: .usage
      case .noInput: .noInput
      case .badData: .badData
      case .tooSlow, .cannotListen: .cannotRead
      case .serverFailed: .bug
      case .outputFailed: .cannotWrite
      case .archive(let error): ExitStatus(error)
      }
  }

  private init(_ error: ArchiveError) {
    self =
      switch error {
      case .index(.corrupt), .index(.incompatible), .conflict, .newerArchive: .badData
      case .index(.locked), .busy: .busy
      case .index(.outOfSpace): .cannotWrite
      case .index(.storage(_, _, let number)): ExitStatus(Errno(rawValue: number))
      case .storage(_, _, let number): ExitStatus(number)
      case .notFound, .notAnArchive: .noInput
      case .index(.timedOut), .register, .dictionary, .worker: .cannotRead
      case .interrupted: .interrupted
      }
  }

  /// By what the operating system said: full or write-protected storage is a failure to write.
  private init(_ number: Errno) {
    self =
      switch number {
      case .noSuchFileOrDirectory, .notDirectory: .noInput
      case .noSpace, .readOnlyFileSystem, .diskQuotaExceeded, .fileExists, .fileTooLarge: .cannotWrite
      default: .cannotRead
      }
  }
}
