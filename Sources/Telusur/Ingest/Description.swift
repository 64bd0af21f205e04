import Extraction

/// What reading an edition means for the documents that have it: a pure function of the extract and their names.
struct Description: Sendable {
  /// Changes whenever the same extract would be described otherwise: documents are then described again.
  static let version = "describe-4"

  let edition: Edition
  let extract: Extract
  /// The extract is not in the register yet.
  let isNewExtract: Bool
  let decree: Decree?
  /// What was noticed, for each document.
  let findings: [(document: Document, noticed: [Finding])]

  /// Describes what a worker read now, or what the register has from before.
  init(_ item: BacklogItem, extract: Extract) {
    edition = item.edition
    self.extract = extract
    isNewExtract = item.extract == nil
    let decree = DecreeParser.parse(pages: extract.pages.map(\.text))
    self.decree = decree
    findings = item.documents.map { document in
      let observer = DocumentObserver(name: document.name, extract: extract, decree: decree)
      return (document, observer.findings)
    }
  }

  /// Bytes of text it holds, for keeping batches small.
  var textSize: Int { extract.pages.reduce(0) { $0 + $1.text.utf8.count } }
}

/// Notices what an officer should know of a document.
private struct DocumentObserver {
  let name: String
  let extract: Extract
  let decree: Decree?

  var findings: [Finding] { stateFindings + kindFindings + PersonalDataFindings.of(extract, name: name) }

  private var stateFindings: [Finding] {
    switch extract.state {
    case .text, .ocr: damageFindings + unreadFindings + scannedListFindings
    case .needsOCR:
      [
        finding(
          .needsOCR, extract.kind.isPicture ? .hold : .note,
          "Dokumen berupa gambar hasil pindai; isinya belum dapat dicari.", scanCure)
      ] + scannedListFindings
    case .empty:
      [finding(.emptyFile, .fault, "Dokumen tidak memuat teks maupun gambar.", "Periksa berkas aslinya.")]
    case .damaged:
      [finding(.damagedFile, .fault, reason("Berkas rusak"), "Salin ulang berkas dari sumbernya.")]
    case .locked:
      [
        finding(
          .lockedFile, .fault, "Berkas terkunci kata sandi.", "Simpan ulang tanpa kata sandi, lalu masukkan lagi.")
      ]
    case .exceededLimits:
      [finding(.fileExceedsLimits, .fault, reason("Berkas melampaui batas"), "Bagi berkas menjadi beberapa bagian.")]
    }
  }

  /// A name that promises another kind; the content decides all the same.
  private var kindFindings: [Finding] {
    guard extract.kind.contradicts(name: name) else { return [] }
    return [
      finding(
        .wrongExtension, .note, "Nama berkas menyebut jenis lain; isinya \(extract.kind.label) dan dibaca begitu.",
        "Betulkan akhiran nama berkas (.\(extract.kind.fileExtension)).")
    ]
  }

  private var scanCure: String {
    extract.missingPackages.isEmpty
      ? "Sediakan PDF dengan lapisan teks bila ada."
      : "Pasang paket Debian \(extract.missingPackages.joined(separator: " ")) agar terbaca oleh OCR."
  }

  private var damageFindings: [Finding] {
    guard extract.damage > 0 || extract.failure != nil else { return [] }
    return [
      finding(
        .damagedFile, .note, "Sebagian isi berkas rusak; teksnya mungkin tidak lengkap.",
        "Salin ulang berkas dari sumbernya.")
    ]
  }

  /// Pages that are pictures among others that were read.
  private var unreadFindings: [Finding] {
    guard !extract.missingPackages.isEmpty, let page = extract.pages.first(where: { $0.state == .needsOCR })?.number
    else { return [] }
    return [
      Finding(
        .needsOCR, .note, at: .file(name, page: page),
        message: "Sebagian halaman berupa gambar hasil pindai; isinya belum dapat dicari.", cure: scanCure)
    ]
  }

  /// A picture of a list may show what no scanner can read: names, numbers, addresses, and OCR may have read a digit of
  /// them wrongly. An officer must look first.
  private var scannedListFindings: [Finding] {
    guard let page = extract.pages.first(where: { $0.state == .needsOCR || $0.state == .ocr })?.number, looksLikeList
    else { return [] }
    return [
      Finding(
        .scannedList, .hold, at: .file(name, page: page),
        message: "Hasil pindai daftar, rekap atau lampiran: data pribadi di dalamnya tidak dapat diperiksa.",
        cure: "Periksa halamannya sendiri; bila bersih, terbitkan dengan `telusur publish`.")
    ]
  }

  private var looksLikeList: Bool {
    if decree?.isAnnex == true { return true }
    let headings = extract.pages.flatMap { $0.text.split(separator: "\n").prefix(3).map(String.init) }
    let titles = [name, extract.metadata.title ?? "", decree?.about ?? ""] + headings
    return titles.contains { title in
      title.lowercased().split(whereSeparator: { !$0.isLetter }).contains { Self.listWords.contains(String($0)) }
    }
  }

  /// Words by which lists of people go.
  private static let listWords: Set<String> = [
    "daftar", "rekap", "rekapitulasi", "lampiran", "nominatif", "absensi", "penerima", "nama",
  ]

  private func reason(_ words: String) -> String {
    extract.failure.map { "\(words): \($0.message)." } ?? "\(words)."
  }

  private func finding(_ code: Finding.Code, _ severity: Finding.Severity, _ message: String, _ cure: String) -> Finding
  {
    Finding(code, severity, at: .file(name, page: nil), message: message, cure: cure)
  }
}
