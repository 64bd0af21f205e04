/// What an index costs on disk.
extension IndexSnapshot {
  /// Bytes of each part of all segments' files, by the names of the sections in FORMAT.md.
  public var sectionSizes: [String: Int] {
    var sizes: [String: Int] = [:]
    for segment in segments {
      for (name, size) in segment.sectionSizes { sizes[name, default: 0] += size }
    }
    return sizes
  }

  /// The sections that hold what is shown of a hit, and where it begins; all others are for finding it.
  public static let storedSections: Set<String> = Set(
    [Section.records, .recordEnds, .texts, .textEnds].map(\.name))
}
