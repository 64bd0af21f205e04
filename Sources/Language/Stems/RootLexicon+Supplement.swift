// The project's own words.

extension RootLexicon {
  /// Adds the supplement: a root, then letters for the affixes it takes (``Supplement/classes``);
  /// `+` divides a compound.
  mutating func readSupplement() {
    for line in Supplement.lines {
      guard let word = line.first else { continue }
      var license = License()
      var traits: RootTraits = .supplement
      for letter in line.dropFirst().joined() {
        if letter == "x" { traits.insert(.needsAffix) }
        for combination in Supplement.classes[letter] ?? [] { license.formUnion(licenseTable.license(combination)) }
      }
      let parts = word.split(separator: "+")
      add(parts.joined().utf8, license, traits)
      if parts.count == 2, let number = table.entry(of: parts.joined().utf8) {
        compounds[number] = parts.map { Array($0.utf8) }
      }
    }
  }

  /// Adds the exceptions; a root that nobody has yet becomes an entry that stands for nothing else.
  mutating func readExceptions() {
    for line in Exceptions.lines where line.count >= 2 {
      let roots = line.dropFirst().prefix(2).map { entry(forException: $0) }
      guard let first = roots.first, let first else { continue }
      exceptions.add(line[0].utf8, first: first, second: roots.count > 1 ? roots[1] : nil)
      if let own = table.entry(of: line[0].utf8), exceptions.link(line[0].utf8, toRoot: own) { markException(own) }
    }
  }

  /// The roots that the table of exceptions gives for a word as it stands.
  func exceptionRoots(of word: [UInt8]) -> [[UInt8]]? {
    guard let number = exceptions.table.entry(of: word) else { return nil }
    let roots = exceptions.roots[number]
    return [roots.first, roots.second].filter { $0 >= 0 }.map { Array(table.bytes(of: Int($0))) }
  }

  private mutating func entry(forException root: Substring) -> Int? {
    if let known = table.entry(of: root.utf8) { return known }
    add(root.utf8, License(), [.supplement, .exceptionOnly])
    return table.entry(of: root.utf8)
  }
}
