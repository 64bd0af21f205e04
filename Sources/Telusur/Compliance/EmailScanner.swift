/// Finds e-mail addresses that are not an office's.
enum EmailScanner {
  /// Addresses outside `go.id` and `desa.id`; weak where the name before the @ is an office's or the last label is no
  /// usual one. Domains kept for examples (RFC 2606) belong to nobody and are passed over. Looks at no more than 64
  /// bytes before and 253 after an @ (RFC 5321), so O(length).
  static func matches(in bytes: [UInt8]) -> [PersonalDataMatch] {
    var found: [PersonalDataMatch] = []
    var position = 0
    while let at = bytes[position...].firstIndex(of: 0x40) {
      position = at + 1
      var start = at
      while start > 0, at - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < bytes.count, end - at <= 253, isDomain(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      while start < at, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
      guard start < at, end > at + 1 else { continue }
      let local = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
      let domain = String(decoding: bytes[at + 1..<end], as: UTF8.self).lowercased()
      guard isDomainName(domain), !isPublic(domain) else { continue }
      found.append(
        PersonalDataMatch(
          kind: .privateEmail, range: start..<end, certainty: isOffice(local) || !isKnownTop(domain) ? .weak : .strong))
      position = end
    }
    return found
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    NumberScanner.isDigit(byte) || NumberScanner.isLetter(byte) || [0x2E, 0x5F, 0x2D, 0x2B, 0x25].contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    NumberScanner.isDigit(byte) || NumberScanner.isLetter(byte) || byte == 0x2E || byte == 0x2D
  }

  /// Two labels or more, none of them empty.
  private static func isDomainName(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }

  /// A country or one of the domains people have addresses in; others are mostly examples of manuals.
  private static func isKnownTop(_ domain: String) -> Bool {
    guard let top = domain.split(separator: ".").last else { return false }
    return top.utf8.count == 2 || knownTops.contains(String(top))
  }

  private static let knownTops: Set<String> = [
    "com", "net", "org", "info", "biz", "edu", "gov", "mil", "name", "email", "cloud", "online", "site", "xyz", "app",
    "dev", "asia", "live", "world", "tech",
  ]

  private static func isPublic(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".")
    let last = labels.suffix(2).joined(separator: ".")
    return ["go.id", "desa.id", "example.com", "example.org", "example.net"].contains(last)
      || ["example", "invalid", "test", "localhost"].contains(labels.last.map(String.init) ?? "")
  }

  private static func isOffice(_ local: String) -> Bool {
    [
      "kelurahan", "kecamatan", "kel.", "kel_", "kec.", "kec_", "ppid", "dinas", "sudin", "humas", "info", "admin",
      "sekretariat", "pemkot", "pemprov",
    ]
    .contains { local.hasPrefix($0) } || local.contains("ppid")
  }
}
