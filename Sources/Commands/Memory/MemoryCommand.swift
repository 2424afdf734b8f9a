internal import Arguments

/// `tradewind tm`: the commands of translation memories.
struct MemoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm",
        abstract: "Ask and keep translation memories.",
        discussion: """
            A memory is a file (memory.sqlite), or a PostgreSQL database that a team shares. It holds \
            texts with their translations, where they stand, and who made them, and answers at once \
            how something was said before.

            EXAMPLES:
              tradewind tm align zh/ep001.srt en/ep001.srt --from zh-Hans --to en
              tradewind tm import memory.tmx
              tradewind tm find "少爷，您回来了" --to en
              tradewind tm grep 少爷 --to en
              tradewind tm pretranslate ep002.srt --to en -o ep002.en.srt
            """,
        subcommands: [
            MemoryFind.self, MemoryGrep.self, MemoryAdd.self, MemoryAlign.self, MemoryImport.self,
            MemoryExport.self, MemoryPretranslate.self, MemoryAnalyze.self, MemoryStats.self,
            MemoryTerms.self, MemoryHistory.self, MemoryDelete.self, MemoryUndo.self,
            MemoryPenalty.self,
            MemoryCompact.self, MemoryVerify.self, MemoryServe.self,
        ])
}
