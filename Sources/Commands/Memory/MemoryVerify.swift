internal import Arguments
internal import Diagnostics
internal import Files
internal import TranslationMemory

/// `tradewind tm verify`: tells whether a memory is whole.
struct MemoryVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a memory and its indexes are whole.",
        discussion: """
            Reads all that is stored: the structure of the file, the counts, each unit, and the \
            checksums of the indexes. Indexes that are damaged are built again. The status is 1 when \
            the memory itself is damaged; backups beside it are named.

            EXAMPLES:
              tradewind tm verify --memory team.sqlite
            """)

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.verify() }
    }

    private func verify() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .write)
        let bar = ProgressBar(total: 100, isQuiet: quiet)
        let result = try memory.verify { bar.show($0, of: $1, "units indexed") }
        bar.finish()
        var text = ""
        for problem in result.store.problems { text += "error: \(VisibleText.of(problem))\n" }
        for rebuilt in result.rebuilt { text += "note: built again: \(VisibleText.of(rebuilt))\n" }
        for backup in result.store.backups { text += "backup: \(VisibleText.of(backup))\n" }
        StandardStream.error.print(text)
        if !quiet {
            StandardStream.output.print(
                ClosingLine.count(result.store.units, "unit")
                    + (result.store.isSound ? ", all whole\n" : ", damaged\n"))
        }
        return result.store.isSound ? .good : .findings
    }
}
