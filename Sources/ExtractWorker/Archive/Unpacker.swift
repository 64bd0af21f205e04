import Extraction

/// Unpacks a container and passes its members on; nothing is written here, and no name from the container is ever a
/// name of a file.
struct Unpacker {
  let file: InputFile
  let limits: UnpackLimits
  let send: (UnpackAnswer) -> Bool

  /// Bytes that may come out of any container, however small it is.
  private static let allowance = 16 << 20

  func unpack() throws(Stop) {
    switch FileKind(sniffing: file.beginning(), ending: file.ending()) {
    case .zip: try unpackZip()
    case .warc: try unpackWARC()
    default: throw Stop(.notADocument)
    }
  }

  /// Bytes that may be unpacked; beyond is a bomb.
  private var budget: Int {
    let (byRatio, isHuge) = file.size.multipliedReportingOverflow(by: limits.ratio)
    return min(isHuge ? limits.totalBytes : byRatio + Self.allowance, limits.totalBytes)
  }

  private func tell(_ answer: UnpackAnswer) throws(Stop) {
    guard send(answer) else { throw Stop(.cancelled) }
  }

  private func unpackZip() throws(Stop) {
    guard let packed = PackedFile(file, .zip, budget: budget) else { throw Stop(.notADocument) }
    var seen: Set<[UInt8]> = []
    while let member = try packed.next() {
      if member.kind == .folder { continue }
      guard seen.count < limits.members else { throw Stop(.tooMuchOutput) }
      let name = MemberName(member.name)
      try tell(.member(name: name.shown))
      if let problem = problem(of: member, name, &seen) {
        try tell(.refused(problem))
      } else {
        try copy(packed)
      }
    }
  }

  private func problem(
    of member: PackedFile.Member, _ name: MemberName, _ seen: inout Set<[UInt8]>
  ) -> MemberProblem? {
    let isNew = seen.insert(name.shown).inserted
    guard let path = name.path, path == name.shown else { return .unsafeName }
    if !isNew { return .duplicateName }
    if member.kind == .other { return .notAFile }
    return member.isLocked ? .locked : nil
  }

  private func copy(_ packed: PackedFile) throws(Stop) {
    var count = 0
    do throws(Stop) {
      while true {
        let bytes = try packed.read(UnpackAnswer.chunk)
        if bytes.isEmpty { return }
        count += bytes.count
        if count > limits.memberBytes { return try tell(.refused(.tooLarge)) }
        try tell(.content(bytes))
      }
    } catch {
      // A broken member is not the end of the others.
      guard error.failure == .notADocument else { throw error }
      try tell(.refused(.damaged))
    }
  }

  private func unpackWARC() throws(Stop) {
    guard let packed = PackedFile(file, .stream, budget: budget), try packed.next() != nil else {
      throw Stop(.notADocument)
    }
    var reader = WARCReader(packed, blockLimit: limits.memberBytes)
    var (count, seen) = (0, Set<String>())
    while let record = try reader.next() {
      guard let page = record.page(budget: limits.memberBytes), seen.insert(page.address).inserted else { continue }
      count += 1
      guard count <= limits.members else { throw Stop(.tooMuchOutput) }
      try tell(.member(name: Array(page.address.utf8)))
      for start in stride(from: 0, to: page.body.count, by: UnpackAnswer.chunk) {
        try tell(.content(Array(page.body[start..<min(start + UnpackAnswer.chunk, page.body.count)])))
      }
    }
  }
}

/// A member's name as a path below the container.
struct MemberName {
  /// The name for people: components without the tricks, cut to a length no honest name has.
  let shown: [UInt8]
  /// The path; `nil` for a name that climbs out or is no UTF-8.
  let path: [UInt8]?

  /// As long as Linux lets a path be.
  private static let longest = 4096

  init(_ raw: [UInt8]) {
    // Old programs on Windows write backslashes.
    let components = raw.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map(Array.init)
      .filter { $0 != Array(".".utf8) }
    let joined = Array(components.joined(separator: [UInt8(ascii: "/")]))
    shown = Array(joined.prefix(Self.longest))
    let isSafe =
      !joined.isEmpty && joined.count <= Self.longest && !components.contains(Array("..".utf8)) && !joined.contains(0)
      && String(validating: joined, as: UTF8.self) != nil
    path = isSafe ? joined : nil
  }
}
