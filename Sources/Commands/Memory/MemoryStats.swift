internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import TranslationMemory

/// `tradewind tm stats`: how much a memory holds.
struct MemoryStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count what a memory holds: by languages, origin and title.",
        discussion: """
            EXAMPLES:
              tradewind tm stats
              tradewind tm stats --memory team.sqlite --json
            """)

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.count() }
    }

    private func count() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .read)
        let statistics = try memory.store.statistics()
        let penalties = try memory.store.penalties()
        if json {
            var writer = JSONWriter(style: .pretty)
            writer.object {
                statistics.write(to: &$0)
                $0.object("penalties") {
                    $0.member("human", penalties.human)
                    $0.member("imported", penalties.imported)
                    $0.member("aligned", penalties.aligned)
                    $0.member("machine", penalties.machine)
                }
            }
            try StandardStream.output.write(writer.bytes + [0x0A])
            return .good
        }
        var text = "\(memory.store.location): \(ClosingLine.count(statistics.units, "unit"))"
        text +=
            ", \(statistics.size >> 10) KiB, \(ClosingLine.count(statistics.operations, "operation"))\n"
        for group in statistics.groups {
            text += "  \(group.pair)  \(group.origin.text)  \(group.units)\n"
        }
        let titled = statistics.titles.filter { $0.title != nil }
        if !titled.isEmpty { text += "titles:\n" }
        for title in titled { text += "  \(VisibleText.of(title.title ?? ""))  \(title.units)\n" }
        text += "points off by origin: human \(penalties.human), imported \(penalties.imported), "
        text += "aligned \(penalties.aligned), machine \(penalties.machine)\n"
        StandardStream.output.print(text)
        return .good
    }
}

extension UnitOrigin {
    /// The origin for people.
    var text: String {
        switch self {
        case .human: "human"
        case .imported: "imported"
        case .aligned: "aligned"
        case .machine(let engine): engine.isEmpty ? "machine" : "machine (\(engine))"
        }
    }
}

extension StoreStatistics {
    /// Writes the counts as members of an object.
    func write(to object: inout JSONWriter.Members) {
        object.member("version", 1)
        object.member("units", units)
        object.array("groups") {
            for group in groups {
                $0.object {
                    $0.member("from", group.pair.source.tag)
                    $0.member("to", group.pair.target.tag)
                    $0.member("origin", group.origin.text)
                    $0.member("units", group.units)
                    $0.member("oldest", group.oldest)
                    $0.member("newest", group.newest)
                }
            }
        }
        object.array("titles") {
            for title in titles {
                $0.object {
                    $0.member("title", title.title)
                    $0.member("units", title.units)
                }
            }
        }
        object.member("operations", operations)
        object.member("bytes", size)
    }
}
