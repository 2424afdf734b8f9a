public import ICU

extension LanguagePair {
    /// Whether translations of this pair answer a question about others: the languages and scripts
    /// are the same, and so are the regions where both name one.
    ///
    /// `zh-Hans` answers for `zh` and `zh-CN`, `es-419` for `es` and `es-MX`; `pt-PT` doesn't answer
    /// for `pt-BR`, nor `zh-Hant` for `zh-Hans`.
    ///
    /// - Parameters:
    ///   - source: The source language; `nil` for any.
    ///   - target: The target language; `nil` for any.
    /// - Returns: Whether both languages agree.
    public func answers(source: LocaleIdentifier?, target: LocaleIdentifier?) -> Bool {
        Self.agree(self.source, source) && Self.agree(self.target, target)
    }

    private static func agree(_ stored: LocaleIdentifier, _ asked: LocaleIdentifier?) -> Bool {
        guard let asked, asked != stored else { return true }
        let first = stored.maximized
        let second = asked.maximized
        guard first.language == second.language, first.script == second.script else { return false }
        guard let region = stored.region, let wanted = asked.region else { return true }
        // A region of UN M.49, such as 419, holds others.
        return region == wanted || stored.chain.contains(asked) || asked.chain.contains(stored)
    }
}
