import Extraction
import Telusur

/// A search result as a person reads it: total, hits one below the other, counts, hints.
struct HitList {
  let result: SearchResult
  let duration: Duration
  let style: Style
  let width: Int

  /// Columns before everything but the number of a hit.
  private static let indent = 4
  /// Lines of a snippet; more would push the next hit off the screen.
  private static let snippetLines = 3

  /// The whole answer.
  var lines: [String] {
    var lines = readings
    if result.total == 0 { return lines + nothingFound }
    lines.append(summary)
    for (offset, hit) in result.hits.enumerated() {
      lines.append("")
      lines += self.lines(for: hit, number: firstNumber + offset)
    }
    for counts in result.facets { lines += [""] + self.lines(for: counts) }
    if result.navigation.page < result.navigation.pages {
      lines += [
        "",
        "Halaman \(result.navigation.page) dari \(result.navigation.pages). Berikutnya: --page \(result.navigation.page + 1)",
      ]
    }
    return lines
  }

  private var firstNumber: Int { (result.request.page - 1) * result.request.limit + 1 }

  private var summary: String {
    let found = "\(Numbers.whole(result.total)) entri ditemukan dalam \(Numbers.seconds(duration))"
    guard result.hits.count < result.total, !result.hits.isEmpty else { return found + "." }
    let last = firstNumber + result.hits.count - 1
    return found + "; nomor \(firstNumber)" + (last > firstNumber ? "–\(last):" : ":")
  }

  private func lines(for hit: Hit, number: Int) -> [String] {
    let inner = width - Self.indent
    var title = StyledText(hit.title).lines(width: inner, style: style)
    let first = title.isEmpty ? "" : title.removeFirst()
    var lines = ["\(number).".padded(to: Self.indent) + first] + indented(title)
    lines += indented(StyledText(origin(of: hit)).lines(width: inner, style: style))
    if let snippet = hit.snippets.first {
      let passage = place(of: snippet, in: hit) + snippet.segments.map(visible)
      lines += indented(StyledText(passage).lines(width: inner, style: style, limit: Self.snippetLines))
    }
    lines += indented([style.dim(identity(of: hit))])
    if let explanation = hit.explanation { lines += indented(self.lines(for: explanation, depth: 0)) }
    return lines
  }

  private func origin(of hit: Hit) -> String {
    let entry = hit.entry.entry
    let date = (entry.created ?? entry.updated)?.indonesian
    return [hit.entry.unitFullName, entry.category?.label, date].compactMap { $0 }.joined(separator: " · ").visible
  }

  /// "hal. 2, hasil OCR: "
  private func place(of snippet: Snippet, in hit: Hit) -> [Segment] {
    // A news page is one page; to call it so would only puzzle.
    let isPaged = (hit.document?.pageCount ?? 0) > 1 || snippet.isRecognised
    let page = isPaged ? snippet.page.map { "hal. \($0)" } : nil
    let place = [page, snippet.isRecognised ? TextStateLabels.label(.ocr) : nil].compactMap(\.self)
    return place.isEmpty ? [] : [Segment(text: place.joined(separator: ", ") + ": ", isMatch: false)]
  }

  private func identity(of hit: Hit) -> String {
    [hit.entry.entry.id.rawValue, hit.document?.name.visible].compactMap(\.self).joined(separator: " · ")
  }

  private func lines(for explanation: ScoreExplanation, depth: Int) -> [String] {
    let line =
      String(repeating: "  ", count: depth) + Numbers.decimal(explanation.value, places: 3) + "  "
      + explanation.text.visible
    // What gave nothing explains nothing.
    return [line] + explanation.parts.filter { $0.value != 0 }.flatMap { lines(for: $0, depth: depth + 1) }
  }

  private func lines(for counts: FacetCounts) -> [String] {
    let rows = counts.values.map { value in
      let code = value.value == value.label ? "" : " (\(value.value.visible))"
      let count = Numbers.whole(value.count).padded(to: 7, rightAligned: true)
      return "  \(value.isActive ? "*" : " ")\(count)  \(value.label.visible)\(code)"
    }
    let rest =
      counts.other > 0 ? ["   " + Numbers.whole(counts.other).padded(to: 7, rightAligned: true) + "  lainnya"] : []
    return [style.bold("Jumlah per \(counts.facet.label.lowercased())")] + rows + rest
  }

  private func visible(_ segment: Segment) -> Segment {
    // A line end inside a passage is a place to break, not a sign to spell out.
    Segment(
      text: segment.text.split(whereSeparator: \.isNewline).map(\.visible).joined(separator: " "),
      isMatch: segment.isMatch)
  }

  private func indented(_ lines: [String]) -> [String] {
    lines.map { String(repeating: " ", count: Self.indent) + $0 }
  }
}

extension HitList {
  /// What was read otherwise than typed, and what was left out.
  private var readings: [String] {
    var lines: [String] = []
    if let spelling = result.understanding.spelling {
      lines.append("Dibaca sebagai: “\(spelling.text.visible)”.")
    }
    for ignored in result.understanding.ignored {
      lines.append("Tidak dipakai: “\(ignored.text.visible)” (\(ignored.reason.visible.trimmingSuffix("."))).")
    }
    return lines
  }

  private var nothingFound: [String] {
    let filter = result.request.filter
    let query = result.request.query.visible
    var lines = [
      query.isEmpty
        ? "Tidak ada entri di sini." : "Tidak ada yang cocok dengan “\(query)” (\(Numbers.seconds(duration)))."
    ]
    if filter != Filter() { lines.append("Coba tanpa saringan (--unit, --category, --type, --year, …).") }
    if query.contains("\"") { lines.append("Coba tanpa tanda kutip: frasa hanya cocok bila katanya berurutan.") }
    if result.index.entryCount == 0 {
      lines.append("Indeks masih kosong. Masukkan dokumen dengan 'telusur ingest FOLDER'.")
    } else if !query.isEmpty {
      lines.append("Coba kata lain atau lebih sedikit kata.")
    }
    return lines
  }
}
