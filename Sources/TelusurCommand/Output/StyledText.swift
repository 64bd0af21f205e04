import Telusur

/// Text of which some characters are emphasised, wrapped by what the terminal shows: escape sequences take no columns.
struct StyledText {
  private struct Mark {
    let character: Character
    let isMatch: Bool
  }

  private let words: [[Mark]]

  /// Takes segments; every run of white space becomes one place to break.
  init(_ segments: [Segment]) {
    let marks = segments.flatMap { segment in
      segment.text.map { Mark(character: $0, isMatch: segment.isMatch) }
    }
    words = marks.split { $0.character.isWhitespace }.map(Array.init)
  }

  /// Plain text.
  init(_ text: String) { self.init([Segment(text: text, isMatch: false)]) }

  /// Lines of at most `width` columns; matches are bold where `style` is on. At most `limit` lines, the last one then
  /// ends in "…".
  func lines(width: Int, style: Style, limit: Int = .max) -> [String] {
    var lines: [[[Mark]]] = [[]]
    var used = 0
    for word in words {
      let size = word.reduce(0) { $0 + $1.character.displayWidth }
      // The last line that may be shown keeps room for the mark that there is more.
      if used > 0, used + 1 + size > (lines.count == limit ? width - 2 : width) {
        if lines.count == limit {
          return lines.dropLast().map { render($0, style) } + [render(lines[limit - 1], style) + " …"]
        }
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(word)
      used += size + (used > 0 ? 1 : 0)
    }
    return lines.map { render($0, style) }
  }

  private func render(_ line: [[Mark]], _ style: Style) -> String {
    line.map { render(word: $0, style) }.joined(separator: " ")
  }

  private func render(word: [Mark], _ style: Style) -> String {
    var text = ""
    var run = ""
    var isMatch = false
    for mark in word {
      if mark.isMatch != isMatch {
        text += isMatch ? style.bold(run) : run
        run = ""
        isMatch = mark.isMatch
      }
      run.append(mark.character)
    }
    return (text + (isMatch ? style.bold(run) : run))
  }
}
