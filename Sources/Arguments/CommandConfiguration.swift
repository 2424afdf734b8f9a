/// The name, help and subcommands of a command.
public struct CommandConfiguration: Sendable {
    /// The name on the command line; made from the type's name when there's none.
    public var commandName: String?

    /// One line that says what the command does.
    public var abstract: String

    /// The usage in place of the one made from the arguments; an empty text shows none.
    public var usage: String?

    /// More about the command, shown below the abstract.
    ///
    /// Line breaks are kept, and indented lines, such as examples, are shown as typed.
    public var discussion: String

    /// What `--version` prints; without it there's no such option.
    public var version: String

    /// Whether the parent's help lists the command.
    public var shouldDisplay: Bool

    /// The commands below this one, in the order of the help.
    public var subcommands: [any ParsableCommand.Type]

    /// The subcommand that runs when none is named.
    public var defaultSubcommand: (any ParsableCommand.Type)?

    /// Other names of the command.
    public var aliases: [String]

    /// The configuration of a command; all may be left out.
    public init(
        commandName: String? = nil, abstract: String = "", usage: String? = nil,
        discussion: String = "", version: String = "", shouldDisplay: Bool = true,
        subcommands: [any ParsableCommand.Type] = [],
        defaultSubcommand: (any ParsableCommand.Type)? = nil, aliases: [String] = []
    ) {
        self.commandName = commandName
        self.abstract = abstract
        self.usage = usage
        self.discussion = discussion
        self.version = version
        self.shouldDisplay = shouldDisplay
        self.subcommands = subcommands
        self.defaultSubcommand = defaultSubcommand
        self.aliases = aliases
    }
}
