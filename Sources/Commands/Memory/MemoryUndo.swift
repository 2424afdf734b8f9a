internal import Arguments
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// `tradewind tm undo`: takes operations back.
struct MemoryUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what was last done to a memory: an import, an addition, a deletion.",
        discussion: """
            What an operation added is deleted, what it changed is as before, and what it deleted \
            comes back with its number. Units that were changed later are left alone. An undoing can \
            be undone. tm history lists the operations.

            EXAMPLES:
              tradewind tm undo
              tradewind tm undo --last 3
              tradewind tm undo --operation 12
            """)

    @Option(help: "How many operations to take back, the last one first.")
    var last = 1

    @Option(help: "The number of an operation to take back, in place of the last.")
    var operation: Int64?

    @Option(name: "--by", help: "Who does it, for the history.")
    var author: String?

    @OptionGroup var memory: MemoryOptions

    mutating func validate() throws {
        guard (1...10_000).contains(last) else {
            throw ValidationError("--last must be between 1 and 10000")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.undo() }
    }

    private func undo() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .write)
        var results: [EditResult] = []
        if let operation {
            guard let result = try memory.store.undo(operation: operation, by: author) else {
                throw Failure(
                    .noInput, "there is no operation \(operation), or it was undone already")
            }
            results = [result]
        } else {
            results = try memory.store.undo(last: last, by: author)
        }
        guard !results.isEmpty else { throw Failure(.noInput, "there is nothing to undo") }
        for result in results {
            var text =
                "\(result.deleted) deleted, \(result.updated) as before, \(result.added) back"
            if !result.skipped.isEmpty {
                text += ", \(result.skipped.count) changed since and left alone"
            }
            StandardStream.output.print(text + "\n")
        }
        return .good
    }
}
