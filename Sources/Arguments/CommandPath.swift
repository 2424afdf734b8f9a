/// A command and its parents, outermost first.
struct CommandPath: Sendable {
    let commands: [any ParsableCommand.Type]

    init(_ commands: [any ParsableCommand.Type]) { self.commands = commands }

    var root: CommandPath { CommandPath([commands[0]]) }
    var command: any ParsableCommand.Type { commands[commands.count - 1] }
    var configuration: CommandConfiguration { command.configuration }
    var definitions: [Definition] { Definition.all(of: command.init()) }
    var name: String { commands.map { $0.commandName }.joined(separator: " ") }

    /// The version of the innermost command that has one.
    var version: String {
        commands.last { !$0.configuration.version.isEmpty }?.configuration.version ?? ""
    }

    /// The default subcommand, and those that the help lists.
    var shownSubcommands: [any ParsableCommand.Type] {
        configuration.subcommands.filter { $0.configuration.shouldDisplay }
    }

    /// Whether `help` stands for the command that explains the others.
    var hasHelpCommand: Bool {
        !configuration.subcommands.isEmpty && child("help") == nil
    }

    func appending(_ command: any ParsableCommand.Type) -> CommandPath {
        CommandPath(commands + [command])
    }

    /// The path to a subcommand, by its name or an alias.
    func child(_ name: String) -> CommandPath? {
        configuration.subcommands
            .first { $0.commandName == name || $0.configuration.aliases.contains(name) }
            .map { appending($0) }
    }

    /// The path to a subcommand at any depth, or to the command alone when it isn't below.
    func path(to command: any ParsableCommand.Type) -> CommandPath {
        descendant(command) ?? CommandPath([command])
    }

    private func descendant(_ wanted: any ParsableCommand.Type) -> CommandPath? {
        if command == wanted { return self }
        for child in configuration.subcommands {
            if let found = appending(child).descendant(wanted) { return found }
        }
        return nil
    }
}
