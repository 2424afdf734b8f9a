internal import Arguments

/// `tradewind ledger`: the commands of the record of deliveries.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "List a title's deliveries, and verify the record of them.",
        discussion: """
            Each delivery is a line in releases/ledger.jsonl of the title, with the digest of the \
            line before: lines are only added, and a line that was changed or removed shows.

            EXAMPLES:
              tradewind ledger list titles/moonlight
              tradewind ledger verify titles/moonlight
            """,
        subcommands: [LedgerList.self, LedgerVerify.self])
}
