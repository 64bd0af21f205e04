/// Why a document was not read to its end: a value in an `Extract`, never thrown.
public enum ExtractionFailure: Sendable, Hashable {
  /// The worker died of a signal while it read the document.
  case crashed(signal: Int32)
  /// The worker used up the processor or wall-clock time of the limits.
  case timedOut
  /// The worker wanted more memory than the limits allow.
  case tooMuchMemory
  /// The document holds more text or more pages than the limits allow.
  case tooMuchOutput
  /// The document opens only with a password.
  case encrypted
  /// The file is no PDF or web page, is broken beyond reading, or is not a regular file.
  case notADocument
  /// The worker wrote what no worker of this version writes, or fell silent.
  case protocolBroken
  /// The file could not be opened or read; `errno` of the system. Says nothing about the document.
  case unreadable(errno: Int32)
  /// The worker could not be started; `errno` of the system. Says nothing about the document.
  case workerUnavailable(errno: Int32)
  /// The task was cancelled before the document was read. Says nothing about the document.
  case cancelled

  /// Whether the failure is a fact about the document. Where `false`, do not record the extract: try again later.
  public var concernsDocument: Bool {
    switch self {
    case .unreadable, .workerUnavailable, .cancelled: false
    case .crashed, .timedOut, .tooMuchMemory, .tooMuchOutput, .encrypted, .notADocument, .protocolBroken: true
    }
  }

  /// State of a document of which nothing could be read for this reason.
  public var state: TextState {
    switch self {
    case .timedOut, .tooMuchMemory, .tooMuchOutput: .exceededLimits
    case .encrypted: .locked
    case .crashed, .notADocument, .protocolBroken, .unreadable, .workerUnavailable, .cancelled: .damaged
    }
  }

  /// Stable word for storage, e.g. `crashed:11`; `init(code:)` reads it back.
  public var code: String {
    switch self {
    case .crashed(let signal): "crashed:\(signal)"
    case .timedOut: "timedOut"
    case .tooMuchMemory: "tooMuchMemory"
    case .tooMuchOutput: "tooMuchOutput"
    case .encrypted: "encrypted"
    case .notADocument: "notADocument"
    case .protocolBroken: "protocolBroken"
    case .unreadable(let errno): "unreadable:\(errno)"
    case .workerUnavailable(let errno): "workerUnavailable:\(errno)"
    case .cancelled: "cancelled"
    }
  }

  /// Reads `code`; `nil` for anything else.
  public init?(code: String) {
    let parts = code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Int32(parts[1]) : nil
    switch (parts.first, number) {
    case ("crashed", let signal?): self = .crashed(signal: signal)
    case ("unreadable", let errno?): self = .unreadable(errno: errno)
    case ("workerUnavailable", let errno?): self = .workerUnavailable(errno: errno)
    default:
      let plain: [ExtractionFailure] = [
        .timedOut, .tooMuchMemory, .tooMuchOutput, .encrypted, .notADocument, .protocolBroken, .cancelled,
      ]
      guard let match = plain.first(where: { $0.code == code }) else { return nil }
      self = match
    }
  }

  /// The reason in one Indonesian sentence without a full stop, for officers.
  public var message: String {
    switch self {
    case .crashed(let signal): "pengekstrak berhenti karena sinyal \(signal) saat membaca berkas"
    case .timedOut: "berkas terlalu lama dibaca"
    case .tooMuchMemory: "berkas memerlukan memori melebihi batas"
    case .tooMuchOutput: "teks atau jumlah halaman berkas melebihi batas"
    case .encrypted: "berkas terkunci kata sandi"
    case .notADocument: "berkas rusak atau bukan PDF maupun halaman web"
    case .protocolBroken: "pengekstrak memberi jawaban yang tidak dikenal"
    case .unreadable(let errno): "berkas tidak dapat dibuka (galat sistem \(errno))"
    case .workerUnavailable(let errno): "pengekstrak tidak dapat dijalankan (galat sistem \(errno))"
    case .cancelled: "ekstraksi dibatalkan"
    }
  }
}
