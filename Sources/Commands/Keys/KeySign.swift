internal import Arguments
internal import Digests
internal import Files
internal import FoundationEssentials

/// `tradewind key sign`: signs a file.
struct KeySign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign a file of any size.",
        discussion: """
            Writes FILE.minisig, which 'tradewind key verify' and minisign accept. The trusted \
            comment is signed, too; by default it says when the file was signed (by \
            SOURCE_DATE_EPOCH where it is set) and what it is called.

            EXAMPLES:
              tradewind key sign release.json --key studio.key
              tradewind key sign bundle.zip --key studio.key --trusted-comment "release r3"
            """)

    @Argument(help: "The file to sign.", completion: .file())
    var file: String

    @Option(help: "The file of the secret key.", completion: .file(extensions: ["key"]))
    var key: String

    @Option(
        name: "-o --output",
        help: "The file of the signature, instead of FILE.minisig.", completion: .file())
    var output: String?

    @Option(help: "A comment that is signed with the file.")
    var trustedComment: String?

    @Option(help: "A comment that nobody vouches for.")
    var comment: String?

    @Flag(help: "Replace a signature that is there already.")
    var force = false

    @OptionGroup var password: KeyPasswordOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.sign() }
    }

    private func sign() throws -> ExitStatus {
        let output = output ?? file + ".minisig"
        if !force, FileStatus.exists(output) { throw FileError.alreadyThere(output) }
        let key = try KeyAccess.signingKey(key, password: password.password)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let time =
            ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
            ?? Int64(Date.now.timeIntervalSince1970)
        let signature: Signature
        do {
            signature = try key.sign(
                file: file,
                trustedComment: trustedComment ?? SigningKey.trustedComment(file: name, time: time),
                untrustedComment: comment ?? SigningKey.untrustedComment)
        } catch let error as KeyError {
            throw KeyAccess.failure(error, file)
        }
        try File.write(Array(signature.text.utf8), to: output, replacing: force)
        try StandardStream.output.write(
            Array("signed with \(key.identifier): \(output)\n".utf8))
        return .good
    }
}
