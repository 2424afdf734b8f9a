internal import Arguments
internal import Files
internal import TranslationMemory

/// `tradewind tm penalty`: what matches lose for where they come from.
struct MemoryPenalty: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "penalty",
        abstract: "Show or set how many points matches lose for their origin.",
        discussion: """
            The points are kept with the memory, and hold for all who use it.

            EXAMPLES:
              tradewind tm penalty
              tradewind tm penalty --machine 10 --aligned 2
            """)

    @Option(help: "For what a person wrote or confirmed.")
    var human: Int?

    @Option(help: "For what came with a file.")
    var imported: Int?

    @Option(help: "For what was aligned from subtitle files.")
    var aligned: Int?

    @Option(help: "For what a machine translated.")
    var machine: Int?

    @OptionGroup var memory: MemoryOptions

    mutating func validate() throws {
        for value in [human, imported, aligned, machine] {
            guard let value else { continue }
            guard (0...100).contains(value) else {
                throw ValidationError("Points must be between 0 and 100")
            }
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.set() }
    }

    private func set() throws -> ExitStatus {
        let isChange = [human, imported, aligned, machine].contains { $0 != nil }
        let memory = try MemoryAccess.open(memory, access: isChange ? .write : .read)
        var penalties = try memory.store.penalties()
        if let human { penalties.human = human }
        if let imported { penalties.imported = imported }
        if let aligned { penalties.aligned = aligned }
        if let machine { penalties.machine = machine }
        if isChange { try memory.store.setPenalties(penalties) }
        StandardStream.output.print(
            "human \(penalties.human), imported \(penalties.imported), "
                + "aligned \(penalties.aligned), machine \(penalties.machine)\n")
        return .good
    }
}
