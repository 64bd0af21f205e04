import SystemPackage

/// One container's question and answer with a worker. What the worker sends goes into files here: the worker itself
/// cannot write.
struct UnpackConversation {
  let conversation: Conversation
  let request: UnpackRequest
  /// Where the members go, as `isi-1`, `isi-2` …; names from the container are never names of files.
  let folder: FilePath

  /// Blocks until the worker has finished, died or run out of time.
  func run() -> Unpacked {
    var assembly = UnpackAssembly(folder: folder, limits: request.limits)
    var reader = FrameReader(maximumPayload: UnpackAnswer.maximumPayload)
    do throws(Interruption) {
      try conversation.send(request.frame(sequence: conversation.number), before: deadline)
      var buffer = [UInt8](repeating: 0, count: Conversation.chunk)
      while true {
        let count = try conversation.receive(into: &buffer, before: deadline)
        reader.append(buffer.prefix(count))
        while let answer = try next(&reader) {
          if case .finished(let failure) = answer { return assembly.finish(failure) }
          try assembly.take(answer)
        }
      }
    } catch {
      return assembly.finish(conversation.cancel.isCancelled ? .cancelled : error.failure)
    }
  }

  private var deadline: ContinuousClock.Instant { .now + .seconds(request.limits.wallSeconds) }

  private func next(_ reader: inout FrameReader) throws(Interruption) -> UnpackAnswer? {
    do throws(FrameFault) {
      guard let frame = try reader.next() else { return nil }
      guard frame.sequence == conversation.number else { throw .outOfOrder }
      return try UnpackAnswer(frame)
    } catch {
      throw Interruption(.protocolBroken)
    }
  }
}

/// Puts members together and holds the worker to the limits: it may lie.
private struct UnpackAssembly {
  private let folder: FilePath
  private let limits: UnpackLimits
  private var unpacked = Unpacked()
  private var open: FileDescriptor?
  private var memberBytes = 0
  private var totalBytes = 0

  init(folder: FilePath, limits: UnpackLimits) {
    self.folder = folder
    self.limits = limits
  }

  mutating func take(_ answer: UnpackAnswer) throws(Interruption) {
    switch answer {
    case .member(let name): try begin(name)
    case .content(let bytes): try write(bytes)
    case .refused(let problem): try refuse(problem)
    case .finished: throw Interruption(.protocolBroken)
    }
  }

  mutating func finish(_ failure: ExtractionFailure?) -> Unpacked {
    close()
    // What came last may be cut off.
    if failure != nil, let last = unpacked.members.indices.last, unpacked.members[last].file != nil {
      unpacked.members[last].file = nil
      unpacked.members[last].problem = .damaged
    }
    unpacked.failure = failure
    return unpacked
  }

  private mutating func begin(_ name: [UInt8]) throws(Interruption) {
    close()
    guard unpacked.members.count < limits.members else { throw Interruption(.tooMuchOutput) }
    let file = folder.appending("isi-\(unpacked.members.count + 1)")
    do {
      open = try FileDescriptor.open(
        file, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec], permissions: .ownerReadWrite)
    } catch {
      throw Interruption(.unreadable(errno: (error as? Errno)?.rawValue ?? 0))
    }
    memberBytes = 0
    unpacked.members.append(Unpacked.Member(name: name, file: file, problem: nil))
  }

  private mutating func write(_ bytes: [UInt8]) throws(Interruption) {
    guard let open else { throw Interruption(.protocolBroken) }
    memberBytes += bytes.count
    totalBytes += bytes.count
    guard memberBytes <= limits.memberBytes, totalBytes <= limits.totalBytes else { throw Interruption(.tooMuchOutput) }
    do {
      _ = try open.writeAll(bytes)
    } catch {
      throw Interruption(.unreadable(errno: (error as? Errno)?.rawValue ?? 0))
    }
  }

  private mutating func refuse(_ problem: MemberProblem) throws(Interruption) {
    close()
    guard let last = unpacked.members.indices.last, unpacked.members[last].problem == nil else {
      throw Interruption(.protocolBroken)
    }
    unpacked.members[last].file = nil
    unpacked.members[last].problem = problem
  }

  private mutating func close() {
    try? open?.close()
    open = nil
  }
}
