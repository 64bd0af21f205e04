import Foundation

/// `language-bench speed DICTIONARY WORDS TEXT`: words and tokens a second, time to start, memory of the table.
/// `language-bench fuzz DICTIONARY COUNT SEED`: COUNT inputs that nobody writes on purpose.
///
/// The sources of Language are compiled in, so that parts of the path can be timed by themselves. Times are CPU seconds
/// of this process, so that other work on the machine does not count; still, a busy neighbour takes cache and clock.
@main
struct LanguageBench {
  static let usage = """
    usage: language-bench speed DICTIONARY WORDS TEXT
           language-bench fuzz DICTIONARY COUNT SEED

    WORDS: one word a line, TEXT: running text. COUNT inputs are made from SEED; the same pair repeats a run.
    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 4, let dictionary = FileManager.default.contents(atPath: arguments[1]) else { exit(usage) }
    switch arguments[0] {
    case "speed":
      guard let words = FileManager.default.contents(atPath: arguments[2]),
        let text = FileManager.default.contents(atPath: arguments[3])
      else { exit(usage) }
      try Speed(dictionary: Array(dictionary), words: Array(words), text: String(decoding: text, as: UTF8.self)).run()
    case "fuzz":
      guard let count = Int(arguments[2]), let seed = UInt64(arguments[3]) else { exit(usage) }
      let faults = Fuzz(analyzer: try Analyzer(dictionary: Array(dictionary)), seed: seed).run(count)
      if faults > 0 { Foundation.exit(1) }
    default: exit(usage)
    }
  }

  static func exit(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(64)
  }
}

/// CPU seconds of this process.
func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// CPU seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let began = cpuSeconds()
  try body()
  return cpuSeconds() - began
}
