/// What to look for, in the index's own terms. A tree; every clause matches a set of documents and scores each of them.
///
/// Scores: a term scores weight × idf × impact, where impact (0…1) is BM25F of the term in the document. Weights below
/// zero and weights that are not numbers count as 0, those above a million as a million.
public indirect enum Clause: Sendable, Hashable {
  /// Documents with the term in one of the fields. With a subset of the fields, impact counts these fields alone.
  case term([UInt8], weight: Float = 1, fields: FieldSet = .all)
  /// At least one matches; scores of all that match are added. Empty: matches nothing.
  case any([Clause])
  /// All match; scores are added. Empty: matches every document.
  case all([Clause])
  /// At least one matches; the best of the scores counts: for alternatives that mean the same. Empty: matches nothing.
  case best([Clause])
  /// Terms in order in one field; each place allows a set of terms. `slop` = positions that may lie between them in
  /// all; 0 = side by side. Scores as one term whose frequency is the number of places where the phrase begins, and
  /// whose idf is the sum over its places. Empty, or with an empty place: matches nothing.
  case phrase([[[UInt8]]], slop: Int = 0, weight: Float = 1, fields: FieldSet = .all)
  /// Documents with any term that begins so, scored as one term: its document frequency is the sum over all of them, its
  /// impact in a document the best of them.
  case prefix([UInt8], weight: Float = 1, fields: FieldSet = .all)
  /// Documents with any term that the pattern describes: `*` stands for any bytes or none, `?` for one letter (a UTF-8
  /// sequence), every other byte for itself. Scores as `prefix` does. A pattern of more than 62 letters matches nothing.
  case wildcard([UInt8], weight: Float = 1, fields: FieldSet = .all)
  /// Documents with any term at most `distance` edits (0…2) away that begins with the same `prefix` bytes; see
  /// `IndexSnapshot.terms(near:distance:prefix:limit:)`. The best of the terms in a document counts, scored as one term
  /// whose document frequency is the sum over all of them, and divided by 1 + its edits.
  ///
  /// Not for numbers and identifiers: another number is another thing, not a slip of the finger.
  case fuzzy([UInt8], distance: Int, prefix: Int = 1, weight: Float = 1, fields: FieldSet = .all)
  /// Enough of the parts match: the shares of those that match add up to at least `share` (within 1/1000, since shares
  /// are rounded). Scores of all parts that match are added, as with `any`. For queries of several words, of which a
  /// document must hold a good part, not each and not just any. A `share` ≤ 0 matches every document; shares below
  /// zero and shares that are not numbers count as 0.
  case enough([Part], share: Float)
  /// Documents that the clause does not match; scores 0. Meant for use inside `all`.
  case not(Clause)
  /// Every document; scores 0.
  case everything
}

extension Clause {
  /// A part of `enough`.
  public struct Part: Sendable, Hashable {
    /// How far below the share demanded a sum may be: shares such as 1/3 do not add up exactly.
    static let tolerance = 0.001
    /// How much a match is worth towards the share demanded; ≥ 0. Has no influence on scores.
    public var share: Float
    /// What has to match.
    public var clause: Clause

    /// A part.
    public init(share: Float, clause: Clause) {
      self.share = share
      self.clause = clause
    }
  }
}
