import SystemPackage

/// A file that waits to be ingested.
struct InboxFile: Sendable, Hashable {
  let path: FilePath
  let unit: Unit.Code
  /// Name within the unit: the path below the unit's folder, raw bytes with `/` between components.
  let source: [UInt8]

  /// The whole name as people may see it.
  var shown: String { EscapedName.show(source) }
  /// The last component as people may see it: the name of the document.
  var name: String { EscapedName.show(source.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? source) }
}

/// The files below some paths, told by unit.
///
/// Links are never followed on the way (a link in a folder could lead anywhere); a path that the officer names
/// directly may be one. Hidden and temporary files are passed over in silence.
struct Inbox: Sendable {
  /// Files in the order of unit and name, whatever order they were named in: an archive does not depend on it.
  private(set) var files: [InboxFile] = []
  /// Files and folders that could not be taken.
  private(set) var findings: [Finding] = []

  private let units: UnitHierarchy
  private let unit: Unit.Code?
  private let excluded: Set<FilePath>

  /// Walks the paths of a request. A path that is not there is the officer's slip, and nothing is done at all.
  ///
  /// - Parameter excluded: files and folders that are passed over where a walk meets them: an archive must not swallow
  ///   its own originals when somebody ingests the folder above them.
  init(_ request: IngestRequest, units: UnitHierarchy, excluding excluded: [FilePath] = []) throws(ArchiveError) {
    self.units = units
    unit = request.unit
    if let unit, units[unit] == nil { throw .notFound(unit.rawValue) }
    let here = try Files.attempt("membaca folder kerja", ".") { () throws(Errno) in try SystemCalls.currentFolder() }
    self.excluded = Set(excluded.map { here.pushing($0).lexicallyNormalized() })
    for path in request.paths {
      // Absolute, so that `.` inside a unit's folder still tells the unit.
      let path = here.pushing(path).lexicallyNormalized()
      let type = try Files.attempt("membaca", path) { () throws(Errno) in try Files.type(of: path, following: true) }
      if type == .directory { walk(path, root: path) } else { take(path, root: path.removingLastComponent()) }
    }
    var seen: Set<FilePath> = []
    files = files.filter { seen.insert($0.path).inserted }
    files.sort { a, b in
      a.unit == b.unit ? a.source.lexicographicallyPrecedes(b.source) : a.unit < b.unit
    }
  }

  private mutating func walk(_ folder: FilePath, root: FilePath) {
    let names: [[UInt8]]
    do throws(ArchiveError) {
      names = try Files.list(folder)
    } catch {
      return refuse(
        folder, .unreadableFile, "Folder tidak dapat dibaca.", "Periksa hak akses folder, lalu jalankan lagi.")
    }
    for name in names where !Self.isPassedOver(name) {
      let path = folder.appending(bytes: name)
      if excluded.contains(path) { continue }
      switch try? Files.type(of: path, following: false) {
      case .directory?: walk(path, root: root)
      case .symbolicLink?:
        refuse(
          path, .symbolicLink, "Tautan simbolik tidak diikuti.", "Salin berkasnya sendiri ke folder ini.")
      default: take(path, root: root)
      }
    }
  }

  private mutating func take(_ path: FilePath, root: FilePath) {
    guard let (unit, depth) = owner(of: path) else {
      return refuse(
        path, .noUnit, "Unit kerja berkas ini tidak diketahui.",
        "Taruh berkas dalam folder bernama kode unit, misalnya 31.73.03.1007, atau beri --unit.")
    }
    let components = Array(path.components)
    let from = depth ?? root.components.count
    files.append(InboxFile(path: path, unit: unit, source: Self.name(components.dropFirst(from))))
  }

  /// Unit of a file, and how many components of its path lead to the unit's folder. The deepest folder that is a unit
  /// counts. With `--unit`, a folder of just that unit still cuts the name, so that the same file has one identity
  /// however it was named on the command line.
  private func owner(of path: FilePath) -> (Unit.Code, Int?)? {
    let folders = path.components.dropLast().map(\.string)
    var found: (Unit.Code, Int)?
    for (index, folder) in folders.enumerated() {
      guard var code = Unit.Code(folder), units[code] != nil else { continue }
      var depth = index + 1
      while depth < folders.count, let below = Unit.Code("\(code)/\(folders[depth])"), units[below] != nil {
        code = below
        depth += 1
      }
      found = (code, depth)
    }
    guard let unit else { return found.map { ($0.0, $0.1) } }
    return (unit, found?.0 == unit ? found?.1 : nil)
  }

  private mutating func refuse(_ path: FilePath, _ code: Finding.Code, _ message: String, _ cure: String) {
    findings.append(Finding(code, at: .file(EscapedName.show(path), page: nil), message: message, cure: cure))
  }

  private static func name(_ components: ArraySlice<FilePath.Component>) -> [UInt8] {
    let path = FilePath(root: nil, components)
    return SystemCalls.bytes(of: path)
  }

  /// Hidden files, and what editors, browsers and systems leave lying about.
  static func isPassedOver(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return text.hasPrefix(".") || text.hasPrefix("~$") || text.hasSuffix("~")
      || [".tmp", ".part", ".crdownload", ".swp"].contains(where: text.hasSuffix)
      || ["thumbs.db", "desktop.ini"].contains(text)
  }
}
