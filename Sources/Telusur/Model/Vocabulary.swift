/// Jenis informasi by how it must be made available (UU 14/2008 art. 9, 10, 11). Excluded information
/// (art. 17) is not a category of the DIP.
public enum Category: String, Sendable, CaseIterable {
  case periodic = "berkala"
  case immediate = "serta_merta"
  case anytime = "setiap_saat"

  /// As shown to people.
  public var label: String {
    switch self {
    case .periodic: "Berkala"
    case .immediate: "Serta-merta"
    case .anytime: "Setiap saat"
    }
  }
}

/// Jenis dokumen; raw values are the official words of the DIP table.
public enum DocumentType: String, Sendable, CaseIterable {
  case decree = "keputusan"
  case regulation = "peraturan"
  case law = "undang_undang"
  case governmentRegulation = "peraturan_pemerintah"
  case regionalRegulation = "peraturan_daerah"
  case circular = "surat_edaran"
  case instruction = "instruksi"
  case procedure = "sop"
  case serviceStandard = "standar_pelayanan"
  case serviceDeclaration = "maklumat"
  case strategicPlan = "renstra"
  case workPlan = "renja"
  case budgetPlan = "rka"
  case budget = "dpa"
  case performanceReport = "lkip"
  case financialReport = "laporan_keuangan"
  case informationServiceReport = "laporan_layanan"
  case activityReport = "laporan_kegiatan"
  case surveyReport = "laporan_survei"
  case minutes = "berita_acara"
  case record = "notulen"
  case agreement = "perjanjian"
  case announcement = "pengumuman"
  case news = "berita"
  case profile = "profil"
  case register = "register"
  case summary = "rekap"
  case inventory = "daftar_aset"
  case procurementPlan = "rup"
  case schedule = "jadwal"
  case agenda = "agenda"
  case form = "formulir"
  case list = "daftar"
  case tourism = "informasi_wisata"
  case serviceInformation = "informasi_layanan"
  case other = "lain"

  /// As shown to people: "Surat edaran", "SOP".
  public var label: String {
    let initialisms: Set<DocumentType> = [.procedure, .budgetPlan, .budget, .performanceReport, .procurementPlan]
    if initialisms.contains(self) { return rawValue.uppercased() }
    let words = rawValue.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// Status of a document in law.
public enum LegalStatus: String, Sendable, CaseIterable {
  case inForce = "berlaku"
  case amended = "diubah"
  case revoked = "dicabut"
  case lapsed = "tidak_berlaku"
}

/// Who an index is for; picks the directory and stands in its manifest (I10).
public enum Audience: String, Sendable, CaseIterable {
  case `public`
  case `internal`

  /// As shown to people.
  public var label: String {
    switch self {
    case .public: "publik"
    case .internal: "internal"
    }
  }
}
