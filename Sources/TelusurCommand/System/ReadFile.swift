import SystemPackage

/// The bytes of a file that was named on the command line.
func readBytes(_ path: FilePath) throws(CommandFailure) -> [UInt8] {
  do {
    let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    defer { try? file.close() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  } catch let error as Errno {
    throw .noInput(path, reason: Messages.reason(error))
  } catch {
    throw .noInput(path, reason: Messages.reason(.ioError))
  }
}

/// Hands standard input to `body` in blocks as they come, so that the other end of a pipe may wait for each answer.
func forEachInputBlock(_ body: (ArraySlice<UInt8>) -> Void) throws(CommandFailure) {
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count: Int
    do {
      count = try unsafe buffer.withUnsafeMutableBytes { try unsafe FileDescriptor.standardInput.read(into: $0) }
    } catch let error as Errno {
      throw .noInput("-", reason: Messages.reason(error))
    } catch {
      throw .noInput("-", reason: Messages.reason(.ioError))
    }
    guard count > 0 else { return }
    body(buffer[..<count])
  }
}
