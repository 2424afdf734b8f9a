internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files

/// `tradewind pacing calibrate`: makes a cohort of the team's own titles.
struct PacingCalibrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Make a cohort of your own titles, to compare others with.",
        discussion: """
            Each title is a folder of episodes, or a folder with source/ and targets/ below it, of \
            which --locale chooses one language. At least eight titles with cues are needed: fewer \
            say nothing of others. A title counts once, by the medians of its episodes.

            Titles that did well or badly may be named by --hit and --miss, as often as there are; \
            the cohort then also tells their medians, and comparisons show them.

            EXAMPLES:
              tradewind pacing calibrate --market southeast-asia --locale th titles/* -o th.json
              tradewind pacing calibrate --locale en titles/* -o en.json --hit rose --miss stone
            """)

    @Argument(help: "The folders of the titles.", completion: .directory)
    var titles: [String]

    @OptionGroup var reading: InputOptions

    @OptionGroup var rules: RuleOptions

    @Option(
        name: "--hit", help: ArgumentHelp("A title that did well.", valueName: "title"))
    var hits: [String] = []

    @Option(
        name: "--miss", help: ArgumentHelp("A title that did badly.", valueName: "title"))
    var misses: [String] = []

    @Option(
        name: "-o --output", help: "The file to write; '-' is standard output.",
        completion: .file(extensions: ["json"]))
    var output: String

    @Flag(help: "Replace the file if it is there.")
    var force = false

    @OptionGroup var jobs: JobOptions

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        let status = try await Failing.resolving { try await command.calibrate() }
        try status.end()
    }

    private func calibrate() async throws -> ExitStatus {
        let set = try rules.set()
        let market = try rules.market.map { (name) throws(RuleError) in try set.market(name) }
        let settings = ReportSettings(format: .text, isVerbose: false, isQuiet: quiet)
        let sources = PacingSources(
            rules: set, market: market, profile: rules.profile, reader: reading.reader,
            duration: nil, report: settings, jobs: jobs.count)
        var outcomes: [Outcome] = []
        var found: [PacingTitle] = []
        for path in titles {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let result = try await sources.read([path], name: name, locale: reading.locale)
            outcomes += result.outcomes
            guard result.titles.count <= 1 else {
                let tags = result.titles.map { $0.rules.locale }.joined(separator: ", ")
                throw Failure(
                    .usage, "'\(path)' holds several languages (\(tags)); choose one with --locale")
            }
            if let title = result.titles.first { found.append(title) }
        }
        let locales = Set(found.map { $0.rules.locale }).sorted()
        guard locales.count <= 1 else {
            throw Failure(
                .usage,
                "the titles are in several languages (\(locales.joined(separator: ", "))); "
                    + "choose one with --locale")
        }
        try check(names: Set(found.map { $0.name }))
        guard let rules = found.first?.rules else {
            throw Failure(.noInput, "no title holds subtitles that can be read")
        }
        let cohort = try PacingCohort(
            calibrating: found.map { PacingCohort.Title(name: $0.name, series: $0.series) },
            rules: rules, hits: Set(hits), misses: Set(misses))
        try write(cohort)
        let closing = ClosingLine(
            outcomes: outcomes, verb: "measured", isQuiet: quiet, writes: false)
        StandardStream.error.print(closing.text)
        if !quiet { StandardStream.error.print(Self.summary(of: cohort)) }
        return closing.status
    }

    private func check(names: Set<String>) throws {
        let marked = hits + misses
        if let unknown = marked.first(where: { !names.contains($0) }) {
            throw Failure(.usage, "no title is called '\(unknown)' (--hit and --miss name folders)")
        }
        if let both = hits.first(where: misses.contains) {
            throw Failure(.usage, "'\(both)' can't be a hit and a miss")
        }
    }

    private func write(_ cohort: PacingCohort) throws {
        var writer = JSONWriter(style: .pretty)
        cohort.write(to: &writer)
        if output == "-" {
            try StandardStream.output.write(writer.bytes)
        } else {
            try File.write(writer.bytes, to: output, replacing: force)
        }
    }

    private static func summary(of cohort: PacingCohort) -> String {
        var text =
            "n = \(cohort.titles ?? 0) titles, "
            + ClosingLine.count(cohort.episodes ?? 0, "episode") + ", "
            + ClosingLine.count(cohort.distributions.count, "measure")
        if !cohort.hits.isEmpty || !cohort.misses.isEmpty {
            text +=
                ", " + ClosingLine.count(cohort.hits.count, "hit") + ", "
                + ClosingLine.count(cohort.misses.count, "miss", "misses")
        }
        return text + "\n"
    }
}
