/// A command that awaits.
///
/// The root of a program with such a subcommand must itself be one.
public protocol AsyncParsableCommand: ParsableCommand {
    /// Does what the command is for; shows the help when there's no such method.
    mutating func run() async throws
}

extension AsyncParsableCommand {
    /// Parses and runs the command, then ends the program when there's an error.
    public static func main() async { await main(nil) }

    /// Parses and runs the command with some arguments, then ends the program when there's an
    /// error.
    public static func main(_ arguments: [String]?) async {
        var path = CommandPath([Self.self])
        do {
            let parsed = try Parser.parse(arguments, for: path)
            path = parsed.path
            if var command = parsed.command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = parsed.command
                try command.run()
            }
        } catch {
            Outcome(of: error, at: path).exit()
        }
    }
}
