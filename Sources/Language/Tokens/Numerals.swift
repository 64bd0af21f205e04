/// Numbers in words, Roman letters and digits.
enum Numerals {
  /// Words after which a Roman letter or a number word is a number.
  static let countedWords: Set<String> = [
    "bab", "bagian", "lampiran", "triwulan", "semester", "tahap", "caturwulan", "kuartal", "jilid", "edisi",
    "gelombang",
    "golongan", "gol", "angkatan", "periode", "buku", "sesi", "putaran", "termin", "seri", "tipe", "kelas", "tingkat",
    "paragraf", "pasal", "romawi", "volume", "termyn", "wilayah", "zona", "rayon", "tw", "smt",
  ]

  static let months: [String: Int] = [
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "pebruari": 2, "peb": 2, "maret": 3, "mar": 3, "april": 4,
    "apr": 4,
    "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "agt": 8, "ags": 8, "agst": 8,
    "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "nopember": 11, "nop": 11,
    "desember": 12, "des": 12,
  ]

  static let multipliers: [String: Int] = [
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12,
  ]

  private static let cardinals = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
  ]

  /// 1 … 11 for a cardinal or an ordinal written in one word.
  static func value(ofWord word: String) -> Int? {
    if word == "pertama" || word == "kesatu" { return 1 }
    let bare = word.hasPrefix("ke") && word != "kelima" ? String(word.dropFirst(2)) : word
    if word == "kelima" { return 5 }
    return cardinals.firstIndex(of: bare).map { $0 + 1 }
  }

  /// The word for a small number, for query alternatives.
  static func word(for value: Int) -> String? {
    value >= 1 && value <= cardinals.count ? cardinals[value - 1] : nil
  }

  /// The value of a well-formed Roman numeral in lower case, up to 89.
  static func value(ofRoman letters: some Collection<UInt8>) -> Int? {
    guard !letters.isEmpty, letters.count <= 8 else { return nil }
    var total = 0
    var previous = 0
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case Letter.i: value = 1
      case Letter.v: value = 5
      case Letter.x: value = 10
      case Letter.l: value = 50
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 && total < 90 && roman(total).utf8.elementsEqual(letters) ? total : nil
  }

  /// The Roman numeral of 1 … 89 in lower case.
  static func roman(_ value: Int) -> String {
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return value > 0 && value < 90 ? tens[value / 10] + ones[value % 10] : ""
  }

  /// The digits without leading zeros.
  static func canonical(_ digits: some Collection<UInt8>) -> [UInt8] {
    let rest = digits.drop { $0 == 0x30 }
    return rest.isEmpty ? [0x30] : Array(rest)
  }
}
