internal import Arguments
internal import Series

/// What a title begins with, on the command line.
enum TemplateArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case sample, empty
}
