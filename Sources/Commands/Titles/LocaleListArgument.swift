internal import Arguments
internal import ICU

/// Locales on the command line, such as `en,es-419`; each once, in canonical form.
struct LocaleListArgument: ExpressibleByArgument, Sendable {
    let tags: [String]

    init?(argument: String) {
        var tags: [String] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let locale = LocaleIdentifier(String(part)), locale.language != "und" else {
                return nil
            }
            if !tags.contains(locale.tag) { tags.append(locale.tag) }
        }
        self.tags = tags
    }

    static let defaultCompletionKind = CompletionKind.list([])

    var defaultValueDescription: String { tags.joined(separator: ",") }
}
