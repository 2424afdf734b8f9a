internal import Arguments
internal import TimedText

/// The name of a format on the command line.
struct FormatArgument: ExpressibleByArgument, Sendable, CustomStringConvertible {
    let format: any SubtitleFormat.Type

    init?(argument: String) {
        guard let format = Formats.named(argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { Formats.all.map { $0.name } }

    var description: String { format.name }
}
