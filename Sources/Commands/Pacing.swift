internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files

/// `tradewind pacing`: measures how a title moves, and compares it with a market, a cohort or
/// another language.
struct Pacing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Measure how a title moves, and compare it with a market, a cohort or a language.",
        discussion: """
            Measures every episode: how much text there is and how fast, cues and gaps and \
            silences, the first seconds and the last ones, questions and exclamations, the text \
            rate over time with its peaks. Over the title: medians with intervals, drift, open \
            endings, outliers. What can't be had from subtitles says why.

            All files of a language are one title, in order of their names. The language is told \
            by the folder (targets/th/), the name (ep1.th.srt) or the document, or by --locale.

            With --market, compares with what the market prefers and says on what evidence, which \
            is thin: build a cohort of your own titles with tradewind pacing calibrate, and give \
            it with --cohort. Without one, titles are put beside films.

            --terms names a file with a term, a gloss and a kind (name, term or kinship) on each \
            line, with tabs between, or the same as JSON; --source the title in its own language. \
            They are for checks of names, explanations and words of kinship.

            With --compare, two languages of a title are compared at the rate that Chinese text \
            of the same content would have.

            EXAMPLES:
              tradewind pacing targets/th --market southeast-asia
              tradewind pacing ep001.srt --locale en-US --duration 1:58
              tradewind pacing targets/ar --market middle-east-north-africa --source source/zh-Hans
              tradewind pacing targets/en --market north-america --terms terms.tsv --html pace.html
              tradewind pacing --compare source/zh-Hans targets/th --json
              tradewind pacing calibrate --market southeast-asia --locale th titles/* -o th.json
            """,
        subcommands: [PacingCalibrate.self])

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var files: [String] = []

    @OptionGroup var reading: InputOptions

    @OptionGroup var rules: RuleOptions

    @Option(
        help: "A cohort that tradewind pacing calibrate wrote.",
        completion: .file(extensions: ["json", "jsonc"]))
    var cohort: String?

    @Option(
        help: "The names and terms of the title, with glosses.", completion: .file(extensions: []))
    var terms: String?

    @Option(
        help: "The title in the language of the source, for words of kinship.",
        completion: .file(extensions: []))
    var source: String?

    @Option(help: "The language of --source. By default its folder or name tells.")
    var sourceLocale: String?

    @Option(
        help: ArgumentHelp(
            "The duration of each episode, such as 95 or 1:35. By default the last cue ends it.",
            valueName: "time"))
    var duration: TimeArgument?

    @Flag(help: "Compare two files or folders: the same title in two languages.")
    var compare = false

    @Option(
        help: "With --compare, the language of the second. By default its folder or name tells.")
    var targetLocale: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(
        help: "Also write a page with the curves, which opens in any browser.",
        completion: .file(extensions: ["html"]))
    var html: String?

    @Flag(help: "Replace the page if it is there.")
    var force = false

    @OptionGroup var jobs: JobOptions

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func validate() throws {
        if compare, files.count != 2 {
            throw ValidationError("--compare needs two files or folders, and no more")
        }
        if let duration, duration.milliseconds <= 0 {
            throw ValidationError("--duration must be more than 0")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        // A subcommand may stand in place of the files, so that they can't be required.
        guard !files.isEmpty else {
            throw ValidationError("Missing expected argument '<files> ...'")
        }
        let command = self
        let status = try await Failing.resolving { try await command.measure() }
        try status.end()
    }

    private func measure() async throws -> ExitStatus {
        let set = try rules.set()
        let market = try rules.market.map { (name) throws(RuleError) in try set.market(name) }
        let cohort = try cohort.map { try PacingCohort(Self.file($0)) }
        let terms = try terms.map { try TermList(Self.file($0)) }
        let sources = sources(set, market)
        var results: [PacingSources.Result] = []
        if compare {
            results.append(try await sources.read([files[0]], locale: reading.locale))
            results.append(try await sources.read([files[1]], locale: targetLocale))
        } else {
            results.append(try await sources.read(files, locale: reading.locale))
        }
        let source = try await readSource(sources)
        var titles = results.flatMap { $0.titles }
        for index in titles.indices {
            if let cohort = cohort ?? PacingCohort(baselineOf: titles[index].rules) {
                titles[index].compare(with: cohort)
            }
            let own = source.flatMap { $0.aligned(with: titles[index]) }
            titles[index].compareWithMarket(source: own, terms: terms)
        }
        var report = PacingReport(titles: titles, market: market)
        if compare { report.comparison = try comparison(results) }
        try print(report)
        return close(results)
    }

    private func sources(_ set: RuleSet, _ market: Market?) -> PacingSources {
        var settings = ReportSettings(format: .text, isVerbose: false, isQuiet: quiet)
        settings.showsNotes = false
        return PacingSources(
            rules: set, market: market, profile: rules.profile, reader: reading.reader,
            duration: duration?.milliseconds, report: settings, jobs: jobs.count)
    }

    private func readSource(_ sources: PacingSources) async throws -> PacingTitle? {
        guard let source else { return nil }
        var sources = sources
        sources.reader.locale = sourceLocale
        sources.market = nil
        let result = try await sources.read([source], locale: sourceLocale)
        guard let title = result.titles.first, result.titles.count == 1 else {
            throw Failure(
                result.titles.isEmpty ? .noInput : .usage,
                result.titles.isEmpty
                    ? "'\(source)' holds no subtitles that can be read"
                    : "'\(source)' holds several languages; use --source-locale")
        }
        return title
    }

    private func comparison(_ results: [PacingSources.Result]) throws -> LanguageComparison {
        for (result, file) in zip(results, files) where result.titles.count != 1 {
            throw Failure(
                result.titles.isEmpty ? .noInput : .usage,
                result.titles.isEmpty
                    ? "'\(file)' holds no subtitles that can be read"
                    : "'\(file)' holds several languages; name the folder of one")
        }
        let first = results[0].titles[0]
        let second = results[1].titles[0]
        let pairs = first.pairs(with: second)
        guard !pairs.isEmpty else {
            throw Failure(.noInput, "no file of '\(files[1])' has the name of one of '\(files[0])'")
        }
        return LanguageComparison(pairs, first: first.rules, second: second.rules)
    }

    private func print(_ report: PacingReport) throws {
        if let html {
            try File.write(Array(PacingPage(report).html.utf8), to: html, replacing: force)
        }
        if json {
            var writer = JSONWriter()
            report.write(to: &writer)
            try StandardStream.output.write(writer.bytes)
        } else if !quiet {
            StandardStream.output.print(report.text)
        }
    }

    private func close(_ results: [PacingSources.Result]) -> ExitStatus {
        let closing = ClosingLine(
            outcomes: results.flatMap { $0.outcomes }, verb: "measured", isQuiet: quiet,
            writes: false)
        var text = closing.text
        let others = results.reduce(0) { $0 + $1.passedOver }
        if others > 0, !quiet {
            text += ClosingLine.count(others, "file") + " in other languages passed over\n"
        }
        StandardStream.error.print(text)
        return closing.status
    }

    /// A file of settings, no larger than any such file needs to be.
    static func file(_ path: String) throws(FileError) -> RuleSource {
        RuleSource(name: path, bytes: try File.read(path, limit: 16 << 20))
    }
}
