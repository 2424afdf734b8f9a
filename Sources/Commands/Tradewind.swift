internal import Arguments

/// The program `tradewind` and its commands.
struct Tradewind: AsyncParsableCommand {
    /// The version of the program.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "tradewind",
        abstract: "Subtitles for dramas that travel: convert, check, adapt, translate.",
        discussion: """
            EXAMPLES:
              tradewind init last-delivery --targets en,es-419 --episodes 80
              tradewind convert ep001.srt --to vtt
              tradewind convert source -o out --to vtt
              tradewind inspect ep001.srt
              tradewind split film.srt --at 45:00 --rebase
              tradewind join part1.srt part2.srt -o all.srt
              tradewind bilingual zh.srt en.srt -o zh-en.srt
              tradewind check targets/th --market southeast-asia
              tradewind adapt targets/th -o adapted --market southeast-asia
              tradewind explain th --market southeast-asia
              tradewind pacing targets/th --market southeast-asia
              tradewind export --xliff ep001.zh-Hans.srt --target-locale vi -o ep001.vi.xlf
              tradewind import ep001.vi.xlf --source ep001.zh-Hans.srt -o ep001.vi.srt
              tradewind gate sample --for youtube,hls --market southeast-asia
              tradewind platforms youtube
              tradewind tm find "少爷，您回来了" --to en
              tradewind pack sample --for youtube,hls --zip
              tradewind key new --output studio
            """,
        version: version,
        subcommands: [
            Init.self, Status.self, Convert.self, Inspect.self, Split.self, Join.self,
            Bilingual.self, Check.self, Fix.self, Adapt.self, Explain.self, Pacing.self,
            Export.self, Import.self, MemoryCommand.self, KeyCommand.self, LedgerCommand.self,
            GateCommand.self, Pack.self, PlatformsCommand.self, Verify.self,
        ])
}
