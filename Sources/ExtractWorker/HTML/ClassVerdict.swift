/// What the class and id of an element say about it.
///
/// Read token by token, never as substrings: "widget", "field--label-hidden", "has-sidebar" and "non-ad-column" all
/// wrap articles.
enum ClassVerdict {
  case content
  case boilerplate
  case comments

  /// Verdict on the value of one class or id attribute; the first word for comments decides.
  init(_ value: String) {
    self = .content
    for token in value.utf8.split(whereSeparator: \.isHTMLSpace).prefix(24) {
      switch ClassVerdict.verdict(of: token) {
      case .content: continue
      case .boilerplate: self = .boilerplate
      case .comments:
        self = .comments
        return
      }
    }
  }

  private static func verdict(of token: Substring.UTF8View) -> ClassVerdict {
    let lower = String(Substring(token)).lowercased()
    // Tokens of states and page builders say what is around or inside, not what the element is.
    if ignoredPrefixes.contains(where: lower.hasPrefix) { return .content }
    if weak.contains(lower) { return .boilerplate }
    let parts = parts(of: token)
    if parts.contains(where: commentParts.contains) {
      return parts.contains(where: notComments.contains) ? .content : .comments
    }
    if parts.contains(where: strong.contains) { return .boilerplate }
    let pairs = zip(parts, parts.dropFirst()).map { "\($0)-\($1)" }
    return pairs.contains(where: strongPairs.contains) ? .boilerplate : .content
  }

  /// "relatedPosts-box_2" as related, posts, box, 2.
  static func parts(of token: some Sequence<UInt8>) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var lastWasLower = false
    for byte in token {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isWord = isUpper || isLower || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
      if !isWord || isUpper && lastWasLower, !part.isEmpty {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      }
      if isWord { part.append(isUpper ? byte | 0x20 : byte) }
      lastWasLower = isLower
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }

  private static let ignoredPrefixes = [
    "has-", "with-", "no-", "non-", "is-", "not-", "elementor-", "wp-", "field-", "hs-", "col-", "vc_", "et_", "js-",
    "lg:", "md:", "sm:", "single-", "postid-", "page-id-", "category-", "tag-", "type-", "status-", "format-",
    "page-template",
  ]

  /// Words that mark boilerplate wherever they stand in a token.
  private static let strong: Set<String> = [
    "share", "sharing", "sharer", "social", "socials", "sosmed", "addthis", "addtoany", "sharedaddy", "related",
    "terkait", "recommended", "recommendation", "recommendations", "rekomendasi", "newsletter", "subscribe",
    "subscription", "advert", "advertisement", "ads", "adsense", "advertising", "iklan", "banner", "breadcrumb",
    "breadcrumbs", "pagination", "pager", "popup", "modal", "promo", "sponsor",
    "sponsored", "outbrain", "taboola", "bacajuga", "copyright", "footer", "navbar", "navigation", "sitemap", "login",
    "signup", "byline", "paywall", "trending", "terpopuler", "populer", "toolbar", "tooltip", "lightbox",
    "masthead", "signature", "offcanvas", "printfriendly", "rating", "ratings", "captcha", "jumplink",
  ]

  /// Two words that mark boilerplate when they follow one another.
  private static let strongPairs: Set<String> = [
    "baca-juga", "lihat-juga", "read-next", "see-also", "more-stories", "more-news", "most-read",
    "most-popular", "popular-posts", "recent-posts", "latest-posts", "latest-news", "author-bio", "author-box",
    "about-author", "post-tags", "entry-tags", "tag-list", "tags-list", "entry-meta", "post-meta", "article-meta",
    "post-navigation", "nav-links", "next-post", "prev-post", "screen-reader", "sr-only", "visually-hidden",
    "back-to", "sign-up", "call-to", "you-may", "berita-lain", "berita-lainnya", "artikel-lainnya", "side-bar",
    "widget-area", "photo-credit", "image-credit", "image-caption", "photo-caption", "caption-text", "media-caption",
    "site-header", "site-footer", "site-nav", "main-nav", "main-menu", "top-bar", "bottom-bar", "quick-links",
    "live-chat", "skip-link", "skip-links", "skip-to", "opt-in", "mailing-list", "email-signup", "follow-us",
    "post-footer", "entry-footer",
  ]

  /// Words that mark boilerplate only when they are the whole token.
  private static let weak: Set<String> = [
    "sidebar", "side-bar", "sidebars", "menu", "menus", "nav", "navs", "tags", "tag", "meta", "author", "authors",
    "date",
    "caption", "captions", "credit", "credits", "source", "toc", "ad", "adv", "ads", "print", "search",
    "rightcol", "leftcol", "right-rail", "rail", "topbar", "header", "bottom", "tools", "tool", "links", "fb",
    "twitter", "facebook", "whatsapp", "telegram", "disclaimer", "archives", "archive", "categories", "category",
    "wp-caption-text", "alert", "notice", "top-menu", "bio", "user-info", "info-bar", "dropdown", "next", "prev",
    "previous",
  ]

  private static let commentParts: Set<String> = [
    "comment", "comments", "komentar", "disqus", "commentlist", "respond", "commentform",
  ]

  /// Words beside "comment" by which a token does not mean a section of comments.
  private static let notComments: Set<String> = ["closed", "off", "disabled", "open", "count", "link"]
}
