import ArgumentParser
import Foundation
import Telusur
import Testing

@testable import TelusurCommand

/// Undocumented means failing: every command, option, environment variable, exit status and finding stands in the
/// command reference, and the help texts in it are those the program prints.
@Suite struct DocumentationTests {
  private static let reference = projectFolder.appending(path: "docs/perintah.md")

  private func referenceText() throws -> String { try String(contentsOf: Self.reference, encoding: .utf8) }

  @Test func helpTextsAreThoseOfTheProgram() async throws {
    let text = try referenceText()
    let telusur = TelusurProgram(archive: "/tidak/ada")
    for command in Self.commands {
      let help = try await telusur.run(command + ["--help"])
      #expect(help.status == 0)
      let block = "## telusur \(command.joined(separator: " "))\n".replacing(" \n", with: "\n")
      #expect(text.contains(block), "no section: \(block)")
      #expect(
        text.contains("```\n" + help.text.trimmingCharacters(in: .newlines) + "\n```"),
        "the help of 'telusur \(command.joined(separator: " "))' changed: run tools/update-help")
      expectIndonesian(help)
    }
  }

  @Test func everyExitStatusIsExplained() throws {
    let text = try referenceText()
    for status in [0, 1, 2, 64, 65, 66, 70, 73, 74, 75, 130] {
      #expect(text.contains("| \(status) |"), "\(status)")
    }
  }

  @Test func everyFindingIsExplained() throws {
    let text = try referenceText()
    for code in Finding.Code.allCases { #expect(text.contains("| `\(code.rawValue)` |"), "\(code.rawValue)") }
  }

  @Test func everyVariableIsExplained() throws {
    let source = projectFolder.appending(path: "Sources/TelusurCommand/Settings.swift")
    let variables = try String(contentsOf: source, encoding: .utf8).matches(
      of: /"(TELUSUR_[A-Z_]+|NO_COLOR|COLUMNS|TERM)"/)
    let text = try referenceText()
    #expect(variables.count > 5)
    for variable in variables { #expect(text.contains("`\(variable.1)`"), "\(variable.1)") }
  }

  @Test func guideNamesOnlyWhatExists() throws {
    let guide = try String(contentsOf: projectFolder.appending(path: "docs/panduan.md"), encoding: .utf8)
    let verbs = Set(Self.commands.compactMap(\.first))
    for call in guide.matches(of: /telusur ([a-z]+)/) { #expect(verbs.contains(String(call.1)), "telusur \(call.1)") }
  }

  /// Every command by its words, the program itself first.
  private static let commands: [[String]] =
    [[]]
    + RootCommand.configuration.subcommands.flatMap { verb in
      [[verb._commandName]] + verb.configuration.subcommands.map { [verb._commandName, $0._commandName] }
    }
}
