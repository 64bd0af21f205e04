import Hummingbird
import SystemPackage

/// What a handler answers, before it becomes a response.
struct Answer: Sendable {
  var status: Int = 200
  var mediaType = "application/json; charset=utf-8"
  var content: Content = .bytes([])
  /// Strong entity tag, quoted.
  var tag: String?
  var caching: Caching = .never
  var fields = HTTPFields()

  /// The body.
  enum Content: Sendable {
    case bytes([UInt8])
    /// Part of a file.
    case file(FilePath, range: ClosedRange<Int>)
    case none
  }

  /// How long others may keep the answer.
  enum Caching: String, Sendable {
    /// Answers that change with the index: a minute, then asked for again in the background.
    case index = "public, max-age=60, stale-while-revalidate=300"
    /// Files: not for ever, since a withdrawn file must vanish.
    case file = "public, max-age=300"
    case never = "no-store"
  }

  /// JSON of the index.
  static func json(_ bytes: [UInt8], tag: String?) -> Answer {
    Answer(content: .bytes(bytes), tag: tag, caching: .index)
  }

  /// What the client has is still true.
  static func notModified(tag: String, caching: Caching) -> Answer {
    Answer(status: 304, content: .none, tag: tag, caching: caching)
  }

  /// A problem.
  static func problem(_ problem: Problem) -> Answer {
    var answer = Answer(status: problem.status, mediaType: Problem.mediaType, content: .bytes(problem.body))
    for field in problem.fields {
      switch field.name {
      case .allow: answer.fields[.allow] = field.value
      case .retryAfter: answer.fields[.retryAfter] = field.value
      case .contentRange: answer.fields[.contentRange] = field.value
      }
    }
    return answer
  }
}

/// What a request says about answers it already has.
struct Preconditions: Sendable {
  private let tags: String?

  init(_ fields: HTTPFields) {
    tags = fields[.ifNoneMatch]
  }

  /// Whether the client has the answer of that tag (RFC 9110, 13.1.2: weak comparison).
  func has(_ tag: String) -> Bool {
    guard let tags else { return false }
    return tags.split(separator: ",").contains { part in
      let given = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(given)
      return text == "*" || text == tag || text == "W/" + tag
    }
  }
}
