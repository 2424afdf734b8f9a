internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import TranslationMemory

/// `tradewind tm history`: what was done to a memory, or to a unit.
struct MemoryHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List what was done to a memory, the last first, or to one unit.",
        discussion: """
            EXAMPLES:
              tradewind tm history
              tradewind tm history --unit 17
            """)

    @Option(help: "The number of a unit, whose versions are listed.")
    var unit: Int64?

    @Option(name: "--top", help: "How many operations at most.")
    var limit = 20

    @OptionGroup var memory: MemoryOptions

    mutating func validate() throws {
        guard (1...100_000).contains(limit) else {
            throw ValidationError("--top must be between 1 and 100000")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.list() }
    }

    private func list() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .read)
        var text = ""
        if let unit {
            let versions = try memory.store.history(of: unit)
            guard !versions.isEmpty else {
                throw Failure(.noInput, "there was never a unit \(unit)")
            }
            for version in versions {
                text += line(version.operation, version.time, version.author) + "  \(version.kind)"
                if let before = version.before {
                    text += ", before: \(VisibleText.of(before.source.native)) → "
                    text += VisibleText.of(before.target.native)
                }
                text += "\n"
            }
        } else {
            for entry in try memory.store.history(limit: limit) {
                text += line(entry.operation, entry.time, entry.author)
                text +=
                    "  \(entry.action.rawValue): \(entry.added) added, \(entry.updated) updated, "
                text += "\(entry.deleted) deleted, \(entry.unchanged) there already"
                if let undone = entry.undoes { text += "; undoes \(undone)" }
                if let undoing = entry.undoneBy { text += "; undone by \(undoing)" }
                text += "\n"
            }
        }
        StandardStream.output.print(text)
        return .good
    }

    private func line(_ operation: Int64, _ time: Int64, _ author: String?) -> String {
        let date = Date(timeIntervalSince1970: Double(time) / 1000).formatted(.iso8601)
        return "\(operation)  \(date)" + (author.map { "  " + VisibleText.of($0) } ?? "")
    }
}
