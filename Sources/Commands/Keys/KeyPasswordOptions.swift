internal import Arguments
internal import Files
internal import FoundationEssentials

/// The option that says where the password of a key is.
struct KeyPasswordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            A file whose first line is the password; by default TRADEWIND_KEY_PASSWORD, else it \
            is asked for at the terminal.
            """, valueName: "file"),
        completion: .file())
    var passwordFile: String?

    /// The password that is meant.
    var password: KeyPassword {
        KeyPassword(
            file: passwordFile, environment: ProcessInfo.processInfo.environment,
            isTerminal: StandardInput.isTerminal)
    }
}
