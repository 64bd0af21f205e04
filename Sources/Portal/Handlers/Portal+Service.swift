import Hummingbird
import Telusur

extension Portal {
  /// The description of the interface.
  func description(_ call: Call) -> Answer {
    let tag = "\"\(String(OpenAPIDocument.hash, radix: 36))\""
    if call.preconditions.has(tag) { return .notModified(tag: tag, caching: .index) }
    return Answer(
      mediaType: "application/yaml; charset=utf-8", content: .bytes(OpenAPIDocument.bytes), tag: tag, caching: .index)
  }

  /// The process lives.
  func health(_ call: Call) -> Answer {
    Answer(content: .bytes(JSONWriter.document { $0.member("status", "ok") }))
  }

  /// The process can answer: its index is open.
  func readiness(_ call: Call) -> Answer {
    let state = index.current.state
    return Answer(
      content: .bytes(
        JSONWriter.document { writer in
          writer.member("status", "ok")
          writer.member("entries", state.entryCount)
          writer.member("index", object: { $0.write(state) })
        }))
  }
}
