internal import Arguments
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// `tradewind tm grep`: where does this text stand, and how was it translated there?
struct MemoryGrep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grep",
        abstract: "Find every place of a word or text, with every form it was translated by.",
        discussion: """
            Case, full and half width, and what else NFKC removes don't count. In the text, * stands \
            for any run of characters within a unit and ? for one character; a backslash takes their \
            meaning away, and so does --literal. --by-sound also finds what reads like the text: \
            shaoye finds 少爷.

            The forms of a translation are told by how much more often they stand beside the text \
            than elsewhere (the log-likelihood ratio); where none is sure, 'unclear' is said.

            EXAMPLES:
              tradewind tm grep 少爷 --to en
              tradewind tm grep "young master" --side target --from zh-Hans
              tradewind tm grep shaoye --by-sound --to en
              tradewind tm grep "go*home" --word --title the-last-delivery
            """)

    @Argument(help: "The text to find.", completion: .list([]))
    var text: String

    @Option(help: "The language of translations. By default every one.")
    var to: LanguageArgument?

    @Option(help: "The language of sources. By default every one.")
    var from: LanguageArgument?

    @Option(help: "Where to look: source or target.")
    var side: SideArgument = .source

    @Flag(name: "-w --word", help: "Find whole words only.")
    var word = false

    @Flag(help: "Take * and ? for themselves.")
    var literal = false

    @Flag(help: "Also find what reads like the text in other scripts.")
    var bySound = false

    @Flag(help: "Take Traditional and Simplified Chinese for the same.")
    var foldChinese = false

    @Option(name: "--title", help: ArgumentHelp("Only units of this title.", valueName: "title"))
    var titles: [String] = []

    @Option(
        name: "--episode", help: ArgumentHelp("Only units of this episode.", valueName: "episode"))
    var episodes: [String] = []

    @Option(name: "--top", help: "How many units to show at most; all are counted.")
    var limit = 20

    @Option(help: "What translations are put together by: forms, texts or none.")
    var group: GroupingArgument = .forms

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var memory: MemoryOptions

    mutating func validate() throws {
        guard (0...100_000).contains(limit) else {
            throw ValidationError("--top must be between 0 and 100000")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.answer() }
    }

    private func answer() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .read)
        var query = ConcordanceQuery(text, side: side.side)
        query.source = from?.locale
        query.target = to?.locale
        query.isWholeWords = word
        query.hasWildcards = !literal
        query.byTransliteration = bySound
        query.foldsChinese = foldChinese
        query.titles = Set(titles)
        query.episodes = Set(episodes)
        query.limit = limit
        query.grouping = group.grouping
        let concordance = try memory.concordance(for: query)
        if json {
            var writer = JSONWriter()
            writer.object { concordance.write(for: query, to: &$0) }
            writer.endLine()
            try StandardStream.output.write(writer.bytes)
        } else {
            var settings = ReportSettings(format: .text, isVerbose: false, isQuiet: false)
            settings.stream = .output
            let listing = ConcordanceListing(query: query, usesColor: settings.usesColor)
            try StandardStream.output.write(Array(listing.text(of: concordance).utf8))
        }
        return .good
    }
}

/// In which text to look, on the command line.
enum SideArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case source, target

    var side: ConcordanceQuery.Side { self == .source ? .source : .target }
}

/// What translations are put together by, on the command line.
enum GroupingArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case forms, texts, none

    var grouping: ConcordanceQuery.Grouping {
        switch self {
        case .forms: .forms
        case .texts: .texts
        case .none: .none
        }
    }
}
