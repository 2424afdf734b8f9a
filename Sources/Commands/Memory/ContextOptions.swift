internal import Arguments
internal import TranslationMemory

/// The options that say where a text stands.
struct ContextOptions: ParsableArguments {
    @Option(help: "The title in which the text stands.")
    var title: String?

    @Option(help: "The episode in which the text stands, such as ep017.")
    var episode: String?

    @Option(help: "Who says the text.")
    var speaker: String?

    @Option(help: "The text before it, in its language.")
    var previous: String?

    @Option(help: "The text after it, in its language.")
    var next: String?

    @Option(name: "--id", help: "An identifier that the text keeps through all versions.")
    var identifier: String?

    /// Where the text stands.
    var context: UnitContext {
        UnitContext(
            title: title, episode: episode, speaker: speaker,
            previous: previous.map { Segment(native: $0).text },
            next: next.map { Segment(native: $0).text }, id: identifier)
    }
}
