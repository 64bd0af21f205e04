import SearchIndex
import SystemPackage
import Telusur

/// What a person reads when a command could not do its work: what happened, then what to do next.
enum Messages {
  /// What happened and the next step, each in plain Indonesian.
  struct Advice {
    let event: String
    let step: String
  }

  /// The lines for standard error.
  static func lines(for failure: CommandFailure, style: Style) -> [String] {
    if case .refused(let faults) = failure {
      return faults.map { style.red("Galat: ") + withFlags($0.message).visible }
    }
    let advice = advice(for: failure)
    let event = style.red("Galat: ") + advice.event
    return advice.step.isEmpty ? [event] : [event, "Langkah berikut: " + advice.step]
  }

  /// Parameters of the HTTP interface (`year_from`) as the flags they are here (--year-from).
  private static func withFlags(_ message: String) -> String {
    message.replacing(/`([a-z_]+)`/) { "--" + $0.1.replacing("_", with: "-") }
  }

  private static func advice(for failure: CommandFailure) -> Advice {
    switch failure {
    case .archive(let error): advice(for: error)
    case .usage(let message): Advice(event: message, step: "Lihat 'telusur --help'.")
    case .refused: Advice(event: "Permintaan ditolak.", step: "")
    case .tooSlow:
      Advice(
        event: "Pencarian dihentikan karena terlalu lama.", step: "Persempit dengan kata lain, --unit, atau --year.")
    case .noInput(let path, let reason):
      Advice(event: "“\(path.visible)” tidak dapat dibaca: \(reason).", step: "Periksa nama dan letaknya.")
    case .badData(let message): Advice(event: message, step: "")
    case .cannotListen(let address, let words):
      // The server's library tells the error number inside its words only.
      if words.contains("errno: \(Errno.addressInUse.rawValue)") {
        Advice(
          event: "Alamat \(address.visible) sudah dipakai program lain.",
          step: "Pilih port lain dengan --port, atau hentikan program itu.")
      } else {
        Advice(
          event: "Server tidak dapat mendengarkan di \(address.visible): \(words.visible).",
          step: "Periksa --host dan --port; port di bawah 1024 memerlukan hak khusus.")
      }
    case .serverFailed(let reason):
      Advice(
        event: "Server berhenti karena galat: \(reason.visible).",
        step: "Jalankan lagi; bila terulang, laporkan pesan ini.")
    case .outputFailed(let number):
      Advice(
        event: "Keluaran tidak dapat ditulis: \(reason(number)).",
        step: "Periksa ruang dan izin di tempat keluaran disimpan.")
    }
  }

  private static func advice(for error: ArchiveError) -> Advice {
    switch error {
    case .index(let error): advice(for: error)
    case .register(let operation, let reason):
      Advice(
        event: "Register arsip gagal saat \(operation.visible): \(reason.visible).",
        step: "Jalankan 'telusur check'. Bila register rusak, pulihkan register.sqlite dari cadangan.")
    case .storage(let operation, let path, let number):
      Advice(
        event: "“\(path.visible)” gagal saat \(operation.visible): \(reason(number)).", step: cure(number))
    case .notFound(let what):
      Advice(
        event: "Tidak ada \(what.visible) di arsip ini.",
        step: "Periksa ejaannya dengan 'telusur search' atau 'telusur units'.")
    case .conflict(let message): Advice(event: message.visible, step: "")
    case .notAnArchive(let path):
      Advice(
        event: "Folder “\(path.visible)” bukan arsip Telusur.",
        step: "Sebutkan foldernya dengan --archive atau TELUSUR_ARCHIVE, atau buat arsip baru dengan 'telusur init'.")
    case .newerArchive(let found, let supported):
      Advice(
        event:
          "Arsip ini dibuat oleh Telusur yang lebih baru (bentuk \(found); program ini mengenal sampai \(supported)).",
        step: "Pasang Telusur versi terbaru. Arsip tidak diubah.")
    case .busy(let holder): locked(by: holder)
    case .dictionary(let path, let reason):
      Advice(
        event: "Kamus “\(path.visible)” tidak dapat dipakai: \(reason.visible).",
        step: "Pasang paket Debian hunspell-id, atau sebutkan letaknya dengan TELUSUR_DICTIONARY.")
    case .worker(let path, let reason):
      Advice(
        event: "Pengekstrak “\(path.visible)” tidak dapat dijalankan: \(reason.visible).",
        step:
          "Letakkan telusur-extract di folder yang sama dengan telusur, atau sebutkan letaknya dengan TELUSUR_WORKER.")
    case .interrupted:
      Advice(
        event: "Dihentikan; indeks tidak berubah.",
        step: "Jalankan perintah yang sama sekali lagi untuk melanjutkan; yang sudah diterima tidak diulang.")
    }
  }

  private static func advice(for error: IndexError) -> Advice {
    switch error {
    case .corrupt(let file, let section, let reason):
      Advice(
        event: "Berkas indeks \(file.visible) rusak (\(section.visible): \(reason.visible)).",
        step: "Jalankan 'telusur rebuild'. Berkas asli dan register tidak terpengaruh.")
    case .incompatible(let file, let found, let supported):
      Advice(
        event:
          "Indeks tidak cocok dengan program ini (\(file.visible): \(found.visible); yang dikenal: \(supported.visible)).",
        step: "Jalankan 'telusur rebuild' untuk membangun ulang indeks dari register.")
    case .locked(let holder): locked(by: holder)
    case .storage(let operation, let path, let number):
      Advice(
        event: "“\(path.visible)” gagal saat \(operation.visible): \(reason(Errno(rawValue: number))).",
        step: cure(Errno(rawValue: number)))
    case .outOfSpace(let path):
      Advice(event: "Ruang penyimpanan penuh di “\(path.visible)”.", step: cure(.noSpace))
    case .timedOut: Advice(event: "Waktu pencarian habis.", step: "Persempit pencarian, lalu coba lagi.")
    }
  }

  private static func locked(by holder: String) -> Advice {
    Advice(
      event: "Arsip sedang ditulis oleh \(holder.visible).",
      step: "Tunggu sampai selesai, lalu ulangi perintah ini. Mencari tetap dapat dilakukan.")
  }

  private static func cure(_ number: Errno) -> String {
    switch number {
    case .noSpace, .diskQuotaExceeded: "Kosongkan ruang penyimpanan, lalu ulangi. Yang sudah tersimpan tetap utuh."
    case .permissionDenied, .notPermitted: "Periksa izin folder itu untuk pengguna yang menjalankan perintah ini."
    case .readOnlyFileSystem: "Pakai penyimpanan yang dapat ditulis."
    case .noSuchFileOrDirectory, .notDirectory: "Periksa nama dan letaknya."
    default: "Periksa penyimpanan, lalu ulangi."
    }
  }

  /// What the operating system said, in Indonesian; numbers that hardly ever occur keep the system's words.
  static func reason(_ number: Errno) -> String {
    switch number {
    case .noSuchFileOrDirectory: "berkas atau folder tidak ada"
    case .notDirectory: "bukan folder"
    case .isDirectory: "itu folder, bukan berkas"
    case .permissionDenied, .notPermitted: "tidak diizinkan"
    case .noSpace: "ruang penyimpanan penuh"
    case .diskQuotaExceeded: "jatah penyimpanan habis"
    case .readOnlyFileSystem: "penyimpanan hanya dapat dibaca"
    case .fileExists: "sudah ada"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "terlalu banyak berkas terbuka"
    case .ioError: "penyimpanan gagal membaca atau menulis"
    case .tooManySymbolicLinkLevels: "tautan simbolik tidak diikuti"
    default: String(describing: number)
    }
  }
}
