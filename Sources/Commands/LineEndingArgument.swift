internal import Arguments
internal import TimedText

/// The name of a line ending on the command line.
enum LineEndingArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case lf, crlf

    var ending: LineEnding { self == .lf ? .lf : .crlf }
}
