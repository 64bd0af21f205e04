import Extraction
import SystemPackage

/// Takes the members of a container through the same door as files of a folder: as if it had been unpacked in its place.
///
/// A member of a ZIP file is known by the container's name and its own; a page of a WARC file by its address alone, so
/// that tomorrow's mirror of the site renews today's pages.
struct ContainerIntake {
  let configuration: ArchiveConfiguration
  /// Where members lie until they are received.
  let staging: FilePath

  /// The members that can be received, and what is to be said of the others.
  struct Contents {
    var files: [InboxFile] = []
    var findings: [Finding] = []
  }

  /// Unpacks a container in a worker; the members lie in `staging`, which is cleared after they were received.
  func unpack(_ container: InboxFile) async throws(ArchiveError) -> Contents {
    let pool = ExtractorPool(worker: configuration.worker, size: 1, limits: configuration.limits)
    let limits = UnpackLimits(memberBytes: configuration.maximumFileSize)
    let unpacked = await pool.unpack(container.path, into: staging, limits: limits)
    await pool.shutdown()
    switch unpacked.failure {
    case .cancelled: throw .interrupted
    case .workerUnavailable(let errno): throw .worker(path: configuration.worker, reason: "\(Errno(rawValue: errno))")
    case .unreadable(let errno):
      throw .storage(operation: "membongkar wadah", path: container.path, Errno(rawValue: errno))
    default: return contents(of: unpacked, container)
    }
  }

  private func contents(of unpacked: Unpacked, _ container: InboxFile) -> Contents {
    var contents = Contents()
    var refused: [MemberProblem: [String]] = [:]
    for member in unpacked.members {
      let shown = "\(container.shown)/\(EscapedName.show(member.name))"
      if let problem = member.problem { refused[problem, default: []].append(shown) }
      guard let path = member.file, !Self.isPassedOver(member.name) else { continue }
      let source = Self.isAddress(member.name) ? member.name : container.source + Array("/".utf8) + member.name
      contents.files.append(InboxFile(path: path, unit: container.unit, source: source))
    }
    contents.findings = MemberProblem.allCases.compactMap { problem in
      refused[problem].map { Self.finding(problem, $0) }
    }
    if let failure = unpacked.failure { contents.findings.append(Self.finding(failure, container)) }
    if contents.files.isEmpty, contents.findings.isEmpty { contents.findings.append(Self.nothing(in: container)) }
    return contents
  }

  private static func isAddress(_ name: [UInt8]) -> Bool {
    name.starts(with: "http://".utf8) || name.starts(with: "https://".utf8)
  }

  /// Hidden and temporary files, as in a folder, and what macOS adds to every ZIP file.
  private static func isPassedOver(_ name: [UInt8]) -> Bool {
    let components = name.split(separator: UInt8(ascii: "/")).map(Array.init)
    return !isAddress(name)
      && components.contains { Inbox.isPassedOver($0) || $0 == Array("__MACOSX".utf8) }
  }

  private static func finding(_ problem: MemberProblem, _ names: [String]) -> Finding {
    let more = names.count > 1 ? " Ini yang pertama dari \(names.count) anggota sejenis." : ""
    return Finding(
      .refusedMember, at: .file(names.first ?? "", page: nil),
      message: "Anggota wadah tidak diambil: \(problem.message).\(more)",
      cure: "Buat ulang wadahnya, atau masukkan berkasnya sendiri.")
  }

  private static func finding(_ failure: ExtractionFailure, _ container: InboxFile) -> Finding {
    let place = Finding.Place.file(container.shown, page: nil)
    if failure.state == .exceededLimits {
      return Finding(
        .fileExceedsLimits, at: place,
        message: "Isi wadah melampaui batas; yang dibongkar sebelum batas itu diambil.",
        cure: "Bagi wadah menjadi beberapa bagian, atau keluarkan isinya dahulu.")
    }
    return Finding(
      .damagedFile, at: place, message: "Wadah rusak, terpotong, atau bukan wadah dokumen; yang masih terbaca diambil.",
      cure: "Salin ulang wadah dari sumbernya.")
  }

  private static func nothing(in container: InboxFile) -> Finding {
    Finding(
      .emptyFile, at: .file(container.shown, page: nil), message: "Wadah tidak memuat berkas yang dapat diambil.",
      cure: "Periksa isi wadahnya.")
  }
}
