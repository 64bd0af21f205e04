import Extraction
import SystemPackage

extension OriginalStore.Refusal {
  /// An ornament left out is no loss; everything else is.
  var severity: Finding.Severity {
    if case .ornament = self { .note } else { .fault }
  }

  /// Whether many files refused for this reason are told in one line.
  var isSummedUp: Bool {
    switch self {
    case .unsupported, .ornament: true
    case .unreadable, .notRegular, .empty, .tooLarge, .container, .changed: false
    }
  }
}

extension Finding {
  /// Why a file was not taken, for people.
  init(_ refusal: OriginalStore.Refusal, file: String) {
    let (code, message, cure) = Self.words(refusal)
    self.init(code, refusal.severity, at: .file(file, page: nil), message: message, cure: cure)
  }

  private static func words(_ refusal: OriginalStore.Refusal) -> (Code, String, String) {
    switch refusal {
    case .unreadable(.noSuchFileOrDirectory):
      (.unreadableFile, "Berkas hilang saat dibaca.", "Kembalikan berkas, lalu jalankan lagi.")
    case .unreadable(.tooManySymbolicLinkLevels):
      (.symbolicLink, "Tautan simbolik tidak diikuti.", "Salin berkasnya sendiri ke folder ini.")
    case .unreadable(let errno):
      (.unreadableFile, "Berkas tidak dapat dibaca (\(errno)).", "Periksa hak akses berkas, lalu jalankan lagi.")
    case .notRegular:
      (.unsupportedFile, "Ini bukan berkas biasa.", "Taruh hanya berkas dalam kotak masuk.")
    case .empty:
      (.emptyFile, "Berkas kosong (0 bita).", "Salin ulang berkas dari sumbernya.")
    case .tooLarge:
      (.fileExceedsLimits, "Berkas melebihi ukuran terbesar yang diterima.", "Perkecil atau bagi berkas.")
    case .unsupported(let kind):
      (
        .unsupportedFile, "Isi berkas (\(kind)) bukan jenis dokumen yang dibaca.",
        "Simpan dokumen sebagai PDF, DOCX, ODT, XLSX, ODS, CSV, teks atau gambar, lalu masukkan lagi."
      )
    case .ornament(let kind):
      (
        .ornamentSkipped,
        "Berkas \(kind.label) lebih kecil dari \(PictureSize.leastSide) × \(PictureSize.leastSide) piksel: hiasan, bukan dokumen.",
        "Tidak perlu apa-apa; bila memuat tulisan, pindai ulang lebih besar."
      )
    case .container(let kind):
      (
        .nestedContainer, "Berkas \(kind.label) di sini tidak dibuka.",
        "Masukkan wadah itu sendiri dengan `telusur ingest`, atau keluarkan isinya dahulu."
      )
    case .changed:
      (.changedWhileRead, "Berkas berubah saat dibaca.", "Tunggu sampai berkas selesai disalin, lalu jalankan lagi.")
    }
  }
}
