internal import Files

/// Where the password of a secret key comes from: a file, the environment, or the person at the
/// terminal, in this order.
struct KeyPassword {
    /// The file whose first line is the password.
    var file: String?
    /// The variables of the environment.
    var environment: [String: String]
    /// Whether somebody can be asked.
    var isTerminal: Bool
    /// Asks somebody.
    var ask: (String) throws -> [UInt8] = { try TerminalPrompt.secret($0) }

    static let variable = "TRADEWIND_KEY_PASSWORD"

    /// The password of a key that is there.
    ///
    /// - Throws: ``Failure`` when there is nowhere to take it from, and `FileError`.
    func existing(for path: String) throws -> [UInt8] {
        if let given = try given() { return given }
        guard isTerminal else { throw Self.missing("the key '\(path)' is under a password") }
        return try ask("Password of '\(path)': ")
    }

    /// The password for a new key, which is asked for twice.
    ///
    /// - Throws: ``Failure`` when there is nowhere to take it from, or the two differ.
    func new() throws -> [UInt8] {
        if let given = try given() { return given }
        guard isTerminal else {
            throw Self.missing("a new key needs a password", or: ", or --no-password")
        }
        let first = try ask("Password for the new key: ")
        let second = try ask("The same again: ")
        guard first == second else { throw Failure(.usage, "the two passwords aren't the same") }
        return first
    }

    private func given() throws -> [UInt8]? {
        if let file {
            let bytes = try File.read(file, limit: 1 << 16)
            let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            guard !line.isEmpty else {
                throw Failure(.usage, "the first line of '\(file)' should be the password")
            }
            return Array(line)
        }
        guard let text = environment[Self.variable], !text.isEmpty else { return nil }
        return Array(text.utf8)
    }

    private static func missing(_ what: String, or other: String = "") -> Failure {
        Failure(
            .usage,
            "\(what), and standard input is no terminal; give --password-file FILE or "
                + variable + other)
    }
}
