/// Roots that the dictionary lacks, written for this project: officialese, loans, compounds that take affixes, words of
/// institutions.
///
/// A line is a root and the letters of the affixes it takes; no letter: it takes none but -nya and particles.
enum Supplement {
  /// What the letters mean.
  static let classes: [Character: [License.Combination]] = [
    "v": [.init(.meN), .init(.di), .init(.ter), .init(.ku), .init(.peN), .init(.peN, .none, .an)],
    "k": [.init(.meN, .none, .kan), .init(.di, .none, .kan), .init(.ter, .none, .kan), .init(.none, .none, .kan)],
    "i": [.init(.meN, .none, .i), .init(.di, .none, .i), .init(.ter, .none, .i), .init(.none, .none, .i)],
    "p": [.init(.peN, .none, .an), .init(.peN)],
    "b": [.init(.ber)],
    "c": [.init(.ber, .none, .an)],
    "e": [.init(.ke, .none, .an)],
    "r": [.init(.per, .none, .an)],
    "a": [.init(.none, .none, .an)],
    "s": [.init(.se)],
    "t": [.init(.ter)],
    "w": [.init(.pe)],
    "m": [
      .init(.meN, .per, .kan), .init(.di, .per, .kan), .init(.meN, .per, .i), .init(.di, .per, .i), .init(.meN, .per),
      .init(.di, .per),
    ],
  ]

  /// Root and letters of every line.
  static let lines: [[Substring]] = text.split(separator: "\n").map { $0.split(separator: " ") }
}
