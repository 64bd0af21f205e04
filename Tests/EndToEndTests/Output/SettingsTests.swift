import ArgumentParser
import SystemPackage
import Telusur
import Testing

@testable import TelusurCommand

/// Flag > environment > default.
@Suite struct SettingsTests {
  private func settings(_ arguments: [String] = [], _ variables: [String: String] = [:]) throws -> Settings {
    let said = try GlobalOptions.parse(arguments)
    return try Settings(said, environment: Environment(variables: variables, executableFolder: "/opt/telusur"))
  }

  @Test func archive() throws {
    #expect(try settings().archive == ".")
    #expect(try settings([], ["TELUSUR_ARCHIVE": "/srv/arsip"]).archive == "/srv/arsip")
    #expect(try settings(["--archive", "/tmp/x"], ["TELUSUR_ARCHIVE": "/srv/arsip"]).archive == "/tmp/x")
    #expect(try settings([], ["TELUSUR_ARCHIVE": ""]).archive == ".", "empty counts as not set")
  }

  @Test func workerLiesBesideTheProgram() throws {
    #expect(try settings().configuration.worker == "/opt/telusur/telusur-extract")
    #expect(try settings([], ["TELUSUR_WORKER": "/usr/lib/w"]).configuration.worker == "/usr/lib/w")
  }

  @Test func colour() throws {
    #expect(try settings().allowsColor)
    #expect(try !settings(["--no-color"]).allowsColor)
    #expect(try !settings([], ["NO_COLOR": "1"]).allowsColor)
    #expect(try !settings([], ["TERM": "dumb"]).allowsColor)
  }

  @Test func numbersOutOfRangeAreRefused() throws {
    #expect(try settings([], ["TELUSUR_WORKERS": "3"]).configuration.workers == 3)
    for bad in ["0", "x", "-1", "1000"] {
      #expect(throws: CommandFailure.self) { try settings([], ["TELUSUR_WORKERS": bad]) }
    }
    #expect(try settings([], ["TELUSUR_PORT": "0"]).port(nil) == 0)
    #expect(try settings([], ["TELUSUR_PORT": "99"]).port(8081) == 8081)
    #expect(throws: CommandFailure.self) { try settings().port(65_536) }
  }

  @Test func origins() throws {
    let one = try settings([], ["TELUSUR_ALLOW_ORIGIN": "https://a.example, https://b.example"])
    #expect(one.allowedOrigins([]) == ["https://a.example", "https://b.example"])
    #expect(one.allowedOrigins(["https://c.example"]) == ["https://c.example"])
  }
}
