/// Faults on purpose: what the sanitizers must find before their silence means anything.
enum Planted {
  private final class Box: @unchecked Sendable { var value = 0 }

  /// Two tasks change one variable.
  static func race() async {
    let box = Box()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<1000 {
            box.value += 1
            await Task.yield()
          }
        }
      }
    }
    print("raced to \(box.value)")
  }

  /// A read behind the end of an allocation.
  static func overrun() {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    unsafe bytes.initialize(repeating: 0, count: 8)
    unsafe print("read \(bytes[8])")
    unsafe bytes.deallocate()
  }
}
