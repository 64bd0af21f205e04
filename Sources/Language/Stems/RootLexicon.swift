/// The roots of the language with the affixes that each takes: Debian's hunspell word list and the project's own
/// supplement.
struct RootLexicon: Sendable {
  private(set) var table: RootTable
  private(set) var entries: [RootEntry] = []
  private(set) var licenses: [License] = [License()]
  let licenseTable = LicenseTable.shared
  var exceptions = Exceptions()
  /// The two words of a compound, by entry.
  var compounds: [Int: [[UInt8]]] = [:]
  private var licenseNumbers: [UInt128: UInt16] = [0: 0]

  /// Reads a hunspell `.dic` file: a count, then one word a line with its flags behind a slash.
  init(dictionary: [UInt8]) throws(LanguageError) {
    let lines = dictionary.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    table = RootTable(expected: lines + Supplement.lines.count + 2 * Exceptions.lines.count)
    try readDictionary(dictionary)
    readSupplement()
    readExceptions()
    splitCompounds()
    for index in entries.indices { entries[index].affixClass = affixClass(of: entries[index]) }
    table.attach(entries)
    markDecomposable()
    table.attach(entries)
  }

  /// Bytes of memory for everything that is asked about roots.
  var footprint: Int {
    table.footprint + exceptions.table.footprint + entries.count * MemoryLayout<RootEntry>.stride
      + licenses.count * MemoryLayout<License>.stride
  }

  /// Whether an entry may be the root of an analysis; `bare` when nothing was taken off.
  @inline(__always)
  func admits(_ root: KnownRoot, bare: Bool) -> Bool {
    guard root.number >= 0 else { return false }
    return !root.entry.traits.contains(.exceptionOnly) && (!bare || !root.entry.traits.contains(.needsAffix))
  }

  /// Adds a word or widens what is known of it.
  mutating func add(_ word: some Collection<UInt8>, _ license: License, _ traits: RootTraits) {
    guard !word.isEmpty, word.count <= WordBuffer.capacity, let number = table.insert(word) else { return }
    if number == entries.count {
      entries.append(RootEntry(license: licenseNumber(license), traits: traits))
    } else {
      var merged = licenses[Int(entries[number].license)]
      merged.formUnion(license)
      entries[number].license = licenseNumber(merged)
      entries[number].traits.merge(traits)
    }
  }

  /// Notes that the table of exceptions has another root for this one.
  mutating func markException(_ number: Int) { entries[number].traits.insert(.isException) }

  private mutating func licenseNumber(_ license: License) -> UInt16 {
    if let number = licenseNumbers[license.bits] { return number }
    guard licenses.count < Int(UInt16.max) else { return 0 }
    licenses.append(license)
    let number = UInt16(licenses.count - 1)
    licenseNumbers[license.bits] = number
    return number
  }

  private func affixClass(of entry: RootEntry) -> UInt8 {
    switch licenses[Int(entry.license)].count {
    case 0: 0
    case 1, 2: 1
    case 3...6: 2
    default: 3
    }
  }

  /// The dictionary's own compounds (words that need an affix) are the shortest way to cut them into two roots.
  private mutating func splitCompounds() {
    for index in entries.indices where entries[index].traits.contains(.needsAffix) && compounds[index] == nil {
      let word = Array(table.bytes(of: index))
      guard word.count >= 7,
        let cut = (3...(word.count - 3)).first(where: { cut in
          table.entry(of: word[..<cut]) != nil && table.entry(of: word[cut...]) != nil
        })
      else { continue }
      compounds[index] = [Array(word[..<cut]), Array(word[cut...])]
    }
  }

  /// Marks the entries that are derived from another entry, with or without the dictionary's word for it.
  private mutating func markDecomposable() {
    let finder = RootFinder(lexicon: self, weights: [Int32](repeating: 0, count: Feature.count), margin: 0)
    var scratch = finder.makeScratch()
    for index in entries.indices {
      guard scratch.word.load(table.bytes(of: index)) else { continue }
      finder.listEndings(&scratch)
      finder.listPrefixes(&scratch)
      var traits = RootTraits()
      finder.forEachKnown(&scratch) { scratch, front, back, root in
        guard Int(root.number) != index, front.depth > 0 || back.suffix != .none, back.particle == .none,
          back.clitic == .none
        else { return }
        let combination = License.Combination(front.first, front.second, back.suffix)
        let support = licenseTable.support(licenses[Int(root.entry.license)], for: combination)
        traits.insert(support == .exact ? .derivedByLicense : .derivedPerhaps)
      }
      entries[index].traits.formUnion(traits)
    }
  }
}

/// What is known of a root besides its spelling.
struct RootEntry: Sendable {
  /// Index into ``RootLexicon/licenses``.
  var license: UInt16 = 0
  var traits = RootTraits()
  /// How many affix combinations it takes: 0 none, 1 one or two, 2 up to six, 3 more.
  var affixClass: UInt8 = 0
}

/// Facts about a root, each a feature of its own.
struct RootTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Written with a capital in the dictionary.
  static let proper = RootTraits(rawValue: 1)
  /// Stands only with an affix (tanggungjawab in mempertanggungjawabkan).
  static let needsAffix = RootTraits(rawValue: 2)
  /// Another root with an affix that the dictionary allows it.
  static let derivedByLicense = RootTraits(rawValue: 4)
  /// Another root with an affix that the dictionary does not name.
  static let derivedPerhaps = RootTraits(rawValue: 8)
  /// Stands in the table only as the target of an exception; no analysis may end in it.
  static let exceptionOnly = RootTraits(rawValue: 32)
  /// The dictionary gives it menge- or penge-.
  static let takesMenge = RootTraits(rawValue: 64)
  /// From the project's supplement.
  static let supplement = RootTraits(rawValue: 16)

  /// The table of exceptions has another root for it.
  static let isException = RootTraits(rawValue: 128)

  /// Joins the facts of two entries with one spelling: a common noun or free form wins.
  mutating func merge(_ other: RootTraits) {
    let narrow: RootTraits = [.proper, .needsAffix]
    self = union(other).subtracting(narrow).union(intersection(other).intersection(narrow))
  }
}
