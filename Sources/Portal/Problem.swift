import Telusur

/// An answer that is no success: RFC 9457, in Indonesian, with a code that stays the same.
struct Problem: Sendable {
  var status: Int
  var code: String
  var title: String
  var detail: String
  var faults: [RequestFault] = []
  /// Header fields that belong to it: `Allow`, `Retry-After`, `Content-Range`.
  var fields: [(name: FieldName, value: String)] = []

  /// A header field of a problem.
  enum FieldName: Sendable { case allow, retryAfter, contentRange }

  static let mediaType = "application/problem+json"

  var body: [UInt8] {
    JSONWriter.document { writer in
      writer.member("type", "urn:telusur:problem:\(code)")
      writer.member("title", title)
      writer.member("status", status)
      writer.member("code", code)
      writer.member("detail", detail)
      writer.member("errors", array: faults) { writer, fault in
        writer.element {
          $0.member("code", fault.code.rawValue)
          $0.member("parameter", fault.parameter)
          $0.member("detail", fault.message)
        }
      }
    }
  }
}

extension Problem {
  /// The faults of a request; never empty. The first decides the code, an expired cursor is 410.
  static func refused(_ faults: [RequestFault]) -> Problem {
    let code = faults.first?.code ?? .invalidParameter
    if code == .cursorExpired {
      return Problem(
        status: 410, code: code.rawValue, title: "Penanda halaman kedaluwarsa", detail: faults.first?.message ?? "",
        faults: faults)
    }
    let detail = faults.map(\.message).joined(separator: " ")
    return Problem(status: 400, code: code.rawValue, title: "Permintaan keliru", detail: detail, faults: faults)
  }

  static let notFound = Problem(
    status: 404, code: "not_found", title: "Tidak ditemukan",
    detail: "Tidak ada informasi publik pada alamat ini.")

  static let methodNotAllowed = Problem(
    status: 405, code: "method_not_allowed", title: "Cara akses tidak didukung",
    detail: "Alamat ini hanya dapat dibaca dengan GET atau HEAD.", fields: [(.allow, "GET, HEAD, OPTIONS")])

  static let notAcceptable = Problem(
    status: 406, code: "not_acceptable", title: "Bentuk jawaban tidak tersedia",
    detail: "Jawaban hanya tersedia sebagai application/json.")

  static let addressTooLong = Problem(
    status: 414, code: "uri_too_long", title: "Alamat terlalu panjang", detail: "Alamat melebihi 8192 bita.")

  static func badRange(_ size: Int) -> Problem {
    Problem(
      status: 416, code: "range_not_satisfiable", title: "Bagian berkas tidak ada",
      detail: "Bagian yang diminta berada di luar berkas \(size) bita.", fields: [(.contentRange, "bytes */\(size)")])
  }

  static func tooManyRequests(_ seconds: Int) -> Problem {
    Problem(
      status: 429, code: "too_many_requests", title: "Terlalu banyak permintaan",
      detail: "Coba lagi dalam \(seconds) detik.", fields: [(.retryAfter, String(seconds))])
  }

  static let internalFault = Problem(
    status: 500, code: "internal_error", title: "Kesalahan pada server", detail: "Kesalahan dicatat; coba lagi nanti.")

  static let notReady = Problem(
    status: 503, code: "index_not_ready", title: "Indeks belum siap",
    detail: "Indeks belum dapat dibaca; coba lagi nanti.",
    fields: [(.retryAfter, "5")])

  static let tooSlow = Problem(
    status: 503, code: "timeout", title: "Pencarian terlalu lama",
    detail: "Pencarian dihentikan karena melebihi batas waktu; persempit kueri.", fields: [(.retryAfter, "5")])
}
