import Foundation

extension [UInt8] {
  /// The bytes as SQLite takes them.
  var databaseBlob: Data { Data(self) }
}
