import TimedText

/// What is fed with random bytes.
enum Target: Sendable {
    case format(any SubtitleFormat.Type)
    /// What tells encodings, and makes text of bytes.
    case decoder
    /// What reads and writes labels in MP4 files.
    case label
    /// What tells the sizes of pictures.
    case picture
    /// The reader of descriptions of titles.
    case title

    /// Those that aren't formats.
    private static let others: [Target] = [.decoder, .label, .picture, .title]

    /// All of them.
    static var all: [Target] { Formats.all.map { .format($0) } + others }

    /// The target that the command line names.
    static let chosen = named(at: 1)

    static func named(at position: Int) -> Target {
        let name = CommandLine.arguments.dropFirst(position).first ?? ""
        for target in others where target.name == name { return target }
        guard let format = Formats.named(name) else { fatalError("No target is named '\(name)'") }
        return .format(format)
    }

    var name: String {
        switch self {
        case .format(let format): format.name
        case .decoder: "decoder"
        case .label: "label"
        case .picture: "picture"
        case .title: "title"
        }
    }
}
