/// Names of places that look like affixed words.
///
/// Never a full gazetteer: *bagian*, *perjuangan* and *kuningan* are places too. Only names that mislead the stemmer
/// stand here.
struct PlaceNames: Sendable {
  enum Kind: Sendable {
    /// Never an ordinary word.
    case name
    /// An ordinary word unless written with a capital inside a sentence.
    case nameOrWord
  }

  private var table = RootTable(expected: 256)
  private var kinds: [Kind] = []

  init() {
    for word in Self.names.split(whereSeparator: \.isWhitespace) { add(word, .name) }
    for word in Self.ambiguous.split(whereSeparator: \.isWhitespace) { add(word, .nameOrWord) }
  }

  private mutating func add(_ word: Substring, _ kind: Kind) {
    guard let number = table.insert(word.utf8) else { return }
    if number < kinds.count { kinds[number] = kind } else { kinds.append(kind) }
  }

  func kind(of word: [UInt8]) -> Kind? { table.entry(of: word).map { kinds[$0] } }

  /// Whether the word in a buffer is a name and never an ordinary word.
  func isName(_ word: borrowing WordBuffer) -> Bool {
    let number = table.root(in: word, from: 0, to: word.count, restored: 0).number
    return number >= 0 && kinds[Int(number)] == .name
  }

  private static let names = """
    bekasi kalimantan  kebayoran tangerang semarang sulawesi pekalongan pasuruan lamongan
    banyuwangi bangkalan pamekasan probolinggo pekanbaru palembang cengkareng kalideres krukut maphar pinangsia tambora
    palmerah grogol cilincing jatinegara cakung setiabudi tebet mampang pancoran cilandak jagakarsa
    senen kemayoran gambir sawahbesar pulogadung matraman ciracas cipayung kalibata kemang 
    makassar mataram bengkulu merauke manokwari ternate kendari denpasar gianyar tabanan
    kebumen purbalingga temanggung wonosobo karanganyar grobogan rembang pekendal jepara
    tasikmalaya majalengka sumedang indramayu subang purwakarta karawang cirebon sukabumi cianjur pandeglang lebak
    kediri blitar tulungagung trenggalek ponorogo pacitan ngawi madiun magetan nganjuk jombang mojokerto sidoarjo gresik
    sampang sumenep situbondo bondowoso lumajang jember sleman bantul gunungkidul kulonprogo surakarta sragen
    balikpapan bali banggai berau bulungan digoel hasundutan katingan kerinci kuantan kutai maluku melawi mempawah
    mentawai merangin mesuji musi nagan nduga ngada nunukan padangsidimpuan pangandaran pariaman pelalawan pemalang
    pematangsiantar penukal pesawaran rokan sekadau seluma seruyan cililitan melawai petojo
    petogogan senayan slipi wetan munjul terate
    """

  private static let ambiguous = """
    penjaringan keagungan pademangan kembangan pesanggrahan petamburan perjuangan kuningan bagian malaka pegangsaan
    pengadegan penggilingan pekojan pekayon pejaten pejompongan pegadungan sepatan serpong merapi menado meruya
    asahan balangan tarakan penajam selayar susukan pejagalan petukangan kebagusan cipinang bendungan pisangan
    menur semanan seroja  kemanggisan kedoya kerendang 
    """
}
