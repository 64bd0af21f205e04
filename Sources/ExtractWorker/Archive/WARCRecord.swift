import CExtract
import Extraction

/// An answer of a web server as a crawler kept it.
struct WARCRecord {
  let address: String
  /// The answer with its HTTP header.
  let block: [UInt8]

  /// A page or document that was sent.
  struct Page {
    /// The canonical form of its address: scheme and host in lower case, no fragment.
    var address: String
    var body: [UInt8]
  }

  /// Kinds that are documents of a site; pictures and texts there are its furniture.
  private static let documents: Set<FileKind> = [.html, .pdf, .docx, .odt, .xlsx, .ods]

  /// The page, unpacked to at most `budget` bytes; `nil` for errors, redirections and what is no document.
  func page(budget: Int) -> Page? {
    guard let end = HeaderFields.end(of: block[...]) else { return nil }
    let header = HeaderFields(block[..<end])
    guard header.firstLine.split(separator: " ").dropFirst().first == "200" else { return nil }
    var body = Array(block[end...])
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joined(chunks: body) ?? body
    }
    switch header["content-encoding"]?.lowercased() {
    case nil, "identity", "": break
    case "gzip", "x-gzip": body = Self.unpacked(body, budget: budget)
    default: return nil
    }
    let kind = FileKind(
      sniffing: Array(body.prefix(FileKind.sniffedBytes)), ending: Array(body.suffix(FileKind.sniffedBytes)))
    return Self.documents.contains(kind) ? Page(address: Self.canonical(address), body: body) : nil
  }

  private static func canonical(_ address: String) -> String {
    let whole = address.prefix { $0 != "#" }
    // Behind "http:" or "https:" and two slashes.
    guard let colon = whole.firstIndex(of: ":") else { return String(whole) }
    let host = whole[colon...].dropFirst(3).prefix { $0 != "/" && $0 != "?" }
    let rest = whole[host.endIndex...]
    return whole[..<host.endIndex].lowercased() + (rest.isEmpty ? "/" : rest)
  }

  /// Takes the frames of chunked transfer (RFC 9112, 7.1) away; `nil` where there are none (some crawlers have taken
  /// them away and kept the header). A cut body ends where it is cut.
  static func joined(chunks bytes: [UInt8]) -> [UInt8]? {
    var (body, place) = ([] as [UInt8], 0)
    while let feed = bytes[place...].prefix(1024).firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: bytes[place..<feed], as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16), size >= 0 else { return place == 0 ? nil : body }
      if size == 0 { return body }
      let chunk = bytes[(feed + 1)...].prefix(size)
      body += chunk
      // A line end follows each chunk.
      place = chunk.endIndex
      if place < bytes.count, bytes[place] == UInt8(ascii: "\r") { place += 1 }
      if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    }
    return place == 0 ? nil : body
  }

  /// What gzip packed, up to `budget` bytes; what came before a fault.
  private static func unpacked(_ bytes: [UInt8], budget: Int) -> [UInt8] {
    guard let packed = PackedFile(gzip: bytes, budget: budget) else { return [] }
    var body: [UInt8] = []
    do throws(Stop) {
      guard try packed.next() != nil else { return [] }
      while true {
        let more = try packed.read(UnpackAnswer.chunk)
        if more.isEmpty { return body }
        body += more
      }
    } catch {
      return body
    }
  }
}
