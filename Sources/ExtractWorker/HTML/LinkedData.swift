/// What JSON-LD says about the article of a page.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var author: String?
  private(set) var site: String?
  /// Whether the page is a talk among its readers: a forum's thread, a question with answers.
  private(set) var isDiscussion = false

  /// Objects looked at; some sites describe every teaser of a page.
  private static let most = 200

  init(_ values: [JSONValue]) {
    var queue = values
    var index = 0
    while index < min(queue.count, LinkedData.most) {
      let value = queue[index]
      index += 1
      if case .array(let elements) = value { queue += elements }
      if case .object = value {
        if LinkedData.isArticle(value) { add(value) }
        isDiscussion = isDiscussion || LinkedData.types(value).contains { LinkedData.discussions.contains($0) }
        if let graph = value["@graph"] { queue += graph.elements }
        if let entity = value["mainEntity"] ?? value["mainEntityOfPage"] { queue += entity.elements }
      }
    }
  }

  private static let discussions: Set<String> = ["DiscussionForumPosting", "QAPage"]

  private static func types(_ value: JSONValue) -> [String] {
    value["@type"]?.elements.compactMap(\.string) ?? []
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    types(value).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "WebPage" || type == "Report"
        || type == "Recipe"
        || type == "HowTo" || type == "Review"
    }
  }

  private mutating func add(_ value: JSONValue) {
    let isPage = value["@type"]?.string == "WebPage"
    if !isPage { headline = headline ?? value["headline"]?.string ?? value["name"]?.string }
    published = published ?? value["datePublished"]?.string
    modified = modified ?? value["dateModified"]?.string
    author = author ?? LinkedData.names(value["author"]) ?? LinkedData.names(value["creator"])
    site = site ?? value["publisher"]?["name"]?.string
  }

  private static func names(_ value: JSONValue?) -> String? {
    let names = (value?.elements ?? []).compactMap {
      $0.string ?? $0["name"]?.string ?? $0["name"]?.elements.first?.string
    }
    let cleaned = names.map(\.cleanedLine).filter { !$0.isEmpty && !$0.hasPrefix("http") }
    return cleaned.isEmpty ? nil : cleaned.joined(separator: ", ")
  }
}
