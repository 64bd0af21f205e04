extension EntryRules {
  /// Cetak, Rekam, Online: three columns of Ya or nothing, or one column in words. `nil` where unreadable.
  func checkForms(_ report: inout RowReport) -> Set<DipEntry.Form>? {
    let columns: [(DipColumn, DipEntry.Form)] = [(.print, .print), (.recording, .recording), (.online, .online)]
    var forms: Set<DipEntry.Form> = []
    var isReadable = true
    for (column, form) in columns where !report.text(column).isEmpty {
      guard !report.isSpoiled(column), let answer = Self.answer(report.text(column), form: form) else {
        if !report.isSpoiled(column) { addUnknownForm(report.text(column), at: column, &report) }
        isReadable = false
        continue
      }
      if answer { forms.insert(form) }
    }
    guard isReadable else { return nil }
    if forms.isEmpty {
      report.add(
        .noFormAvailable, at: .print, "Bentuk informasi belum dipilih.",
        cure: "Tulis Ya pada sedikitnya satu dari kolom Cetak, Rekam, Online.")
    }
    return forms
  }

  /// Words of a single column "Bentuk Informasi", as the three columns would have said it. "" where not a word
  /// of any form is in it.
  static func forms(inWords text: String) -> [DipColumn: String] {
    let words: [(String, DipColumn)] = [
      ("cetak", .print), ("hardcopy", .print), ("hard copy", .print), ("rekam", .recording), ("softcopy", .recording),
      ("soft copy", .recording), ("online", .online), ("daring", .online),
    ]
    let lowercased = text.lowercased()
    var found: [DipColumn: String] = [:]
    for (word, column) in words where lowercased.contains(word) { found[column] = "Ya" }
    if found.isEmpty, !text.isEmpty { found[.print] = text }
    return found
  }

  private static func answer(_ text: String, form: DipEntry.Form) -> Bool? {
    let word = text.lowercased()
    if yes.contains(word) || word == form.rawValue { return true }
    return no.contains(word) ? false : nil
  }

  private static let yes: Set<String> = [
    "ya", "y", "v", "x", "√", "✓", "✔", "ada", "1", "true", "yes", "benar", "tersedia",
  ]
  private static let no: Set<String> = ["tidak", "tdk", "t", "n", "no", "0", "false", "tidak ada"]

  private func addUnknownForm(_ text: String, at column: DipColumn, _ report: inout RowReport) {
    report.add(
      .unknownForm, at: column, "Isi \(text.quotedForMessage) tidak dapat dibaca sebagai Ya atau Tidak.",
      cure: "Tulis Ya bila tersedia; kosongkan bila tidak.")
  }

  /// Only https: other schemes can be read on the way or run code. `nil` where empty or wrong.
  func checkLink(_ report: inout RowReport) -> String? {
    let text = report.text(.link)
    if text.isEmpty || report.isSpoiled(.link) { return nil }
    if Self.isSecureLink(text) { return text }
    let rest = text.lowercased().hasPrefix("http://") ? "https://" + text.dropFirst(7) : nil
    report.add(
      .badLinkScheme, at: .link, "Tautan \(text.quotedForMessage) bukan alamat https.",
      cure: rest.flatMap { Self.isSecureLink($0) ? "Bila halamannya ada, tulis \($0.quotedForMessage)." : nil }
        ?? "Tulis alamat lengkap yang diawali https://, atau kosongkan.")
    return nil
  }

  static func isSecureLink(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), text.utf8.count <= 2000 else { return false }
    let host = text.dropFirst(8).prefix { !"/?#".contains($0) }
    // A name before @ hides the host from the reader.
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."), !host.contains("@"), !host.contains("\\")
    else { return false }
    return text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && !"<>\"`{}|\\^".unicodeScalars.contains($0) }
  }

  /// Names in column berkas. Only the archive can see whether they exist; a name that leads out of the table's
  /// folder is refused here already.
  func checkFiles(_ report: inout RowReport) -> [String] {
    if report.isSpoiled(.files) { return [] }
    let names = Self.parts(report.text(.files), separator: "|")
    for name in names where Self.leadsOutside(name) {
      report.add(
        .fileOutsideFolder, at: .files, "Berkas \(name.quotedForMessage) tidak berada di bawah folder tabel.",
        cure: name.contains("://")
          ? "Alamat internet ditulis di kolom tautan." : "Salin berkasnya ke folder tabel dan tulis namanya saja.")
    }
    return names
  }

  static func leadsOutside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains("..") || name.hasPrefix("/") || name.hasPrefix("~") || name.contains("\\")
      || name.contains(":")
  }

  /// "Online" without an address or a file promises what nobody can open.
  func checkOnline(_ report: inout RowReport, forms: Set<DipEntry.Form>?, link: String?, files: [String]) {
    guard forms?.contains(.online) == true, link == nil, files.isEmpty, report.text(.link).isEmpty,
      !report.isSpoiled(.files)
    else { return }
    report.add(
      .onlineWithoutLink, at: .link, "Bentuk Online dipilih, tetapi tautan dan berkas kosong.",
      cure: "Isi tautan atau berkas, atau kosongkan kolom Online.")
  }
}
