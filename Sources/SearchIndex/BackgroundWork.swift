internal import Dispatch
internal import Synchronization

/// One piece of work on a thread of its own, whose outcome somebody fetches.
///
/// Every piece has its own queue: those of the system's pool wait for a free core, and an async caller that blocks a
/// thread of that pool in `outcome` would wait for itself.
final class BackgroundWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, IndexError>?>(nil)
  private let group = DispatchGroup()

  /// `isPatient` = whoever else wants a core goes first.
  init(_ name: String, isPatient: Bool = false, _ work: @escaping @Sendable () throws(IndexError) -> Value) {
    // Threads of this quality of service are lent to nobody else, so they may keep their low priority.
    let queue = DispatchQueue(label: "telusur.index.\(name)", qos: isPatient ? .background : .unspecified)
    queue.async(group: group) { [self] in
      if isPatient { SystemCall.lowerPriorityOfThread() }
      let outcome = Result { () throws(IndexError) in try work() }
      result.withLock { $0 = outcome }
    }
  }

  /// Whether `outcome` would return at once.
  var isFinished: Bool { result.withLock { $0 != nil } }

  /// Waits until the work has ended.
  func outcome() throws(IndexError) -> Value {
    group.wait()
    guard let outcome = result.withLock({ $0 }) else { preconditionFailure("work ended without an outcome") }
    return try outcome.get()
  }

  /// Does two things at the same time, or one after the other where a thread would cost more than it saves. Both have
  /// ended on return, also when one of them throws.
  static func both<First>(
    atOnce: Bool, _ first: () throws(IndexError) -> First, _ second: @escaping @Sendable () throws(IndexError) -> Value
  ) throws(IndexError) -> (First, Value) {
    guard atOnce else { return (try first(), try second()) }
    let other = BackgroundWork("part", second)
    let own = Result { () throws(IndexError) in try first() }
    let others = Result { () throws(IndexError) in try other.outcome() }
    return (try own.get(), try others.get())
  }
}
