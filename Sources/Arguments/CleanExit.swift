/// An error that ends the program without failure.
public enum CleanExit: Error, CustomStringConvertible {
    /// Prints the help of a command, by default of the one that runs.
    case helpRequest((any ParsableCommand.Type)? = nil)

    /// Prints a message.
    case message(String)

    /// Prints the help of a command.
    public static func helpRequest(_ command: any ParsableCommand) -> CleanExit {
        .helpRequest(type(of: command))
    }

    public var description: String {
        switch self {
        case .helpRequest: "--help"
        case .message(let message): message
        }
    }
}
