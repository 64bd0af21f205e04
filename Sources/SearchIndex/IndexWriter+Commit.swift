/// From buffered documents to a new generation.
extension IndexWriter {
  /// Groups of segments to merge, from their sizes and which of them must be rewritten.
  typealias Grouping = (_ sizes: [Int], _ mustRewrite: Set<Int>) -> [[Int]]

  /// Lets another thread make a segment, which nobody sees yet, of the buffer, and begins a new one. Waits for the
  /// buffer before, so that two are in memory at most.
  func startFlush() throws(IndexError) {
    try finishFlush()
    guard !buffer.isUntouched else { return }
    flushing = PendingFlush(buffer, SegmentBuilder(schema: schema, store: store, number: takeNumber()))
    buffer = DocumentBuffer()
    // So little is written sooner than a thread is found, and its files are then there on return.
    if flushing?.isSmall == true { try finishFlush() }
  }

  private func finishFlush() throws(IndexError) {
    guard let flushing else { return }
    self.flushing = nil
    guard let description = try flushing.work.outcome() else { return }
    var segment = LiveSegment(try SegmentReader(description, schema: schema, store: store))
    for identity in flushing.removed {
      if let document = try segment.reader.documents.document(of: identity) { segment.gone.insert(document) }
    }
    segments.append(segment)
  }

  /// Merges groups of up to `inlineSize` bytes before it writes the manifest.
  func commit(inlineSize: Int, _ grouping: Grouping) throws(IndexError) -> Generation {
    try startFlush()
    try finishFlush()
    let wasChanged = hasChanges
    let wasAdopted = try adoptMerge()
    let wasMerged = try merge(inlineSize: inlineSize, grouping)
    guard wasChanged || wasAdopted || wasMerged else { return Generation(number: lastGeneration) }
    let next = Manifest(
      generation: Generation(number: lastGeneration + 1), committedAt: options.clock(), audience: audience,
      analyzer: analyzer, schema: schema, nextSegment: nextSegment, segments: segments.map(\.reader.description))
    try manifests.replace(with: next)
    manifest = next
    lastGeneration = next.generation.number
    // Irreversible, so last: until here a crash leaves the old generation whole.
    let unfinished = merging.map { Set($0.target.fileNames) } ?? []
    try manifests.removeUnnamed(by: next, keeping: unfinished.union([IndexWriter.lockName]))
    return next.generation
  }

  /// Merges until the plan has no wish left that is small or must be done now; whether it had any. Leaves the segments
  /// of a merge under way alone.
  private func merge(inlineSize: Int, _ grouping: Grouping) throws(IndexError) -> Bool {
    var wasMerged = false
    while true {
      let sizes = segments.map(\.reader.description.size)
      let rewrite = Set(segments.indices.filter { !segments[$0].gone.isEmpty })
      let groups = grouping(sizes, rewrite).flatMap { group in
        let isSmall = group.reduce(0) { $0 + sizes[$1] } <= inlineSize && !group.contains(where: isBeingMerged)
        return isSmall ? [group] : group.filter(rewrite.contains).map { [$0] }
      }
      if groups.isEmpty { return wasMerged }
      wasMerged = true
      try merge(groups)
    }
  }

  private func merge(_ groups: [[Int]]) throws(IndexError) {
    var results: [LiveSegment] = []
    for group in groups {
      let merger = SegmentMerger(schema: schema, store: store, number: takeNumber())
      if let description = try merger.merge(group.map { segments[$0].mergeInput }) {
        results.append(LiveSegment(try SegmentReader(description, schema: schema, store: store)))
      }
    }
    let merged = Set(groups.joined())
    segments = segments.indices.filter { !merged.contains($0) }.map { segments[$0] } + results
  }

  private func isBeingMerged(_ place: Int) -> Bool {
    merging?.sources.contains(segments[place].reader.description.number) ?? false
  }

  /// Begins the first merge that the plan wishes for and a commit would be too long with.
  func startMerge() throws(IndexError) {
    guard merging == nil,
      let group = MergePlan.groups(sizes: segments.map(\.reader.description.size), mustRewrite: []).first
    else { return }
    let number = takeNumber()
    let merger = SegmentMerger(schema: schema, store: store, number: number)
    merging = PendingMerge(group.map { segments[$0] }, merger, into: number)
  }

  /// Takes over the segment of a finished merge; whether there was one. A merge whose sources have lost documents since
  /// is given up: its segment would have them.
  private func adoptMerge() throws(IndexError) -> Bool {
    guard let merging else { return false }
    if segments.indices.contains(where: { isBeingMerged($0) && !segments[$0].gone.isEmpty }) { cancelMerge() }
    guard self.merging != nil, merging.work.isFinished else { return false }
    self.merging = nil
    guard let description = try merging.work.outcome() else { return false }
    segments.removeAll { merging.sources.contains($0.reader.description.number) }
    segments.append(LiveSegment(try SegmentReader(description, schema: schema, store: store)))
    return true
  }

  func cancelMerge() {
    merging?.cancel()
    merging = nil
  }

  private func takeNumber() -> SegmentNumber {
    defer { nextSegment += 1 }
    return SegmentNumber(value: nextSegment)
  }
}

extension ManifestStore {
  /// A number above every segment that has a file in the directory.
  func firstFreeSegment() throws(IndexError) -> UInt64 {
    let numbers = try store.list().compactMap { name in
      ManifestStore.isOurs(name) ? name.firstIndex(of: ".").flatMap { UInt64(name[..<$0], radix: 16) } : nil
    }
    return (numbers.max() ?? 0) + (numbers.isEmpty ? 0 : 1)
  }
}
