import ArgumentParser

/// The whole program: understand the arguments, do one verb, turn its outcome into an exit status.
enum Program {
  /// Runs with the arguments after the program's name.
  static func run(_ arguments: [String]) async -> ExitStatus {
    ignoreBrokenPipes()
    let command: any ParsableCommand
    do { command = try RootCommand.parseAsRoot(arguments) } catch { return explain(error, arguments) }
    guard let verb = command as? any Verb else { return help(command, arguments) }
    let context: Context
    do throws(CommandFailure) {
      let settings = try Settings(verb.global)
      context = Context(settings: settings, console: Console(settings: settings))
    } catch {
      return report(error, on: Console.plain)
    }
    do throws(CommandFailure) {
      let status = try await perform(verb, context)
      try context.console.finish()
      return status
    } catch {
      return report(error, on: context.console)
    }
  }

  /// A verb that can be interrupted runs as a task that SIGINT and SIGTERM cancel.
  private static func perform(_ verb: any Verb, _ context: Context) async throws(CommandFailure) -> ExitStatus {
    guard type(of: verb).isInterruptible else { return try await verb.perform(context) }
    let task = Task { () async -> Result<ExitStatus, CommandFailure> in
      do throws(CommandFailure) { return .success(try await verb.perform(context)) } catch { return .failure(error) }
    }
    let signals = InterruptSignals { task.cancel() }
    let outcome = await task.value
    withExtendedLifetime(signals) {}
    return try outcome.get()
  }

  private static func report(_ failure: CommandFailure, on console: Console) -> ExitStatus {
    try? console.finish()
    for line in Messages.lines(for: failure, style: console.messageStyle) { console.paragraph(line) }
    return ExitStatus(failure)
  }

  /// A group without a verb, or `telusur help …`: its help is the answer.
  private static func help(_ command: any ParsableCommand, _ arguments: [String]) -> ExitStatus {
    var command = command
    do { try command.run() } catch { return explain(error, arguments) }
    return .done
  }

  /// Help and version are answers; anything else the parser throws is wrong use.
  private static func explain(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    let isAnswer = RootCommand.exitCode(for: error) == .success
    let console = Console.plain
    let text = Indonesian.text(for: error, arguments: arguments, width: console.width)
    if isAnswer { console.answer(text) } else { console.message(text) }
    do throws(CommandFailure) { try console.finish() } catch { return ExitStatus(error) }
    return isAnswer ? .done : .usage
  }
}
