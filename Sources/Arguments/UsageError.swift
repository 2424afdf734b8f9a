/// A fault in the arguments, with the command whose usage explains it.
struct UsageError: Error, CustomStringConvertible {
    let message: String
    let path: CommandPath
    var description: String { message }
}

/// A wish to read the help of a command.
struct HelpRequest: Error {
    let path: CommandPath
    var includesHidden = false
}
