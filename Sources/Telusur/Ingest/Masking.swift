/// Hides personal data in what the public sees of a document that an officer has let pass, or that holds only what is
/// routine: nobody shall be looked up by a number.
enum Masking {
  /// NIP and every number the scanner is sure of is replaced as a whole. What it is not sure of was judged by an
  /// officer and stays, and so do mail addresses, which are mostly those of offices.
  static func mask(_ text: String) -> String {
    let matches = PersonalData.scan(text).filter { match in
      match.kind == .civilServantNumber || match.certainty == .strong && match.kind != .privateEmail
    }
    return PersonalData.masked(text, matches: matches)
  }
}
