import Extraction

/// Ends the reading of a document, with the reason.
struct Stop: Error, Equatable {
  let failure: ExtractionFailure

  init(_ failure: ExtractionFailure) {
    self.failure = failure
  }
}

/// Takes what is read of a document, passes it on at once and keeps to the limits of the document.
final class AnswerSink {
  private let limits: Limits
  private let send: (ExtractionAnswer) -> Bool
  private var textBytes = 0
  private var pageCount = 0
  private var states: Set<TextState> = []

  /// `send` gets each answer; `false` from it means that nobody listens any more.
  init(limits: Limits, send: @escaping (ExtractionAnswer) -> Bool) {
    self.limits = limits
    self.send = send
  }

  /// State of the document, should no more pages come.
  var state: TextState {
    TextState.ofDocument(pages: states.map { Page(number: 1, text: "", state: $0) })
  }

  func open(_ kind: FileKind) -> Bool {
    send(.opened(kind))
  }

  func take(text: String, state: TextState, confidence: Int? = nil, damage: Int = 0) throws(Stop) {
    textBytes += text.utf8.count
    guard pageCount < limits.pages, textBytes <= limits.outputBytes else { throw Stop(.tooMuchOutput) }
    states.insert(state)
    pageCount += 1
    let page = Page(number: pageCount, text: text, state: state, confidence: confidence, damage: damage)
    guard send(.page(page)) else {
      throw Stop(.cancelled)
    }
  }

  func finish(_ extract: Extract) -> Bool {
    send(.finished(extract, pageCount: pageCount))
  }
}
