internal import Arguments
internal import TimedText

/// The language that stands on the upper lines, on the command line.
enum OrderArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case sourceFirst = "source-first"
    case targetFirst = "target-first"

    var order: BilingualOptions.Order { self == .sourceFirst ? .sourceFirst : .targetFirst }
}
