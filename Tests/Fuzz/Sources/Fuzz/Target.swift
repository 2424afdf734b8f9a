import TimedText

/// What is fed with random bytes.
enum Target: Sendable {
    case format(any SubtitleFormat.Type)
    /// What tells encodings, and makes text of bytes.
    case decoder

    /// The target that the command line names.
    static let chosen = named(at: 1)

    static func named(at position: Int) -> Target {
        let name = CommandLine.arguments.dropFirst(position).first ?? ""
        if name == Target.decoder.name { return .decoder }
        guard let format = Formats.named(name) else { fatalError("No target is named '\(name)'") }
        return .format(format)
    }

    var name: String {
        switch self {
        case .format(let format): format.name
        case .decoder: "decoder"
        }
    }
}
