internal import Arguments
internal import Diagnostics
internal import Digests
internal import Files

/// `tradewind key show`: prints the public key of a key file.
struct KeyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print which key a file holds, and its public key.",
        discussion: """
            Takes a public or a secret key. The secret part is never printed; a secret key that is \
            under a password needs it nevertheless, since the password hides all of it.

            EXAMPLES:
              tradewind key show studio.pub
              tradewind key show studio.key --password-file secret.txt
            """)

    @Argument(help: "The file of the key.", completion: .file())
    var keyFile: String

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var password: KeyPasswordOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.show() }
    }

    private func show() throws -> ExitStatus {
        let text = try KeyAccess.text(keyFile)
        let key: VerificationKey
        let isSecret = (try? SigningKey.needsPassword(text)) != nil
        if isSecret {
            key = try KeyAccess.signingKey(keyFile, password: password.password).verificationKey
        } else {
            key = try KeyAccess.verificationKey(keyFile)
        }
        guard json else {
            try StandardStream.output.write(Array("key \(key.identifier)\n\(key.text)\n".utf8))
            return .good
        }
        var writer = JSONWriter(style: .pretty)
        writer.object {
            $0.member("version", 1)
            $0.member("key", key.identifier.description)
            $0.member("public", key.text)
            $0.member("kind", isSecret ? "secret" : "public")
        }
        try StandardStream.output.write(writer.bytes + [0x0A])
        return .good
    }
}
