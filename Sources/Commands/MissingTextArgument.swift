internal import Arguments
internal import Translation

/// What stands in a cue whose translation is missing, on the command line.
enum MissingTextArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case source, empty

    var rest: SubtitleImport.Rest { self == .source ? .source : .empty }
}
