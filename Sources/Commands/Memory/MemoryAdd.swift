internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import ICU
internal import TranslationMemory

/// `tradewind tm add`: keeps a translation.
struct MemoryAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Keep a text and its translation.",
        discussion: """
            The memory is made if it isn't there. When the command ends, the translation can't be lost \
            any more. A translation that is there already isn't added again; what is new about it is \
            kept. Tags in the texts, such as <i> or {\\an8}, are kept apart from them.

            EXAMPLES:
              tradewind tm add "走吧。" "Let's go." --from zh-Hans --to en
              tradewind tm add "少爷" "young master" --from zh-Hans --to en --by Lin --title rose
            """)

    @Argument(help: "The text.", completion: .list([]))
    var source: String

    @Argument(help: "Its translation.", completion: .list([]))
    var target: String

    @Option(help: "The language of the text.")
    var from: LanguageArgument

    @Option(help: "The language of the translation.")
    var to: LanguageArgument

    @OptionGroup var context: ContextOptions

    @Option(name: "--by", help: "Who made the translation.")
    var author: String?

    @Option(help: "Who approved it.")
    var approvedBy: String?

    @Option(help: "The engine, for a translation by a machine.")
    var machine: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.add() }
    }

    private func add() throws -> ExitStatus {
        guard !source.isEmpty, !target.isEmpty else {
            throw Failure(.usage, "the text and its translation must not be empty")
        }
        let memory = try MemoryAccess.open(memory, access: .create)
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        let unit = TranslationUnit(
            Segment(native: source), Segment(native: target),
            pair: LanguagePair(from.locale, to.locale), context: context.context,
            origin: machine.map { .machine($0) } ?? .human, author: author, approver: approvedBy,
            created: now, changed: now)
        let result = try memory.add([unit], by: author)
        if json {
            var writer = JSONWriter()
            writer.object {
                $0.member("added", result.added)
                $0.member("updated", result.updated)
                $0.member("unchanged", result.unchanged)
                $0.array("ids") { for id in result.ids { $0.element(id) } }
            }
            writer.endLine()
            try StandardStream.output.write(writer.bytes)
        } else {
            let what = result.added > 0 ? "added" : result.updated > 0 ? "updated" : "already there"
            let ids = result.ids.map { "unit \($0)" }.joined(separator: ", ")
            StandardStream.output.print(
                "\(what): \(ids) in \(VisibleText.of(memory.store.location.description))\n")
        }
        return .good
    }
}
