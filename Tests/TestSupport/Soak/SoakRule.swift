public import SearchIndex

/// What an index holds at each generation, computable from the number of the generation alone: whoever opens any
/// generation at any moment knows what must be in it.
public enum SoakRule {
  /// Documents that come and go.
  public static let documentCount = 40
  /// The schema of the index.
  public static let schema = IndexSchema(
    fields: [.init(name: "f", weight: 1, lengthNormalization: 0.5, typicalLength: 8)],
    columns: [.init(name: "unit", kind: .keyword), .init(name: "round", kind: .number)],
    order: [.init(column: "unit")])

  /// What happens to a document.
  public enum Change: Sendable {
    /// It is added, or replaced by a newer one.
    case write
    /// It is removed, where it is there.
    case remove
  }

  /// What the commit of a generation changes of a document.
  public static func change(of document: Int, at generation: Int) -> Change? {
    if (generation * 3 + document) % 11 == 0 { return .remove }
    return (generation + document) % 5 == 0 ? .write : nil
  }

  /// For each document that is there at a generation, the generation that wrote it. Every change comes again after at
  /// most 55 generations, so that no more need be looked at.
  public static func content(at generation: Int) -> [Int: Int] {
    var content: [Int: Int] = [:]
    for document in 0..<documentCount {
      let last = (max(1, generation - 55)..<generation + 1).last { change(of: document, at: $0) != nil }
      if let last, change(of: document, at: last) == .write { content[document] = last }
    }
    return content
  }

  /// A document as a generation writes it: its own word, that of the generation, and one that all have; more words the
  /// larger its number, so that segments differ in size.
  public static func document(_ document: Int, writtenAt generation: Int) -> IndexDocument {
    let words = [word(of: document), word(ofGeneration: generation), common]
    let filling = (0..<document * 4).map { Array("fill\($0 * (generation % 3 + 1))".utf8) }
    return IndexDocument(
      identity: identity(document), revision: UInt64(generation),
      fields: [(words + filling).enumerated().map { .init(term: $1, position: $0) }],
      columns: [.keywords([unit(of: document)]), .number(Int32(generation))],
      record: Array("\(document) at \(generation)".utf8),
      text: document == documentCount - 1 && generation % 3 == 0
        ? ballast : Array(repeating: UInt8(truncatingIfNeeded: generation), count: document * 20))
  }

  /// More than a writer handles on one thread, and not to be compressed.
  private static let ballast: [UInt8] = {
    var random = SeededGenerator(seed: 1)
    return (0..<(9 << 17)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }()

  /// Key of a document.
  public static func identity(_ document: Int) -> [UInt8] { Array("d\(document)".utf8) }

  static let common = Array("all".utf8)

  static func word(of document: Int) -> [UInt8] { Array("doc\(document)".utf8) }

  static func word(ofGeneration generation: Int) -> [UInt8] { Array("gen\(generation)".utf8) }

  static func unit(of document: Int) -> [UInt8] { Array("u\(document % 3)".utf8) }
}
