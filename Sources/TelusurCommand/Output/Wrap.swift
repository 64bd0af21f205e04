/// Breaks text at spaces so that no line is wider than `width` columns; a longer word stands alone.
///
/// - Parameters:
///   - indent: Columns before every line but the first.
///   - first: Columns of the first line that are taken already.
func wrap(_ text: String, width: Int, indent: Int = 0, first: Int = 0) -> String {
  var lines: [String] = []
  var line = ""
  var used = first
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    let size = word.displayWidth
    if !line.isEmpty, used + 1 + size > width {
      lines.append(line)
      line = ""
      used = indent
    }
    if !line.isEmpty {
      line += " "
      used += 1
    }
    line += word
    used += size
  }
  lines.append(line)
  return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
}
