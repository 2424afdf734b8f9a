internal import Arguments
internal import Diagnostics
internal import Digests
internal import Files

/// `tradewind key verify`: verifies the signature of a file.
struct KeyVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify the signature of a file.",
        discussion: """
            Takes signatures by minisign, too, also those of its older form. Says what doesn't fit: \
            the key, the content, or the trusted comment. The status is 1 then.

            EXAMPLES:
              tradewind key verify release.json --key studio.pub
              tradewind key verify bundle.zip --key RWTH9AHDuuBpOnbWTQI37CiPzYMjWR9EyfEkN8XepuVZI2ANwTzfDrU8
            """)

    @Argument(help: "The file that was signed.", completion: .file())
    var file: String

    @Option(
        help: "The file of the public key, or the key itself.",
        completion: .file(extensions: ["pub"]))
    var key: String

    @Option(help: "The file of the signature, instead of FILE.minisig.", completion: .file())
    var signature: String?

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.verify() }
    }

    private func verify() throws -> ExitStatus {
        let key = try KeyAccess.verificationKey(key)
        let path = self.signature ?? file + ".minisig"
        let text = try KeyAccess.text(path)
        let signature: Signature
        let fault: SignatureFault?
        do {
            signature = try Signature(text)
            fault = try key.fault(in: signature, ofFile: file)
        } catch let error as KeyError {
            throw KeyAccess.failure(error, path)
        }
        if let fault {
            StandardStream.error.print("error: \(VisibleText.of(file)): \(fault)\n")
            return .findings
        }
        if !quiet {
            StandardStream.output.print(
                """
                good: \(VisibleText.of(file)), signed with \(key.identifier)
                trusted comment: \(VisibleText.of(signature.trustedComment))

                """)
        }
        return .good
    }
}
