public import SystemPackage

/// How the server is run. It needs the public index and the public originals only; it is never told of the register.
public struct PortalConfiguration: Sendable {
  /// Directory of the public index.
  public var index: FilePath
  /// Folder of the public originals.
  public var originals: FilePath
  /// `id_ID.dic` of Debian's hunspell-id.
  public var dictionary: FilePath
  /// Address to listen on.
  public var host: String
  /// Port to listen on; 0 lets the system choose.
  public var port: Int
  /// Origins whose pages may read the answers in a browser, e.g. `https://portal.contoh.go.id`; `*` allows any.
  public var allowedOrigins: [String]
  /// Proxies whose `X-Forwarded-For` is believed: addresses or networks (`10.0.0.0/8`).
  public var trustedProxies: [AddressRange]
  /// Clients with a bucket of their own that is a hundred times as large: the city's portal.
  public var trustedClients: [AddressRange]
  /// Searches a client may send in a minute; `nil` sets no limit.
  public var searchesPerMinute: Int?
  /// Other requests a client may send in a minute; `nil` sets no limit.
  public var requestsPerMinute: Int?
  /// How often the index is looked at for a newer generation.
  public var refreshInterval: Duration
  /// Time a query may take.
  public var queryBudget: Duration

  /// Defaults that suit one small server behind a reverse proxy.
  public init(
    index: FilePath, originals: FilePath, dictionary: FilePath = "/usr/share/hunspell/id_ID.dic",
    host: String = "127.0.0.1", port: Int = 8080, allowedOrigins: [String] = [], trustedProxies: [AddressRange] = [],
    trustedClients: [AddressRange] = [], searchesPerMinute: Int? = 60, requestsPerMinute: Int? = 240,
    refreshInterval: Duration = .milliseconds(500), queryBudget: Duration = .seconds(2)
  ) {
    self.index = index
    self.originals = originals
    self.dictionary = dictionary
    self.host = host
    self.port = port
    self.allowedOrigins = allowedOrigins
    self.trustedProxies = trustedProxies
    self.trustedClients = trustedClients
    self.searchesPerMinute = searchesPerMinute
    self.requestsPerMinute = requestsPerMinute
    self.refreshInterval = refreshInterval
    self.queryBudget = queryBudget
  }

  /// The same for an archive laid out as Telusur makes it.
  public static func archive(_ root: FilePath) -> PortalConfiguration {
    PortalConfiguration(
      index: root.appending("index").appending("public"),
      originals: root.appending("corpus").appending("originals").appending("public"))
  }
}
