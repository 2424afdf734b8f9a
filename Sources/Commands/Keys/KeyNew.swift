internal import Arguments
internal import Digests
internal import Files

/// `tradewind key new`: makes a pair of keys.
struct KeyNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a secret key and its public key.",
        discussion: """
            Writes NAME.key, which only you can read, and NAME.pub. Both are files of minisign. A \
            key that is there already is never replaced unless --force says so: what was signed \
            with it can still be verified, but nothing more can be signed.

            EXAMPLES:
              tradewind key new --output studio
              tradewind key new --output robot --no-password
              tradewind key new --output studio --password-file secret.txt
            """)

    @Option(
        name: "-o --output",
        help: ArgumentHelp("The name of the files, without .key and .pub.", valueName: "name"),
        completion: .file())
    var output = "tradewind"

    @Option(help: "The first line of the secret key's file, which says what it is for.")
    var comment: String?

    @Flag(help: "Leave the secret key readable for whoever gets the file.")
    var noPassword = false

    @Flag(help: "Replace keys that are there already.")
    var force = false

    @OptionGroup var password: KeyPasswordOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.make() }
    }

    private func make() throws -> ExitStatus {
        guard !(noPassword && password.passwordFile != nil) else {
            throw ValidationError("--no-password and --password-file can't both hold")
        }
        var name = output
        if name.hasSuffix(".key") || name.hasSuffix(".pub") { name = String(name.dropLast(4)) }
        guard let last = name.utf8.last, last != UInt8(ascii: "/") else {
            throw ValidationError("--output needs the name of a file")
        }
        let (secret, open) = (name + ".key", name + ".pub")
        if !force {
            for path in [secret, open] where FileStatus.exists(path) {
                throw FileError.alreadyThere(path)
            }
        }
        let word = noPassword ? nil : try password.password.new()
        do {
            let key = try SigningKey()
            let text =
                if let comment { try key.fileText(password: word, comment: comment) } else {
                    try key.fileText(password: word)
                }
            try write(key, text: text, secret: secret, open: open)
        } catch let error as KeyError {
            throw KeyAccess.failure(error, secret)
        }
        return .good
    }

    private func write(
        _ key: SigningKey, text: String, secret: String, open: String
    ) throws {
        if let folder = Folder.parent(of: secret) { try Folder.create(folder) }
        try File.write(Array(text.utf8), to: secret, replacing: force, permissions: 0o600)
        try File.write(
            Array(key.verificationKey.fileText.utf8), to: open, replacing: force)
        try StandardStream.output.write(
            Array(
                """
                key \(key.identifier)
                secret: \(secret) (keep it to yourself)
                public: \(open) (give it to everybody)
                \(key.verificationKey.text)

                """.utf8))
    }
}
