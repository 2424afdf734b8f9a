internal import Adaptation
internal import Diagnostics
internal import ICU

/// How somebody wrote a locale, and what is wrong with it.
struct LocaleSpelling: Sendable {
    /// What is said of a spelling.
    struct Problem: Sendable {
        let kind: String
        let message: String
        var severity = Severity.error
    }

    /// The canonical tag, when it is one.
    let tag: String?
    let problem: Problem?

    /// Reads a locale; those that there are rules for tell what was meant.
    init(_ spelling: String, among known: Set<String>) {
        guard let locale = LocaleIdentifier(spelling), locale.language != "und" else {
            let hint = Suggestion.hint(for: spelling, among: known)
            tag = nil
            problem = Problem(
                kind: "locale", message: "'\(spelling)' isn't a locale such as es-419\(hint)")
            return
        }
        tag = locale.tag
        if locale.maximized.script == nil {
            let hint = Suggestion.hint(for: spelling, among: known)
            problem = Problem(
                kind: "locale", message: "no language is known by '\(spelling)'\(hint)",
                severity: .warning)
        } else if locale.tag != spelling {
            let usual = Self.usualTag(for: locale, among: known)
            let hint = usual == locale.tag ? "" : "; did you mean '\(usual)'?"
            problem = Problem(
                kind: "locale-spelling", message: "'\(spelling)' is read as '\(locale.tag)'\(hint)",
                severity: .warning)
        } else {
            problem = nil
        }
    }

    /// The tag by which there are rules for a locale: `zh-Hans` for `zh-CN`.
    private static func usualTag(
        for locale: LocaleIdentifier, among known: Set<String>
    ) -> String {
        if locale.chain.contains(where: { known.contains($0.tag) }) { return locale.tag }
        let whole = locale.maximized
        let scripted = "\(whole.language)-\(whole.script ?? "")"
        return known.contains(scripted) ? scripted : locale.tag
    }
}
