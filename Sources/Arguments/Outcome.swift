import Glibc

/// How an error ends the program: with which message, where, and with which status.
struct Outcome {
    let message: String
    /// Lines on how to use the command, below the message of a fault in the arguments.
    let usage: String
    let code: ExitCode

    /// The outcome of an error that was thrown while a command was parsed or run.
    init(of error: any Error, at path: CommandPath) {
        switch error {
        case let code as ExitCode: self.init("", code)
        case let fault as UsageError: self.init(fault.message, .validationFailure, fault.path)
        case let fault as ValidationError: self.init(fault.message, .validationFailure, path)
        case let request as HelpRequest:
            self.init(
                HelpPage(path: request.path, includesHidden: request.includesHidden).text, .success)
        case CleanExit.helpRequest(let command):
            let path = command.map { path.command == $0 ? path : path.root.path(to: $0) } ?? path
            self.init(HelpPage(path: path).text, .success)
        case CleanExit.message(let message): self.init(message, .success)
        default: self.init("\(error)", .failure)
        }
    }

    private init(_ message: String, _ code: ExitCode, _ path: CommandPath? = nil) {
        self.message = message
        self.code = code
        usage = path.map { HelpPage(path: $0).shortUsage } ?? ""
    }

    /// The whole text, as it's printed.
    var text: String {
        guard !code.isSuccess, !message.isEmpty else { return message }
        return "Error: " + message + (usage.isEmpty ? "" : "\n" + usage)
    }

    /// Prints the text, to standard error when it tells of a failure, and ends the program.
    func exit() -> Never {
        Terminal.printLast(text, to: code.isSuccess ? .output : .error)
        Glibc.exit(code.rawValue)
    }
}
