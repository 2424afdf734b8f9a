internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Digests
internal import Files
internal import Releases

/// `tradewind verify`: tells whether a bundle is what was released.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Verify a bundle: its archive, digests, manifest, signature, labels and files.",
        discussion: """
            A bundle is a folder, a .zip or a .tar.zst; the title it was made from isn't needed. Of \
            a BagIt bag that somebody else made, what a bag promises is verified. Every file that \
            was changed, is missing, was added or has another name is named. Archives that could do \
            harm are refused.

            The exit status is 1 when something is wrong, and 65 when it is no bundle.

            EXAMPLES:
              tradewind verify releases/gift-r3
              tradewind verify gift-r3.zip --key studio.pub
              tradewind verify gift-r3.tar.zst --public-key RWQf6LRC… --json
              tradewind verify gift-r3 --schemas movielabs --as-of 2027-01-31
            """)

    @Argument(
        help: "The bundle: a folder, a .zip or a .tar.zst.", completion: .file(extensions: []))
    var bundle: String

    @Option(help: "The file of a public key; the release must be signed with it.")
    var key: [String] = []

    @Option(help: "The text of a public key, as minisign -P takes it.")
    var publicKey: [String] = []

    @Option(help: "A folder with XML schemas that metadata must be valid by.")
    var schemas: String?

    @Option(help: "The day as of which rules and waivers are looked at, such as 2027-01-31.")
    var asOf: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(name: "-q --quiet", help: "Say nothing but what is wrong.")
    var quiet = false

    @OptionGroup var jobs: JobOptions

    mutating func validate() throws {
        if let asOf, CalendarDay(asOf) == nil {
            throw ValidationError("'\(asOf)' isn't a day such as 2027-01-31")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let status: ExitStatus
        do {
            status = try await verify()
        } catch {
            let failure = Self.failure(error)
            let place = failure.message.contains(bundle) ? "" : "'\(bundle)': "
            StandardStream.error.print("Error: \(VisibleText.of(place + failure.message))\n")
            throw ExitCode(failure.status.rawValue)
        }
        try status.end()
    }

    private func verify() async throws -> ExitStatus {
        var keys: [VerificationKey] = []
        for file in key { keys.append(try KeyAccess.verificationKey(file)) }
        for text in publicKey {
            do throws(KeyError) {
                keys.append(try VerificationKey(text))
            } catch {
                throw Failure(.usage, "--public-key: \(error)")
            }
        }
        var verifier = Verifier(path: Self.trimmed(bundle), keys: keys)
        verifier.schemas = schemas
        verifier.asOf = asOf.flatMap { CalendarDay($0) }
        verifier.jobs = jobs.count
        let verification = try await verifier.verify()
        if json {
            StandardStream.output.print(VerificationReport(verification).json)
        } else {
            StandardStream.output.print(VerificationReport(verification).text(isQuiet: quiet))
        }
        return verification.isGood ? .good : .findings
    }

    /// A path of a folder without solidi at its end.
    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func failure(_ error: any Error) -> Failure {
        guard let error = error as? BundleError else { return Failure(error) }
        let status: ExitStatus =
            switch error.code {
            case .notABundle, .hostile: .notThatFormat
            case .missing: .noInput
            case .unreadable: .inputOutput
            case .notInstalled: .configuration
            }
        return Failure(status, error.message)
    }
}
