public import SystemPackage

extension ExtractorPool {
  /// Reads one document: its text, then by OCR the pages that are pictures of text, several at the same time.
  ///
  /// Never throws: what went wrong is in the extract. Do not record an extract whose failure does not
  /// `concernsDocument`: the file was not there, the worker could not start, or the task was cancelled.
  /// - Parameters:
  ///   - file: A regular file; a symbolic link, a directory or a device counts as no document.
  ///   - scans: Where readings by OCR are kept.
  public func extract(_ file: FilePath, scans store: ScanStore = ScanStore()) async -> Extract {
    var extract = await read(file).noticingLosses()
    if let failure = extract.failure, !failure.concernsDocument { return extract }
    let wanted = extract.pages.filter { $0.state == .needsOCR }.map(\.number)
    guard !wanted.isEmpty else { return extract }
    guard let ocr = limits.ocr else {
      extract.isOCROff = true
      return extract
    }
    extract.enter(await readScans(file, Array(wanted.prefix(ocr.pages)), store))
    return extract
  }

  /// Pages a worker reads before it is given others: few, so that the workers end together and little is lost with one.
  private static let share = 4

  /// Reads pages by OCR, as many shares at a time as there are workers.
  private func readScans(_ file: FilePath, _ wanted: [Int], _ store: ScanStore) async -> ScanPart {
    var whole = ScanPart(pages: store.kept().filter { wanted.contains($0.number) })
    let kept = Set(whole.pages.map(\.number))
    var rest = wanted.filter { !kept.contains($0) }[...]
    store.progress(kept.count, wanted.count)
    await withTaskGroup(of: ScanPart.self) { group in
      var running = 0
      while true {
        while running < slots.count, !rest.isEmpty, whole.mayGoOn {
          let share = Array(rest.prefix(Self.share))
          rest = rest.dropFirst(share.count)
          group.addTask { await self.readShare(file, share) }
          running += 1
        }
        guard let part = await group.next() else { return }
        running -= 1
        if part.missingPackages.isEmpty { store.keep(part.pages) }
        whole.add(part)
        store.progress(whole.pages.count, wanted.count)
      }
    }
    return whole
  }

  /// Reads a few pages; one that ends its worker stays unread, and the others are read without it.
  private func readShare(_ file: FilePath, _ numbers: [Int]) async -> ScanPart {
    var part = ScanPart()
    var rest = numbers[...]
    while !rest.isEmpty {
      let answer = await read(file, scans: Array(rest))
      for (number, page) in zip(rest, answer.pages) {
        part.pages.append(Page(number: number, text: page.text, state: page.state, confidence: page.confidence))
      }
      rest = rest.dropFirst(answer.pages.count)
      part.missingPackages = answer.missingPackages
      guard let failure = answer.failure else { break }
      guard failure.concernsDocument else {
        part.failure = failure
        break
      }
      if let number = rest.popFirst() { part.pages.append(Page(number: number, text: "", state: .needsOCR)) }
    }
    return part
  }
}

/// What OCR made of some pages.
struct ScanPart: Sendable {
  var pages: [Page] = []
  var missingPackages: [String] = []
  /// Why it ended early, for a reason that is not the document's.
  var failure: ExtractionFailure?

  var mayGoOn: Bool { missingPackages.isEmpty && failure == nil }

  mutating func add(_ other: ScanPart) {
    pages += other.pages
    if missingPackages.isEmpty { missingPackages = other.missingPackages }
    failure = failure ?? other.failure
  }
}

extension Extract {
  /// Puts what OCR read in the place of what was printed there.
  fileprivate mutating func enter(_ scans: ScanPart) {
    let read = Dictionary(scans.pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for index in pages.indices {
      guard let scan = read[pages[index].number], scan.state == .ocr else { continue }
      (pages[index].text, pages[index].state, pages[index].confidence) = (scan.text, .ocr, scan.confidence)
    }
    missingPackages = scans.missingPackages
    failure = scans.failure ?? failure
    if failure == nil { state = TextState.ofDocument(pages: pages) }
  }
}
