/// A body that owns information: kota, kecamatan, kelurahan, RW, RT or a city office ("unit kerja").
public struct Unit: Sendable, Hashable, Identifiable {
  /// Permanent identity of the unit.
  public var id: Code { code }
  /// Kode wilayah of the Ministry of Home Affairs; below kelurahan with Telusur's own `/RWnn/RTnnn` suffix.
  public let code: Code
  /// The unit one level up; `nil` only for the root of the tree.
  public let parent: Code?
  /// Place of the unit in the hierarchy.
  public let level: Level
  /// Name without its level: "Glodok".
  public let name: String
  /// Other spellings people use: "Tamansari".
  public let aliases: [String]

  /// Makes a unit from its parts; nothing is checked here (see `UnitSheet`).
  public init(code: Code, parent: Code?, level: Level, name: String, aliases: [String] = []) {
    self.code = code
    self.parent = parent
    self.level = level
    self.name = name
    self.aliases = aliases
  }

  /// Name with its level, as a person says it: "Kelurahan Glodok". Kecamatan and kelurahan may share a
  /// name, so the level is always shown.
  public var displayName: String { "\(level.label) \(name)" }
}

extension Unit {
  /// `31.73`, `31.73.03`, `31.73.03.1007`, `31.73.03.1007/RW07`, `31.73.03.1007/RW07/RT003`.
  public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The code as written.
    public let rawValue: String

    /// Accepts only the shapes above; `nil` for anything else. O(length).
    public init?(_ text: String) {
      guard Self.isWellFormed(text) else { return nil }
      rawValue = text
    }

    /// The code as written.
    public var description: String { rawValue }

    /// Order of the codes as byte strings; a parent sorts before its subtree.
    public static func < (a: Code, b: Code) -> Bool { a.rawValue < b.rawValue }

    /// Whether `other` is this unit or lies below it.
    public func contains(_ other: Code) -> Bool {
      guard other.rawValue.hasPrefix(rawValue) else { return false }
      let rest = other.rawValue.dropFirst(rawValue.count)
      return rest.isEmpty || rest.first == "." || rest.first == "/"
    }

    private static func isWellFormed(_ text: String) -> Bool {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard let region = parts.first, parts.count <= 3 else { return false }
      let widths = [2, 2, 2, 4]
      let numbers = region.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...4).contains(numbers.count) else { return false }
      for (number, width) in zip(numbers, widths) where !isDigits(number, count: width) { return false }
      if parts.count >= 2 {
        guard numbers.count == 4, parts[1].hasPrefix("RW"), isDigits(parts[1].dropFirst(2), count: 2) else {
          return false
        }
      }
      if parts.count == 3 {
        guard parts[2].hasPrefix("RT"), isDigits(parts[2].dropFirst(2), count: 3) else { return false }
      }
      return true
    }

    private static func isDigits(_ text: Substring, count: Int) -> Bool {
      text.utf8.count == count && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// Levels of government and of the neighbourhood below it; raw values are the official words.
  public enum Level: String, Sendable, CaseIterable {
    case province = "provinsi"
    case city = "kota"
    case district = "kecamatan"
    case village = "kelurahan"
    case rw
    case rt
    /// Organisasi Perangkat Daerah.
    case office = "opd"
    /// Unit Kerja Perangkat Daerah.
    case subOffice = "ukpd"

    /// The level as it stands before a name: "Kecamatan", "RW".
    public var label: String {
      switch self {
      case .province: "Provinsi"
      case .city: "Kota"
      case .district: "Kecamatan"
      case .village: "Kelurahan"
      case .rw: "RW"
      case .rt: "RT"
      case .office: "OPD"
      case .subOffice: "UKPD"
      }
    }
  }
}
