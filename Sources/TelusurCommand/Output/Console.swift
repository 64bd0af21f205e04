import Synchronization
import SystemPackage

/// The only door to the two streams: the answer goes to standard output, everything said about the work to standard
/// error. Safe to use from several tasks, so that progress never tears a message apart.
final class Console: Sendable {
  /// How the answer may look.
  let style: Style
  /// How messages may look.
  let messageStyle: Style
  /// Columns of the terminal, 80 where there is none.
  let width: Int
  /// Whether a person is watching standard error, so that a moving line makes sense.
  let showsProgress: Bool
  /// Whether a person is reading standard output rather than a program.
  let isRead: Bool

  private struct State {
    var pending: [UInt8] = []
    var progressWidth = 0
    var lastProgress: ContinuousClock.Instant?
    var failure: Errno?
    var readerLeft = false
  }

  /// Bytes held back before they are written; an answer is usually one write.
  private static let bufferSize = 1 << 16
  /// Moving lines at most this often: fast enough to look alive, slow enough to cost nothing.
  private static let progressInterval = Duration.milliseconds(100)

  private let state = Mutex(State())

  convenience init(settings: Settings) {
    self.init(allowsColor: settings.allowsColor, columns: settings.columns)
  }

  /// For what is said before the settings are known.
  static var plain: Console { Console(allowsColor: false, columns: nil) }

  private init(allowsColor: Bool, columns: Int?) {
    style = Style(isOn: allowsColor && isTerminal(.standardOutput))
    messageStyle = Style(isOn: allowsColor && isTerminal(.standardError))
    width = columns ?? terminalWidth(.standardOutput) ?? terminalWidth(.standardError) ?? 80
    showsProgress = isTerminal(.standardError)
    isRead = isTerminal(.standardOutput)
  }

  /// Writes text and a line end to standard output.
  func answer(_ text: String) { answer(bytes: Array(text.utf8) + [0x0A]) }

  /// As `answer`, broken between words where a person is reading; a pipe gets one line.
  func answerParagraph(_ text: String) { answer(isRead ? wrap(text, width: width, indent: 2) : text) }

  /// Writes bytes to standard output exactly as they are.
  func answer(bytes: [UInt8]) {
    state.withLock { state in
      Self.clearProgress(&state)
      state.pending += bytes
      if state.pending.count >= Self.bufferSize { Self.flush(&state) }
    }
  }

  /// Writes text and a line end to standard error, after what was answered before.
  func message(_ text: String) {
    state.withLock { state in
      Self.flush(&state)
      Self.clearProgress(&state)
      _ = try? FileDescriptor.standardError.writeAll(Array((text + "\n").utf8))
    }
  }

  /// As `message`, broken between words where a person is watching; a pipe gets one line.
  func paragraph(_ text: String) { message(showsProgress ? wrap(text, width: width, indent: 2) : text) }

  /// Shows a line that the next one replaces; nothing where nobody watches. `line` is made only when it is shown.
  func progress(_ line: () -> String) {
    guard showsProgress else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if let last = state.lastProgress, last.duration(to: now) < Self.progressInterval { return }
      state.lastProgress = now
      let text = line().cut(to: width - 1)
      state.progressWidth = max(1, text.displayWidth)
      _ = try? FileDescriptor.standardError.writeAll(Array(("\r\u{1B}[K" + text).utf8))
    }
  }

  /// Takes the moving line away.
  func endProgress() { state.withLock { Self.clearProgress(&$0) } }

  /// Writes what is held back, for a reader who waits for it.
  func flush() { state.withLock { Self.flush(&$0) } }

  /// Ends the output. A reader that left (`telusur … | head`) is no failure.
  func finish() throws(CommandFailure) {
    let failure = state.withLock { state -> Errno? in
      Self.clearProgress(&state)
      Self.flush(&state)
      return state.failure
    }
    if let failure { throw .outputFailed(failure) }
  }

  private static func clearProgress(_ state: inout State) {
    guard state.progressWidth > 0 else { return }
    state.progressWidth = 0
    _ = try? FileDescriptor.standardError.writeAll(Array("\r\u{1B}[K".utf8))
  }

  private static func flush(_ state: inout State) {
    defer { state.pending.removeAll(keepingCapacity: true) }
    guard !state.pending.isEmpty, !state.readerLeft, state.failure == nil else { return }
    do {
      _ = try FileDescriptor.standardOutput.writeAll(state.pending)
    } catch let error as Errno {
      if error == .brokenPipe { state.readerLeft = true } else { state.failure = error }
    } catch {
      state.failure = .ioError
    }
  }
}
