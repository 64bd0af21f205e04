import Foundation

/// The entry point of `telusur`: hands the arguments to `Program` and ends with its exit status.
@main
struct Main {
  static func main() async {
    let status = await Program.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
