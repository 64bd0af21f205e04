import SystemPackage
import Telusur

/// Why a command could not do its work. A closed list: `ExitStatus` and `Messages` answer each case.
enum CommandFailure: Error {
  /// The archive could not do it.
  case archive(ArchiveError)
  /// Arguments or environment that cannot be used; what is wrong, in Indonesian.
  case usage(String)
  /// A search that asks for what cannot be answered; never empty.
  case refused([RequestFault])
  /// A search that was stopped since it took too long.
  case tooSlow
  /// A file or folder named on the command line is not there or cannot be read.
  case noInput(FilePath, reason: String)
  /// A file named on the command line holds nothing usable; what is wrong, in Indonesian.
  case badData(String)
  /// The server cannot have the address it is to listen on.
  case cannotListen(address: String, reason: String)
  /// The server broke down.
  case serverFailed(reason: String)
  /// Standard output could not be written (for another reason than a reader that left).
  case outputFailed(Errno)
}

extension CommandFailure {
  /// Why a search gave no result.
  init(_ error: SearchError) {
    self =
      switch error {
      case .refused(let faults): .refused(faults)
      case .archive(let error): .archive(error)
      case .tooSlow: .tooSlow
      }
  }
}

/// Runs work of the archive and names its failure as the command's.
func archiveWork<Value>(_ body: () throws(ArchiveError) -> Value) throws(CommandFailure) -> Value {
  do throws(ArchiveError) { return try body() } catch { throw .archive(error) }
}
