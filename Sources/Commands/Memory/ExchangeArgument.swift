internal import Arguments
internal import TranslationMemory

/// A format of memories on the command line.
struct ExchangeArgument: ExpressibleByArgument, Sendable {
    let format: ExchangeFormat

    init?(argument: String) {
        guard let format = ExchangeFormat.named(argument.lowercased()) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { ExchangeFormat.all.map { $0.name } }

    var defaultValueDescription: String { format.name }
}
