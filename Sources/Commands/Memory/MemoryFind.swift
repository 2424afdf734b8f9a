internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import TranslationMemory

/// `tradewind tm find`: how was this said before?
struct MemoryFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find how a text, or one like it, was translated before.",
        discussion: """
            Every text of the memory that is at least as much alike as --min asks is found. 100 is the \
            same text; 101 stands between the same neighbours on one side, 102 on both, or has the \
            same identifier; 99 differs only in what was adapted. What the stored text had else is \
            shown as [-removed-] and {+inserted+}, or in colours on a terminal. Where no whole text is \
            alike, the longest parts that were translated before are shown.

            With -i, each line of the input is a question. --explain shows how a score came about; \
            the article 'How matches are scored' of the documentation has the formula.

            EXAMPLES:
              tradewind tm find "少爷，您回来了！" --to en
              tradewind tm find "Wait 12 days." --from en --to vi --min 60 --top 10
              tradewind tm find "是" --to en --previous "是你吗" --next "走吧" --explain
              tradewind tm find -i --to th < lines.txt
              tradewind tm find "顾少爷来了" --to en --terms names.tbx
              tradewind tm find "走吧" --to en --json
            """)

    @Argument(help: "The text to find.", completion: .list([]))
    var text: String?

    @Option(help: "The language to translate to, such as vi or es-419.")
    var to: LanguageArgument

    @Option(help: "The language of the text. By default every language of the memory.")
    var from: LanguageArgument?

    @Option(name: "--min", help: "The lowest score to show, from 1 to 100.")
    var minimum = 70

    @Option(name: "--top", help: "How many answers at most.")
    var limit = 5

    @OptionGroup var context: ContextOptions

    @Flag(help: "Take Traditional and Simplified Chinese for the same.")
    var foldChinese = false

    @Flag(help: "Show what each score is made of.")
    var explain = false

    @Flag(name: "-i --interactive", help: "Read questions line by line, and answer each at once.")
    var interactive = false

    @Flag(help: "Print one JSON object a question.")
    var json = false

    @OptionGroup var terms: TermOptions

    @OptionGroup var memory: MemoryOptions

    mutating func validate() throws {
        if interactive, text != nil {
            throw ValidationError("With --interactive, the texts to find come from the input")
        }
        if !interactive, text == nil {
            throw ValidationError("Missing expected argument '<text>' (or --interactive)")
        }
        guard (1...100).contains(minimum) else {
            throw ValidationError("--min must be between 1 and 100")
        }
        guard (1...1000).contains(limit) else {
            throw ValidationError("--top must be between 1 and 1000")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.answer() }
    }

    private func answer() throws -> ExitStatus {
        let memory = try MemoryAccess.open(
            memory, access: .read, names: terms.names(source: from?.locale, target: to.locale))
        guard interactive else {
            try answer(text ?? "", from: memory)
            return .good
        }
        let isAsked = StandardInput.isTerminal && StandardStream.error.isTerminal
        var lines = StandardInput()
        while true {
            if isAsked { StandardStream.error.print("> ") }
            guard let line = try lines.next() else { break }
            guard !line.allSatisfy({ $0.isWhitespace }) else { continue }
            try answer(line, from: memory)
        }
        if isAsked { StandardStream.error.print("\n") }
        return .good
    }

    private func answer(_ text: String, from memory: Memory) throws {
        var query = MemoryQuery(Segment(native: text), source: from?.locale, target: to.locale)
        query.minimum = minimum
        query.limit = limit
        query.context = context.context
        query.foldsChinese = foldChinese
        let matches = try memory.matches(for: query)
        let fragments = matches.isEmpty ? try memory.fragments(for: query) : []
        if json {
            var writer = JSONWriter()
            writer.object { query.write(matches, fragments: fragments, to: &$0) }
            writer.endLine()
            try StandardStream.output.write(writer.bytes)
            return
        }
        var settings = ReportSettings(format: .text, isVerbose: false, isQuiet: false)
        settings.stream = .output
        let listing = MatchListing(
            query: query, usesColor: settings.usesColor, explains: explain)
        try StandardStream.output.write(
            Array(try listing.text(of: matches, fragments: fragments).utf8))
    }
}
