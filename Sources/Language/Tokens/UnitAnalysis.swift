/// What a distinct unit means; made once and kept in the memo.
struct UnitAnalysis: Sendable {
  /// Terms of the whole unit; empty for one that folds to nothing.
  var terms: [Term] = []
  /// The parts of a compound or identifier, each at a position of its own; empty for a unit of one position.
  var pieces: [Piece] = []
  /// Folded bytes, for rules that look at neighbouring words.
  var folded: [UInt8] = []
  var keyword = Keyword.none
  /// The value of a number, an ordinal, a month or a multiplier.
  var value = 0
  /// The value of a number times 10 to the power of ``scale``: 1,25 is 125 and 2.
  var scale = 0

  /// Positions that the unit takes.
  var span: Int { max(1, pieces.count) }
}

/// A part of a unit.
struct Piece: Sendable {
  /// UTF-8 offsets within the unit as written.
  let range: Range<Int>
  let terms: [Term]
}

/// What a unit is to the rules that join several units.
enum Keyword: UInt8, Sendable {
  case none
  /// The first word of a legal citation (undang-undang, keputusan, sk …).
  case law
  /// nomor, no …
  case nomor
  /// tahun, th …
  case tahun
  /// A month; the value is 1 … 12.
  case month
  /// Rp.
  case rupiah
  /// ribu, juta, miliar, triliun; the value is the exponent of ten.
  case multiplier
  /// bab, lampiran, triwulan …: a numeral follows.
  case counted
  /// A plain number.
  case number
}
