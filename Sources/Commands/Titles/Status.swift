internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import ICU
internal import Series

/// `tradewind status`: tells how far each episode of a title is in each locale.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how far each episode of a title is in each locale, and what blocks a date.",
        discussion: """
            The title is a folder with a file title.jsonc; by default the current one. Each cell of \
            the grid is an episode in a locale:

              +  ready
              <  older: the source changed after the translation
              !  failing: rules of the locale, a market or the title aren't met
              ~  incomplete: cues of the source have no translation
              ?  unreadable, or two files for one episode
              .  missing

            The first that applies from below is shown. A translation counts as older when the \
            source says something else than when both were last seen together; touch the translation \
            when it is right all the same. What is known of files that didn't change is kept in \
            .tradewind/, which may be deleted at any time.

            The status is 0 whenever the grid could be made; with --check it is 1 unless everything \
            is ready.

            EXAMPLES:
              tradewind status
              tradewind status sample --why ep001 ar
              tradewind status sample --locale th --locale vi --check
              tradewind status sample --watch
            """)

    @Argument(
        help: "The folder of the title; with --why, also the episode and the locale.",
        completion: .directory)
    var arguments: [String] = []

    @Flag(help: "Show what stands in the way of one episode in one locale: --why ep017 ar.")
    var why = false

    @Option(
        help: ArgumentHelp(
            "Look at these locales only; may be given several times.", valueName: "tag"))
    var locale: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day from which days are counted, such as 2026-12-24. By default today.",
            valueName: "day"))
    var asOf: String?

    @Flag(help: "Print the grid as JSON to standard output.")
    var json = false

    @Flag(help: "Show the grid again whenever a file changes, until Ctrl-C.")
    var watch = false

    @Flag(help: "End with status 1 unless everything is ready.")
    var check = false

    @Option(
        help:
            "A folder whose files stand in place of the program's own; TRADEWIND_RULES names one too.",
        completion: .directory)
    var rules: String?

    mutating func validate() throws {
        let most = why ? 3 : 1
        guard arguments.count <= most, !why || arguments.count >= 2 else {
            throw ValidationError(
                why
                    ? "--why needs an episode and a locale, such as --why ep017 ar"
                    : "One title is looked at at a time")
        }
        if watch, why || check { throw ValidationError("--watch only shows the grid") }
        if let asOf, CalendarDay(asOf)?.day == nil {
            throw ValidationError("'\(asOf)' isn't a day such as 2026-12-24")
        }
    }

    mutating func run() async throws {
        if why { return try explain() }
        if watch {
            let command = self
            let watch = StatusWatch(folder: arguments.first ?? ".") {
                await command.text(width: Self.width)
            }
            return try await watch.run()
        }
        let grid: StatusGrid
        do {
            grid = try await look(at: OpenedTitle(arguments.first))
        } catch {
            throw Self.end(error)
        }
        if json {
            let bytes = StatusJSON(grid: grid, asOf: day).bytes
            try Failing.run { try StandardStream.output.write(bytes) }
        } else {
            StandardStream.output.print(text(of: grid, width: Self.width))
        }
        if !grid.findings.isEmpty {
            StandardStream.error.print(TextReport.text(of: grid.findings))
        }
        if check, !grid.isReady { try ExitStatus.findings.end() }
    }

    private func look(at opened: OpenedTitle) async throws -> StatusGrid {
        var survey = survey(opened)
        survey.locales = try locales(of: opened.title)
        return try await survey.grid()
    }

    private func survey(_ opened: OpenedTitle) -> StatusSurvey {
        let variable = ProcessInfo.processInfo.environment["TRADEWIND_RULES"] ?? ""
        return StatusSurvey(opened, userRules: rules ?? (variable.isEmpty ? nil : variable))
    }

    /// The locales that were asked for, as the title spells them.
    private func locales(of title: Title) throws(Failure) -> [String] {
        let known = title.targets.map { $0.locale }
        var chosen: [String] = []
        for text in locale.flatMap({ $0.split(separator: ",").map(String.init) }) {
            chosen.append(try Self.locale(text, among: known))
        }
        return chosen
    }

    private static func locale(_ text: String, among known: [String]) throws(Failure) -> String {
        if let tag = LocaleIdentifier(text)?.tag, known.contains(tag) { return tag }
        let list = known.joined(separator: ", ")
        throw Failure(
            .usage,
            "the title doesn't go to the locale '\(VisibleText.of(text))' (it goes to \(list))")
    }

    /// The last of the arguments are the episode and the locale, unless a title stands there.
    private func explain() throws {
        var names = arguments
        var folder: String?
        if names.count == 3 {
            let isFirst = FileStatus.exists(names[0] + "/" + TitleFile.description)
            folder = isFirst ? names.removeFirst() : names.removeLast()
        }
        let opened = try Self.ending { try OpenedTitle(folder) }
        let title = opened.title
        let episode = try Self.ending { try Self.episode(names[0], of: title) }
        let known = title.targets.map { $0.locale } + [title.sourceLocale]
        let tag = try Self.ending { try Self.locale(names[1], among: known) }
        let explained = try Self.ending {
            try StatusExplanation(survey(opened), episode: episode, locale: tag)
        }
        if json {
            try Failing.run { try StandardStream.output.write(explained.json) }
        } else {
            StandardStream.output.print(explained.text(usesColor: Self.usesColor))
        }
        if check, !explained.findings.isEmpty { try ExitStatus.findings.end() }
    }

    private static func episode(_ name: String, of title: Title) throws(Failure) -> Episode {
        let named = title.episodes.first { $0.id == name }
        if let episode = named ?? title.episodes.first(where: { String($0.number) == name }) {
            return episode
        }
        let example = title.episodes.first?.id ?? "ep001"
        throw Failure(
            .usage, "the title has no episode '\(VisibleText.of(name))', such as \(example)")
    }

    /// The grid as text, or why there is none.
    private func text(width: Int) async -> String {
        do {
            let opened = try OpenedTitle(arguments.first)
            let grid = try await look(at: opened)
            if json {
                return String(decoding: StatusJSON(grid: grid, asOf: day).bytes, as: UTF8.self)
            }
            return text(of: grid, width: width) + TextReport.text(of: grid.findings)
        } catch {
            return "Error: \(Self.failure(error))\n"
        }
    }

    private func text(of grid: StatusGrid, width: Int) -> String {
        StatusText(grid: grid, width: width, usesColor: Self.usesColor, asOf: day).text
    }

    private var day: CalendarDay? { CalendarDay(asOf ?? ReportOptions.today) }

    /// How many columns there are: those of the terminal, else what `COLUMNS` says.
    private static var width: Int {
        let variable = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
        return StandardStream.output.width ?? variable.map { min(max($0, 20), 10_000) } ?? 100
    }

    private static var usesColor: Bool {
        let setting = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        return setting.isEmpty && StandardStream.output.isTerminal
    }

    private static func failure(_ error: any Error) -> Failure {
        (error as? RuleError).map { Failure($0) } ?? Failure(error)
    }

    /// Ends the command with the message and the status of what went wrong.
    private static func ending<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw end(error)
        }
    }

    private static func end(_ error: any Error) -> ExitCode {
        let failure = failure(error)
        StandardStream.error.print("Error: \(failure.message)\n")
        return ExitCode(failure.status.rawValue)
    }
}
