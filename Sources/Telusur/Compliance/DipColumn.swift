/// Columns of the DIP table: the seven legal items (PerKI 1/2010 art. 13(1)a), the form of information
/// split into its three kinds, and Telusur's own after them. The order is the order of the file.
enum DipColumn: Int, CaseIterable, Sendable {
  case number, summary, custodian, producer, made, print, recording, online, retention
  case id, unit, category, title, type, documentNumber, year, created, createdPlace, updated, frequency, legalBases
  case archiveCode, link, access, note, files, legalStatus

  /// Title as written in the first row: the legal wording, or Telusur's name for its own columns.
  var title: String {
    switch self {
    case .number: "No"
    case .summary: "Ringkasan Isi Informasi"
    case .custodian: "Pejabat/Unit/Satker yang Menguasai Informasi"
    case .producer: "Penanggung Jawab Pembuatan atau Penerbitan Informasi"
    case .made: "Waktu dan Tempat Pembuatan Informasi"
    case .print: "Bentuk Informasi: Cetak"
    case .recording: "Bentuk Informasi: Rekam"
    case .online: "Bentuk Informasi: Online"
    case .retention: "Jangka Waktu Penyimpanan atau Retensi Arsip"
    case .id: "id_dip"
    case .unit: "kode_unit"
    case .category: "jenis_informasi"
    case .title: "judul"
    case .type: "jenis_dokumen"
    case .documentNumber: "nomor_dokumen"
    case .year: "tahun"
    case .created: "tanggal_pembuatan"
    case .createdPlace: "tempat_pembuatan"
    case .updated: "tanggal_pemutakhiran"
    case .frequency: "frekuensi"
    case .legalBases: "dasar_hukum"
    case .archiveCode: "kode_klasifikasi_arsip"
    case .link: "tautan"
    case .access: "status_akses"
    case .note: "catatan"
    case .files: "berkas"
    case .legalStatus: "status_hukum"
    }
  }

  /// One of the columns the law names.
  var isLegal: Bool { rawValue <= DipColumn.retention.rawValue }

  /// Without it no row can be read.
  var isRequired: Bool { isLegal || [.id, .unit, .category, .title].contains(self) }

  /// Column of a title as people write it: any case, blanks, `No`/`Nomor`, and the shortened legal titles that
  /// PPID sites of public bodies use. `nil` for a title of another kind.
  static func named(_ title: String) -> DipColumn? {
    let folded = Suggestion.folded(title)
    if let exact = exactNames[folded] { return exact }
    return legal(folded)
  }

  /// Whether the title stands over the three forms at once.
  static func isFormGroup(_ title: String) -> Bool {
    [
      "bentuk", "bentukinformasi", "bentukinformasitersedia", "bentukinformasiyangtersedia", "informasiyangtersedia",
      "formatinformasi", "formatinformasiyangtersedia",
    ].contains(Suggestion.folded(title))
  }

  private static func legal(_ folded: String) -> DipColumn? {
    if folded.contains("menguasai") { return .custodian }
    if folded.hasPrefix("penanggungjawab") || folded == "penerbitinformasi" { return .producer }
    if folded.hasPrefix("ringkasan") { return .summary }
    if folded.contains("retensi") || folded.hasPrefix("jangkawaktupenyimpanan") { return .retention }
    let isMade = folded.contains("pembuatan") || folded.contains("penerbitan")
    if folded.hasPrefix("waktu") && isMade || folded.hasPrefix("tempatdanwaktu") { return .made }
    guard folded.hasPrefix("bentuk") || folded.hasPrefix("format") else { return nil }
    return formNames.first { folded.hasSuffix($0.key) }?.value
  }

  private static let formNames: [String: DipColumn] = [
    "cetak": .print, "hardcopy": .print, "rekam": .recording, "rekaman": .recording, "softcopy": .recording,
    "online": .online, "daring": .online,
  ]

  private static let exactNames: [String: DipColumn] = {
    var names = formNames
    for column in allCases { names[Suggestion.folded(column.title)] = column }
    let others: [(DipColumn, String)] = [
      (.number, "nomor nomorurut nourut"), (.summary, "isiinformasi"), (.custodian, "pejabat pejabatpenguasa"),
      (.made, "waktudantempat waktutempat"), (.retention, "jangkawaktu retensi"), (.id, "id ididip identri"),
      (.unit, "unit kodeunitkerja kodewilayah"), (.category, "jenis kategori kategoriinformasi"),
      (.title, "judulinformasi namainformasi"), (.type, "tipedokumen"), (.documentNumber, "nomorkeputusan nomorsk"),
      (.created, "tanggal tglpembuatan"), (.createdPlace, "tempat"), (.updated, "tglpemutakhiran"), (.link, "link url"),
      (.access, "akses"), (.note, "keterangan"), (.files, "file namaberkas dokumen"), (.archiveCode, "kodeklasifikasi"),
    ]
    for (column, titles) in others {
      for title in titles.split(separator: " ") { names[String(title)] = column }
    }
    return names
  }()
}
