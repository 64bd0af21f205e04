/// A piece of text without blanks that is analysed as a whole: a word, a hyphenated word, a number, an identifier.
struct Chunk {
  /// UTF-8 offsets in the text.
  var start = 0
  var end = 0
  var marks = Marks()
  /// Its last sixteen bytes as written, the last in the lowest byte: a chunk of up to sixteen *is* its key, since no
  /// chunk holds a zero byte.
  var key: UInt128 = 0

  var isCapitalInside: Bool { marks.contains(.capitalInside) }

  /// What the scanner saw on its way.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let digit = Marks(rawValue: 1)
    static let letter = Marks(rawValue: 2)
    static let joiner = Marks(rawValue: 4)
    static let beyondASCII = Marks(rawValue: 8)
    static let slash = Marks(rawValue: 16)
    /// First letter a capital, and not because a sentence begins.
    static let capitalInside = Marks(rawValue: 32)
    /// A sentence may begin here.
    static let afterStop = Marks(rawValue: 64)
  }
}

/// A chunk in its text, with the number of its analysis in the memo.
struct PlacedChunk {
  let start: Int
  let end: Int
  let analysis: Int
}
