internal import Arguments
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// `tradewind tm delete`: takes units out of a memory.
struct MemoryDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete units by their numbers; tm undo brings them back.",
        discussion: """
            find and grep show the numbers of units. The history keeps what was deleted.

            EXAMPLES:
              tradewind tm delete 17 18
              tradewind tm undo
            """)

    @Argument(help: ArgumentHelp("The numbers of the units.", valueName: "number"))
    var numbers: [Int64]

    @Option(name: "--by", help: "Who deletes, for the history.")
    var author: String?

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.delete() }
    }

    private func delete() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .write)
        let result = try memory.store.delete(numbers, by: author)
        var text = ClosingLine.count(result.deleted, "unit") + " deleted"
        if let operation = result.operation { text += " (tm undo --operation \(operation))" }
        StandardStream.output.print(text + "\n")
        guard !result.skipped.isEmpty else { return .good }
        let missing = result.skipped.map { String($0) }.joined(separator: ", ")
        throw Failure(.noInput, "there is no unit \(missing)")
    }
}
