/// Carries a failure out of a conversation. Only inside this module: to everyone else a failure is a value.
struct Interruption: Error {
  let failure: ExtractionFailure

  init(_ failure: ExtractionFailure) {
    self.failure = failure
  }
}
