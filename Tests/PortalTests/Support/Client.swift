import Foundation
import Glibc

/// A client of a few lines: one request a connection, nothing cached, nothing followed, nothing corrected.
struct Client: Sendable {
  let port: Int

  struct Reply: Sendable {
    var status: Int
    var fields: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
    /// The body as JSON; an empty object where it is none.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }
  }

  struct Failure: Error { var step: String }

  func get(_ target: String, _ fields: [String: String] = [:]) async throws -> Reply {
    try await send("GET", target, fields)
  }

  /// Sends a request from a thread of its own, since waiting on a socket would hold up the tasks of the server.
  func send(_ method: String, _ target: String, _ fields: [String: String] = [:]) async throws -> Reply {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(method, target, fields) })
      }
    }
  }

  private func exchange(_ method: String, _ target: String, _ fields: [String: String]) throws -> Reply {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(step: "socket") }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(step: "connect") }
    var head = "\(method) \(target) HTTP/1.1\r\nHost: contoh.invalid\r\nConnection: close\r\n"
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    let request = Array((head + "\r\n").utf8)
    guard unsafe Glibc.send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      throw Failure(step: "send")
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { break }
      received += buffer[..<count]
    }
    return try parse(received)
  }

  private func parse(_ bytes: [UInt8]) throws -> Reply {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw Failure(step: "head: \(bytes.count) bita")
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { throw Failure(step: "status") }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[line[..<colon].lowercased()] = String(value)
    }
    return Reply(status: status, fields: fields, body: Array(bytes[end.upperBound...]))
  }
}
