import Hummingbird
import SystemPackage
import Telusur

extension Portal {
  /// The original of a document, whole or in part. Only what the public index names with open access, and only from the
  /// folder of public originals; no part of the path comes from the request.
  func documentFile(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    guard let id = Document.ID(call.parameter) else { return .problem(.notFound) }
    do throws(ArchiveError) {
      guard let (document, entries) = try find(id, in: index.current), Access.widest(of: entries) == .open,
        let path = original(of: document)
      else { return .problem(.notFound) }
      return file(document, at: path, call)
    } catch {
      return failure(error)
    }
  }

  /// Where the original lies; `nil` where it is no regular file of the size that the index names.
  private func original(of document: StoredDocument) -> FilePath? {
    let path = configuration.originals.pushing(
      OriginalName.relativePath(of: document.edition, mediaType: document.mediaType))
    guard let stat = try? path.stat(followTargetSymlink: false), stat.type == .regular,
      Int(stat.size) == document.byteCount
    else { return nil }
    return path
  }

  private func file(_ document: StoredDocument, at path: FilePath, _ call: Call) -> Answer {
    let tag = "\"\(document.edition.rawValue)\""
    if call.preconditions.has(tag) { return .notModified(tag: tag, caching: .file) }
    let size = document.byteCount
    var answer = Answer(mediaType: document.mediaType, tag: tag, caching: .file)
    answer.fields[.acceptRanges] = "bytes"
    answer.fields[.contentDisposition] = Self.disposition(of: document)
    // A web page of others must not run in this address's name.
    answer.fields[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    let isCurrent = call.fields[.ifRange].map { $0 == tag } ?? true
    switch isCurrent ? ByteRange(call.fields[.range], size: size) : .whole {
    case .unsatisfiable: return .problem(.badRange(size))
    case .part(let range):
      answer.status = 206
      answer.fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(size)"
      answer.content = .file(path, range: range)
    case .whole: answer.content = size > 0 ? .file(path, range: 0...(size - 1)) : .none
    }
    return answer
  }

  /// PDFs are shown, anything else is saved; the name as received, in ASCII and in full (RFC 6266).
  private static func disposition(of document: StoredDocument) -> String {
    let kind = document.mediaType == "application/pdf" ? "inline" : "attachment"
    let plain = String(
      document.name.unicodeScalars.map { scalar -> Character in
        let isSafe = scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar.value != 0x7F
        return isSafe ? Character(scalar) : "_"
      })
    return "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(percentEncoded(document.name))"
  }

  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
