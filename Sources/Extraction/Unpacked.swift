public import SystemPackage

/// What unpacking one container may cost. Whatever it wants beyond is refused; what came before is kept.
public struct UnpackLimits: Sendable, Equatable {
  /// Members, refused ones counted.
  public var members: Int
  /// Bytes of one member.
  public var memberBytes: Int
  /// Bytes of all members together.
  public var totalBytes: Int
  /// Bytes of all members for each byte of the container, above which it counts as a bomb. Web pages pack to a tenth.
  public var ratio: Int
  /// Processor seconds of the worker.
  public var cpuSeconds: Int
  /// Seconds without a sign of life after which the worker is killed.
  public var wallSeconds: Int

  /// Defaults let a mirror of a site of some thousand pages through.
  public init(
    members: Int = 20_000, memberBytes: Int = 256 << 20, totalBytes: Int = 4 << 30, ratio: Int = 100,
    cpuSeconds: Int = 600, wallSeconds: Int = 180
  ) {
    self.members = members
    self.memberBytes = memberBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
  }
}

/// Why a member of a container was not taken.
public enum MemberProblem: String, Sendable, CaseIterable {
  /// A name that climbs out of the container (`..`), is empty or no UTF-8.
  case unsafeName = "nama"
  /// The second member of the same name.
  case duplicateName = "ganda"
  /// A link or a device.
  case notAFile = "tautan"
  /// Locked by a password.
  case locked = "terkunci"
  /// Larger than one file may be.
  case tooLarge = "besar"
  /// Its bytes are broken.
  case damaged = "rusak"

  /// The reason in Indonesian, without a full stop.
  public var message: String {
    switch self {
    case .unsafeName: "namanya tidak aman"
    case .duplicateName: "namanya sudah dipakai anggota lain"
    case .notAFile: "berupa tautan, bukan berkas"
    case .locked: "terkunci kata sandi"
    case .tooLarge: "melebihi ukuran terbesar yang diterima"
    case .damaged: "isinya rusak"
    }
  }
}

/// What was in a container.
public struct Unpacked: Sendable, Equatable {
  /// A member: where its bytes lie, or why they do not.
  public struct Member: Sendable, Equatable {
    /// Path within the container with `/` between components, or the address of a web page.
    public var name: [UInt8]
    /// The bytes; `nil` for a member that was not taken.
    public var file: FilePath?
    /// Why it was not taken.
    public var problem: MemberProblem?
  }

  /// Members in the order of the container, folders left out.
  public var members: [Member] = []
  /// Why there may be more than these; `nil` when the container was read to its end.
  public var failure: ExtractionFailure?
}
