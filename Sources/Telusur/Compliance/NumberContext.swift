/// Words near a number that tell what it is.
struct NumberContext {
  /// What a word beside a number makes of it.
  enum Meaning: Equatable {
    case nik, kk, npwp, nip, phone, account, bank, money
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The word nearest before the number, else right after it ("… (NIK)"). Looks at 56 bytes before and 12 after.
  func meaning(of range: Range<Int>) -> Meaning? {
    before(range.lowerBound) ?? after(range.upperBound)
  }

  /// Whether `Rp` or `IDR` stands right before.
  func isMoney(_ start: Int) -> Bool {
    var end = start
    while end > 0, start - end < 3, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2E || bytes[end - 1] == 0x3A {
      end -= 1
    }
    let word = wordBefore(end)
    return word == "rp" || word == "idr"
  }

  /// The letters that touch the number on the left, in lower case; "" where none does.
  func gluedBefore(_ start: Int) -> String { wordBefore(start) }

  /// The letters that touch the number on the right, in lower case, at most 12.
  func gluedAfter(_ end: Int) -> String {
    String(decoding: bytes[end...].prefix(12).prefix(while: NumberScanner.isLetter).map { $0 | 0x20 }, as: UTF8.self)
  }

  private func wordBefore(_ end: Int) -> String {
    let word = bytes[max(0, end - 12)..<end].reversed().prefix(while: NumberScanner.isLetter)
    return String(decoding: word.reversed().map { $0 | 0x20 }, as: UTF8.self)
  }

  private func before(_ end: Int) -> Meaning? {
    let words = words(in: max(0, end - 56)..<end)
    for (index, word) in words.enumerated().reversed() {
      let previous = index > 0 ? words[index - 1] : ""
      let next = index + 1 < words.count ? words[index + 1] : ""
      guard let meaning = Self.meaning(word, previous: previous, next: next) else { continue }
      // "Rekening Bank Contoh": the word before says more than the bank.
      return meaning == .bank && words.contains("rekening") ? .account : meaning
    }
    return nil
  }

  private func after(_ start: Int) -> Meaning? {
    guard let word = words(in: start..<min(bytes.count, start + 12)).first else { return nil }
    return [.nik, .kk, .npwp, .nip].first { $0 == Self.meaning(word, previous: "", next: "") }
  }

  /// Words of letters in lower case. A word cut by the window's start is dropped.
  private func words(in range: Range<Int>) -> [String] {
    var start = range.lowerBound
    if start > 0, Self.isLetter(bytes[start - 1]) {
      while start < range.upperBound, Self.isLetter(bytes[start]) { start += 1 }
    }
    return bytes[start..<range.upperBound].split { !Self.isLetter($0) }.map { word in
      String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { NumberScanner.isLetter(byte) }

  private static func meaning(_ word: String, previous: String, next: String) -> Meaning? {
    switch word {
    case "rekening", "rek":
      // Budget codes and bills are no bank accounts.
      return previous == "kode" || budgetWords.contains(next) ? nil : .account
    case "keluarga": return previous == "kartu" ? .kk : nil
    default: return meanings[word]
    }
  }

  private static let budgetWords: Set<String> = ["belanja", "listrik", "air", "pdam", "pendapatan", "anggaran"]

  private static let meanings: [String: Meaning] = [
    "nik": .nik, "ktp": .nik, "ektp": .nik, "kependudukan": .nik, "kk": .kk, "npwp": .npwp, "nip": .nip, "nipppk": .nip,
    "hp": .phone, "wa": .phone, "whatsapp": .phone, "telp": .phone, "telepon": .phone, "telpon": .phone, "tlp": .phone,
    "tel": .phone, "ponsel": .phone, "handphone": .phone, "hubungi": .phone, "kontak": .phone, "norek": .account,
    "bank": .bank, "bca": .bank, "bri": .bank, "bni": .bank, "btn": .bank, "bsi": .bank, "bjb": .bank,
  ]
}
