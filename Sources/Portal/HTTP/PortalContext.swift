import Hummingbird

/// What is known of a request besides its head: who sent it.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Address of the other end of the socket.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Who a client is.
enum ClientAddress {
  /// The peer itself, or behind trusted proxies the nearest address in `X-Forwarded-For` that is none of them: whatever
  /// stands further left anybody can have written.
  static func of(peer: String, forwarded: String?, trusted: [AddressRange]) -> String {
    let isTrusted = { (address: String) in trusted.contains { $0.contains(address) } }
    guard isTrusted(peer), let forwarded else { return peer }
    var client = peer
    for hop in forwarded.split(separator: ",").reversed() {
      let address = String(hop.filter { $0 != " " })
      guard AddressRange.bytes(of: address) != nil else { return client }
      client = address
      if !isTrusted(address) { return client }
    }
    return client
  }
}
