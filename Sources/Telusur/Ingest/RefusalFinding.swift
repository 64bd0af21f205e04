import SystemPackage

extension Finding {
  /// Why a file was not taken, for people.
  init(_ refusal: OriginalStore.Refusal, file: String) {
    let (code, message, cure) = Self.words(refusal)
    self.init(code, at: .file(file, page: nil), message: message, cure: cure)
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
      (.unsupportedFile, "Ini bukan berkas biasa.", "Taruh hanya berkas PDF dan halaman web (HTML) dalam kotak masuk.")
    case .empty:
      (.emptyFile, "Berkas kosong (0 bita).", "Salin ulang berkas dari sumbernya.")
    case .tooLarge:
      (.fileExceedsLimits, "Berkas melebihi ukuran terbesar yang diterima.", "Perkecil atau bagi berkas.")
    case .unsupported:
      (
        .unsupportedFile, "Isi berkas bukan PDF dan bukan halaman web.",
        "Simpan dokumen sebagai PDF, lalu masukkan lagi."
      )
    case .changed:
      (.changedWhileRead, "Berkas berubah saat dibaca.", "Tunggu sampai berkas selesai disalin, lalu jalankan lagi.")
    }
  }
}
