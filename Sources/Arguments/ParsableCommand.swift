/// A command, or the parent of other commands.
///
///     struct Convert: ParsableCommand {
///         static let configuration = CommandConfiguration(abstract: "Converts subtitles.")
///         @Option var to = "vtt"
///         @Argument var files: [String]
///         func run() throws { … }
///     }
public protocol ParsableCommand: ParsableArguments {
    /// The name, help and subcommands.
    static var configuration: CommandConfiguration { get }

    /// Does what the command is for; shows the help when there's no such method.
    mutating func run() throws
}

extension ParsableCommand {
    public static var configuration: CommandConfiguration { CommandConfiguration() }
    public mutating func run() throws { throw CleanExit.helpRequest(self) }

    static var commandName: String { configuration.commandName ?? kebabCase("\(Self.self)") }

    /// Parses the command, or one of its subcommands, from the arguments that follow its name.
    ///
    /// - Throws: An error to hand to `exit(withError:)`.
    public static func parseAsRoot(_ arguments: [String]? = nil) throws -> any ParsableCommand {
        try Parser.parse(arguments, for: CommandPath([Self.self])).command
    }

    /// The help of a subcommand, wrapped to some width, or to that of the terminal.
    public static func helpMessage(
        for subcommand: any ParsableCommand.Type, includeHidden: Bool = false, columns: Int? = nil
    ) -> String {
        let root = CommandPath([Self.self])
        return HelpPage(
            path: root.path(to: subcommand), includesHidden: includeHidden, columns: columns
        ).text
    }

    /// Parses and runs the command, then ends the program when there's an error.
    public static func main() { main(nil) }

    /// Parses and runs the command with some arguments, then ends the program when there's an
    /// error.
    public static func main(_ arguments: [String]?) {
        var path = CommandPath([Self.self])
        do {
            var parsed = try Parser.parse(arguments, for: path)
            path = parsed.path
            guard !(parsed.command is any AsyncParsableCommand) else {
                throw NotAwaited(path: path)
            }
            try parsed.command.run()
        } catch {
            Outcome(of: error, at: path).exit()
        }
    }
}

/// A fault of the program: only an asynchronous root can await an asynchronous subcommand.
private struct NotAwaited: Error, CustomStringConvertible {
    let path: CommandPath
    var description: String {
        "'\(path.name)' is asynchronous, so '\(path.commands[0].commandName)' must be as well"
    }
}
