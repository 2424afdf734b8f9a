internal import Arguments
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// `tradewind tm compact`: makes a memory small and fast again.
struct MemoryCompact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Merge the indexes of a memory, and give back room that nothing needs.",
        discussion: """
            Nothing is lost: the history stays, too.

            EXAMPLES:
              tradewind tm compact
            """)

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.compact() }
    }

    private func compact() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .write)
        let bar = ProgressBar(total: 100, isQuiet: quiet)
        let saved = try memory.compact { bar.show($0, of: $1, "units indexed") }
        bar.finish()
        if !quiet { StandardStream.error.print("\(max(0, saved) >> 10) KiB given back\n") }
        return .good
    }
}
