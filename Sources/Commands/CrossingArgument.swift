internal import Arguments
internal import TimedText

/// Where a cue goes that is shown on both sides of a cut, on the command line.
enum CrossingArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case both, before, after

    var crossing: Document.Crossing {
        switch self {
        case .both: .both
        case .before: .before
        case .after: .after
        }
    }
}
