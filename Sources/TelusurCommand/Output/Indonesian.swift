import ArgumentParser

/// The words ArgumentParser speaks by itself (headings, faults of the command line), in Indonesian. Everything else in
/// a help text is ours already.
enum Indonesian {
  /// Help, version or fault as a person reads it, at most `width` columns wide.
  static func text(for error: any Error, arguments: [String], width: Int) -> String {
    // Rendered without line breaks of the library's own, since a phrase cut in two could not be found.
    let text = RootCommand.fullMessage(for: error, columns: 100_000)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { translate(String($0)) }
    let isFault = RootCommand.exitCode(for: error) != .success
    let hint = isFault ? unknownVerb(arguments) : nil
    return (hint ?? lines.joined(separator: "\n"))
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { fold(String($0), width: width) }
      .joined(separator: "\n")
  }

  private static func translate(_ line: String) -> String {
    phrases.reduce(line) { $0.replacing($1.english, with: $1.indonesian) }
  }

  /// Columns where the library puts the names of options and their explanations.
  private static let labelColumn = 2
  private static let explanationColumn = 26

  /// Breaks a line of help: explanations stay in their column, usage under itself.
  private static func fold(_ line: String, width: Int) -> String {
    guard line.displayWidth > width else { return line }
    let lead = line.prefix { $0 == " " }.count
    var kept = lead
    var indent = lead
    if lead == labelColumn, line.count > explanationColumn {
      kept = explanationColumn
      indent = explanationColumn
    } else if line.hasPrefix(usageHeading) {
      indent = usageHeading.count
    }
    return line.prefix(kept) + wrap(String(line.dropFirst(kept)), width: width, indent: indent, first: kept)
  }

  private static let usageHeading = "PEMAKAIAN: "

  /// `telusur serach`: the library only sees a surplus word.
  private static func unknownVerb(_ arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let names = RootCommand.configuration.subcommands.map { $0._commandName }
    guard !names.contains(word), word != "help" else { return nil }
    let near = names.min { editDistance($0, word) < editDistance($1, word) }
    let suggestion = near.flatMap { editDistance($0, word) <= 2 ? " Maksud Anda '\($0)'?" : nil } ?? ""
    return
      "Galat: Perintah '\(word.visible)' tidak dikenal.\(suggestion)\nLihat 'telusur --help' untuk daftar perintah."
  }

  private static func editDistance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (x == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
