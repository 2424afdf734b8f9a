public import ICU

extension NamePair {
    /// The names and terms of a termbase in two languages.
    ///
    /// Of each concept the preferred term of a language counts, else the first one that isn't
    /// deprecated or forbidden.
    ///
    /// - Parameters:
    ///   - entries: The concepts.
    ///   - source: The source language; `nil` for all.
    ///   - target: The target language.
    /// - Returns: A pair for each concept that has a term in both languages.
    public static func pairs(
        of entries: [TermEntry], source: LocaleIdentifier?, target: LocaleIdentifier
    ) -> [NamePair] {
        var pairs: [NamePair] = []
        for entry in entries {
            let languages = Set(entry.terms.map { $0.language })
            for language in languages.sorted(by: { $0.tag < $1.tag }) {
                let pair = LanguagePair(language, target)
                guard pair.answers(source: source, target: nil),
                    let term = term(of: entry, in: language)
                else { continue }
                for other in languages
                where other != language
                    && LanguagePair(language, other).answers(source: nil, target: target)
                {
                    guard let translation = Self.term(of: entry, in: other) else { continue }
                    pairs.append(NamePair(term.text, translation.text, pair: nil))
                }
            }
        }
        return pairs
    }

    private static func term(of entry: TermEntry, in language: LocaleIdentifier) -> Term? {
        let usable = entry.terms.filter {
            $0.language == language && $0.status != .deprecated && $0.status != .forbidden
        }
        return usable.first { $0.status == .preferred } ?? usable.first
    }
}
