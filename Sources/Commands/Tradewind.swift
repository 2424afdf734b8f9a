internal import Arguments

/// The program `tradewind` and its commands.
struct Tradewind: AsyncParsableCommand {
    /// The version of the program.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "tradewind",
        abstract: "Subtitles for dramas that travel: convert, inspect, repair.",
        discussion: """
            EXAMPLES:
              tradewind convert ep001.srt --to vtt
              tradewind convert source -o out --to vtt
              tradewind inspect ep001.srt
            """,
        version: version,
        subcommands: [Convert.self, Inspect.self])
}
