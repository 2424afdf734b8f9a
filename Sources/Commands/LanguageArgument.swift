internal import Arguments
internal import ICU

/// A language on the command line, such as `vi` or `zh-Hans`.
struct LanguageArgument: ExpressibleByArgument, Sendable {
    let locale: LocaleIdentifier

    init?(argument: String) {
        guard let locale = LocaleIdentifier(argument) else { return nil }
        self.locale = locale
    }

    static let defaultCompletionKind = CompletionKind.list([])

    var defaultValueDescription: String { locale.tag }
}
