import Foundation

/// What /proc tells of processes.
enum ProcessTable {
  /// Children of this process running a program of that name. What files they have open only root may see.
  static func children(named name: String) -> [pid_t] {
    let own = getpid()
    return processes(named: name).filter { $0.parent == own }.map(\.process)
  }

  /// Whether any process runs a program of that name; one that has ended and waits for its parent does not.
  static func isRunning(_ name: String) -> Bool {
    processes(named: name).contains { $0.state != "Z" }
  }

  private static func processes(named name: String) -> [(process: pid_t, state: Substring, parent: pid_t)] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { pid_t($0) }.compactMap { process in
      // "pid (name) state parent …"; the name is cut after 15 bytes.
      guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        status.contains("(\(name.prefix(15)))"),
        case let fields = status.split(separator: " ").dropFirst(2).prefix(2), let state = fields.first,
        let parent = fields.last.flatMap({ pid_t($0) })
      else { return nil }
      return (process, state, parent)
    }
  }

  /// Descriptors this process has open.
  static func ownDescriptors() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 0
  }
}
