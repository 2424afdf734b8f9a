internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Releases
internal import Series

/// `tradewind gate`: says whether a title may go to platforms, and what stands in the way.
struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Say whether a title may go to platforms, and what stands in the way.",
        discussion: """
            The title is a folder with a file title.jsonc; by default the current one. Its subtitles \
            are adapted as for 'pack', and nothing is written. Each cell of the table is a platform \
            in a locale:

              ✓  good
              ✗  something failed
              !  only warnings
              –  it doesn't go there

            What failed is told with its file, field, rule, source and date. Somebody may answer for \
            it: with --waive and --because, or in the title's releases/waivers.jsonc. The status is 1 \
            when something failed that nobody answers for.

            EXAMPLES:
              tradewind gate
              tradewind gate sample --for youtube,hls --market southeast-asia
              tradewind gate sample --for facebook --as-of 2027-12-01
              tradewind gate --for douyin --waive filing-missing --because "number follows on Monday"
              tradewind gate --report html > gate.html
            """)

    @Argument(help: "The folder of the title.", completion: .directory)
    var title: String?

    @OptionGroup var platforms: PlatformOptions

    @OptionGroup var waivers: WaiverOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print every check, good and bad, as JSON to standard output.")
    var json = false

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if json, report.settings.isWhole {
            throw ValidationError("--json and --report can't both have standard output")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        var settings = report.settings
        settings.stream = .output
        try settings.prepareOutput(inputs: [])
        let gated: GateReport
        do {
            gated = try await gate(settings)
        } catch let error as RuleError {
            throw Self.end(Failure(error))
        } catch let exit as ExitCode {
            throw exit
        } catch {
            throw Self.end(Failure(error))
        }
        if json {
            try Failing.run { try StandardStream.output.write(gated.json) }
        } else if settings.isWhole {
            settings.context = gated.context(date: settings.context.date)
            var outcome = Outcome(gated.folder)
            outcome.findings = gated.findings
            outcome.lines = gated.lines
            try settings.print(
                [outcome],
                of: [InputFile(path: gated.folder, relativePath: gated.folder, isFromFolder: false)]
            )
        } else {
            StandardStream.output.print(
                gated.text(
                    usesColor: settings.usesColor, isVerbose: settings.isVerbose,
                    isQuiet: settings.isQuiet))
        }
        if gated.isBlocked { try ExitStatus.findings.end() }
    }

    private func gate(_ settings: ReportSettings) async throws -> GateReport {
        try await GatedTitle(
            OpenedTitle(title), platforms: platforms, waivers: waivers, name: "gate",
            jobs: jobs.count, isQuiet: settings.isQuiet
        ).report
    }

    private static func end(_ failure: Failure) -> ExitCode {
        StandardStream.error.print("Error: \(failure.message)\n")
        return ExitCode(failure.status.rawValue)
    }
}
