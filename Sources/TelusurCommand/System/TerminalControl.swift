import Glibc
import SystemPackage

/// Whether a person's terminal is at the other end.
func isTerminal(_ descriptor: FileDescriptor) -> Bool { isatty(descriptor.rawValue) == 1 }

/// Columns of the terminal; `nil` where there is none or it does not tell.
func terminalWidth(_ descriptor: FileDescriptor) -> Int? {
  var size = winsize()
  guard unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
