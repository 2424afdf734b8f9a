internal import Arguments
internal import TimedText

/// Whose times a bilingual cue gets, on the command line.
enum TimingArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case source, target, both

    var timing: BilingualOptions.Timing {
        switch self {
        case .source: .source
        case .target: .target
        case .both: .both
        }
    }
}
