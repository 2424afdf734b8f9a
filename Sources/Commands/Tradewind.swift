public import Arguments

/// The program `tradewind` and its commands.
public struct Tradewind: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "tradewind",
        abstract: "Subtitles, translation memory and releases for dramas that travel.",
        version: "0.1.0")

    public init() {}
}
