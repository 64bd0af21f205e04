public import ArgumentParser
public import Extraction
public import Portal
import SystemPackage
public import Telusur

// How the model's values are written on the command line. The lists of permitted values come from the model, so help,
// message and meaning cannot differ.

extension Telusur.Unit.Code: ExpressibleByArgument {
  /// As in `Unit.Code`: `31.73.03.1007/RW07`.
  public init?(argument: String) { self.init(argument) }
}

extension DipEntry.ID: ExpressibleByArgument {
  /// As in `DipEntry.ID`.
  public init?(argument: String) { self.init(argument) }
}

extension Telusur.Category: ExpressibleByArgument {}
extension DocumentType: ExpressibleByArgument {}
extension LegalStatus: ExpressibleByArgument {}
extension DipEntry.Access: ExpressibleByArgument {}
extension DipEntry.Form: ExpressibleByArgument {}
extension TextState: ExpressibleByArgument {}
extension Sort: ExpressibleByArgument {}
extension Facet: ExpressibleByArgument {}

extension AddressRange: ExpressibleByArgument {
  /// As in `AddressRange`: `203.0.113.7`, `10.0.0.0/8`.
  public init?(argument: String) { self.init(argument) }
}

/// Whether there is anything of this name; a symbolic link counts by itself.
func exists(_ path: FilePath) -> Bool {
  (try? path.stat(followTargetSymlink: false)) != nil
}
