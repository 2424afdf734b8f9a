/// A group of arguments that can be parsed.
///
///     struct Size: ParsableArguments {
///         @Option var width = 1080
///         @Option var height = 1920
///     }
public protocol ParsableArguments: Sendable {
    /// Creates the value that the arguments are then read into.
    init()

    /// Checks values against each other, once all are parsed.
    ///
    /// - Throws: `ValidationError`, in words for the user.
    mutating func validate() throws
}

extension ParsableArguments {
    public mutating func validate() throws {}

    /// Parses arguments, those of the process when none are given.
    ///
    /// - Throws: An error to hand to `exit(withError:)`.
    public static func parse(_ arguments: [String]? = nil) throws -> Self {
        let parsed = try Parser.parse(arguments, for: CommandPath([asCommand]))
        switch parsed.command {
        case let command as Self: return command
        case let command as WrappedArguments<Self>: return command.arguments
        default: throw CleanExit.helpRequest(asCommand)
        }
    }

    /// Parses arguments, or ends the program with a message when they are wrong.
    public static func parseOrExit(_ arguments: [String]? = nil) -> Self {
        do {
            return try parse(arguments)
        } catch {
            exit(withError: error)
        }
    }

    /// Ends the program with the message and the status of an error, or with success.
    public static func exit(withError error: (any Error)? = nil) -> Never {
        Outcome(of: error ?? ExitCode.success, at: CommandPath([asCommand])).exit()
    }

    /// The status with which an error ends the program.
    public static func exitCode(for error: any Error) -> ExitCode {
        Outcome(of: error, at: CommandPath([asCommand])).code
    }

    /// The message of an error, without the usage.
    public static func message(for error: any Error) -> String {
        Outcome(of: error, at: CommandPath([asCommand])).message
    }

    /// The message of an error, as it's printed at the end of the program.
    public static func fullMessage(for error: any Error) -> String {
        Outcome(of: error, at: CommandPath([asCommand])).text
    }

    /// The whole help, wrapped to some width, or to that of the terminal.
    public static func helpMessage(includeHidden: Bool = false, columns: Int? = nil) -> String {
        HelpPage(path: CommandPath([asCommand]), includesHidden: includeHidden, columns: columns)
            .text
    }

    /// The type itself when it's a command, else a command that holds it.
    static var asCommand: any ParsableCommand.Type {
        (Self.self as? any ParsableCommand.Type) ?? WrappedArguments<Self>.self
    }

    /// Validates the groups of options, and then the value itself.
    mutating func validateAll() throws {
        for child in Mirror(reflecting: self).children {
            try (child.value as? any Bindable)?.validate()
        }
        try validate()
    }
}

/// A command that only holds arguments.
private struct WrappedArguments<Arguments: ParsableArguments>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: kebabCase("\(Arguments.self)"))
    }

    @OptionGroup var arguments: Arguments
}
