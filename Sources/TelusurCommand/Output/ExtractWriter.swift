import Extraction
import Foundation
import SystemPackage
import Telusur

/// Puts what was read where it was asked for: on the screen, or one file each into a folder.
struct ExtractWriter {
  let form: ExtractForm
  let showsStructure: Bool
  let folder: ResultFolder?
  /// Whether there is one file only, whose name need not stand above its text.
  let isSingle: Bool
  let console: Console

  /// Writes one file's result; a file that could not be read is told on standard error in every form.
  func write(_ read: ReadFile) throws(CommandFailure) {
    if read.isLoss, form != .lines { console.paragraph(loss(of: read)) }
    if let folder { return try folder.write(bytes(of: read), for: read) }
    switch form {
    case .lines:
      let lines = ExtractLines(read: read, showsStructure: showsStructure, console: console).lines
      for line in lines { console.answer(line) }
    case .json: console.answer(json: ExtractJSON(read, showsStructure: showsStructure))
    case .text:
      if !isSingle { console.answer(console.style.bold("── \(read.name.visible) ──")) }
      console.answer(read.text.visibleText)
    }
  }

  /// Says what became of the files where the results themselves do not.
  func finish(count: Int, losses: Int) {
    guard let folder else { return }
    let lost = losses == 0 ? "" : "; \(Numbers.whole(losses)) tidak terbaca seluruhnya"
    console.answer("\(Numbers.whole(count)) hasil ditulis ke “\(folder.path.visible)”\(lost).")
  }

  private func bytes(of read: ReadFile) -> [UInt8] {
    form == .text
      ? Array((read.text + "\n").utf8) : Console.bytes(json: ExtractJSON(read, showsStructure: showsStructure))
  }

  private func loss(of read: ReadFile) -> String {
    let reason = read.extract.failure?.message ?? TextStateLabels.label(read.extract.state)
    return "\(console.messageStyle.red("galat")): \(read.name.visible): \(reason)"
  }
}

/// A folder that takes one result for each file, under the file's name without its ending.
struct ResultFolder {
  let path: FilePath
  private let ending: String

  /// Makes the folder. Two files whose results would have one name are refused before anything is read.
  init(_ path: FilePath, for files: [FilePath], _ form: ExtractForm) throws(CommandFailure) {
    self.path = path
    ending = form == .text ? "txt" : "json"
    var seen: Set<String> = []
    for file in files {
      guard seen.insert(Self.name(of: file)).inserted else {
        throw .usage("Dua berkas bernama “\(Self.name(of: file).visible)”; hasilnya tidak dapat berada di satu folder.")
      }
    }
    do {
      try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
    } catch {
      throw .archive(.storage(operation: "membuat folder", path: path, Self.number(of: error)))
    }
  }

  /// Writes one result whole or not at all.
  func write(_ bytes: [UInt8], for read: ReadFile) throws(CommandFailure) {
    let file = path.appending(Self.name(of: read.path) + "." + ending)
    do {
      try Data(bytes).write(to: URL(filePath: file.string), options: .atomic)
    } catch {
      throw .archive(.storage(operation: "menulis hasil", path: file, Self.number(of: error)))
    }
  }

  private static func name(of file: FilePath) -> String { file.lastComponent?.stem ?? file.string }

  /// What the system said inside Foundation's error.
  private static func number(of error: any Error) -> Errno {
    let system = (error as? CocoaError)?.underlying as? POSIXError
    return system.map { Errno(rawValue: $0.code.rawValue) } ?? .ioError
  }
}
