internal import Arguments
internal import Files
internal import Releases

/// `tradewind pack`: makes a bundle of a title for platforms, with the proof of what is in it.
struct Pack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a bundle of a title for platforms, with the proof of what is in it.",
        discussion: """
            The title is a folder with a file title.jsonc; by default the current one. First the \
            gate looks whether it may go; where something failed that nobody answers for, nothing \
            is written, and the status is 1. Subtitles are adapted to the locale and the market of \
            each platform and converted, metadata are written, videos and pictures go along, and \
            what was written is read back.

            The bundle is a folder releases/ID-RELEASE: a BagIt bag with SHA-256 and SHA-512 \
            digests, a manifest release.json that is signed with --key in the form of minisign, \
            and an in-toto statement. With --zip or --tar.zst an archive stands beside it. The same \
            title and rules give the same bytes, on any machine; SOURCE_DATE_EPOCH sets the moment \
            that files tell. A run that was ended goes on where it was. Each bundle is a line of \
            releases/ledger.jsonl.

            With --since, the bundle holds only what is other than in an earlier one, and \
            changes.md tells people what that is.

            EXAMPLES:
              tradewind pack
              tradewind pack sample --for youtube,hls,facebook --zip
              tradewind pack sample --for facebook --locales es-419 --release r2 --key team.key
              tradewind pack sample --since r1 --tar.zst
              tradewind pack sample --for douyin --aigc off -o /mnt/out
              tradewind pack --waive filing-missing --because "number follows on Monday"
            """)

    @Argument(help: "The folder of the title.", completion: .directory)
    var title: String?

    @OptionGroup var platforms: PlatformOptions

    @OptionGroup var waivers: WaiverOptions

    @Option(
        help: ArgumentHelp(
            "The name of the release. By default r1, or what follows the last one.",
            valueName: "name"))
    var release: String?

    @Option(
        help: ArgumentHelp(
            "Hold only what is other than in this release: its name, folder or archive.",
            valueName: "release"),
        completion: .file())
    var since: String?

    @Option(
        name: "-o --output",
        help: ArgumentHelp(
            "The folder in which the bundle is made. By default the title's releases/.",
            valueName: "dir"), completion: .directory)
    var output: String?

    @Flag(help: "Write a zip of the bundle, too: text deflated, media stored.")
    var zip = false

    @Flag(name: "--tar.zst", help: "Write a tar archive of the bundle, too, under Zstandard.")
    var tar = false

    @Option(
        help: "Sign the manifest with a secret key in the form of minisign.", completion: .file())
    var key: String?

    @OptionGroup var password: KeyPasswordOptions

    @Option(help: "Whether MP4 files get the label of what was made by AI that the title declares.")
    var aigc: SwitchArgument = .on

    @Option(
        help: """
            How videos and pictures go along: copied, as second names of the title's files, or only \
            as digests.
            """)
    var media: MediaUseArgument = .copy

    @Option(
        help: ArgumentHelp(
            "A folder of XML schemas that metadata are checked by, too.", valueName: "dir"),
        completion: .directory)
    var schemas: String?

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print what was made as JSON to standard output.")
    var json = false

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func validate() throws {
        if let release, !ReleaseName.isGood(release) {
            throw ValidationError(
                "'\(release)' isn't a name for a release: small letters, digits and hyphens, such as r3"
            )
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let run = PackRun(self)
        do {
            try await run.run().end()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let failure = Failure(packing: error)
            StandardStream.error.print("Error: \(failure.message)\n")
            try failure.status.end()
        }
    }
}

/// `on` or `off`.
enum SwitchArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case on, off
}

/// How videos and pictures go along.
enum MediaUseArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case copy, link, reference
}
