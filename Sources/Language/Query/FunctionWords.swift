/// Words without weight of their own in a query.
///
/// Kept short on purpose: public lists throw away *tahun, bulan, waktu, setiap, saat, serta*, which are words of the law
/// here (*setiap saat, serta merta*).
enum FunctionWords {
  static let function: Set<String> = [
    "yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "oleh", "itu", "ini", "adalah", "akan",
    "juga",
    "atau", "sebagai", "bahwa", "telah", "karena", "para", "tersebut", "yg", "utk", "dgn", "dg", "tentang", "ttg",
    "saja",
    "aja", "sih", "dong", "ya", "nih", "pun", "per", "nya",
  ]

  static let question: Set<String> = [
    "apa", "apakah", "siapa", "siapakah", "kapan", "kapankah", "mana", "manakah", "berapa", "berapakah", "bagaimana",
    "bagaimanakah", "mengapa", "mengapakah", "kenapa", "dimana", "dimanakah", "kemana", "gimana", "gmn", "gmana", "knp",
    "brp", "kpn", "dmn", "adakah", "bisakah", "apaan", "tolong", "mohon", "ingin",
  ]
}
