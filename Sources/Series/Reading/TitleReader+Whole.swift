internal import Diagnostics
internal import TimedText

extension TitleReader {
    /// Checks what only the whole description tells.
    ///
    /// - Parameters:
    ///   - places: Where the values of its members stand.
    ///   - brace: Where it begins.
    mutating func checkWhole(_ places: [String: Range<Int>], _ brace: Range<Int>) {
        let source = title.sourceLocale
        if let place = places["titles"], !source.isEmpty, title.names[source] == nil {
            data.report("missing", "there is no title in the source locale '\(source)'", place)
        }
        if title.kind == .ai || title.kind == .aiComics, places["ai"] == nil {
            data.report(
                "ai-undeclared",
                "a title of the kind '\(title.kind.rawValue)' says with 'ai' what was made by AI",
                places["kind"] ?? brace, severity: .warning)
        }
        checkLocales()
        checkEpisodes(isKnown: places["episodes"] != nil)
        checkExclusiveRights()
    }

    /// Finds locales that a market, a platform or a picture is to have, and the title hasn't.
    private mutating func checkLocales() {
        let own = Set(title.targets.map { $0.locale } + [title.sourceLocale])
        for use in localeUses where !own.contains(use.locale) {
            data.report(
                "unknown-locale", "'\(use.locale)' isn't among the targets", use.range,
                severity: .warning)
        }
    }

    private mutating func checkEpisodes(isKnown: Bool) {
        let own = Set(title.episodes.map { $0.number })
        for use in episodeUses where isKnown && !own.contains(use.number) {
            data.report(
                "unknown-episode", "there is no episode \(use.number)", use.range,
                severity: .warning)
        }
    }

    /// Finds territories that two exclusive rights give for the same days.
    private mutating func checkExclusiveRights() {
        // More rights than this are no longer compared with one another: that would take for ever.
        var rights: [((grant: RightsGrant, range: Range<Int>), Set<String>)] = []
        for right in exclusiveRights.prefix(200) {
            rights.append((right, territories(of: right.grant)))
        }
        for index in rights.indices {
            let (right, territories) = rights[index]
            for (other, others) in rights[..<index] where right.grant.meets(other.grant) {
                guard let territory = territories.intersection(others).sorted().first else {
                    continue
                }
                let line = data.source.range(other.range).line
                data.report(
                    "rights-overlap",
                    "the exclusive right of line \(line) gives \(territory) for the same days",
                    right.range, severity: .warning)
                break
            }
        }
    }

    private mutating func territories(of grant: RightsGrant) -> Set<String> {
        var territories: Set<String> = []
        for code in grant.territories {
            territories.formUnion(self.territories(of: code) ?? [code])
        }
        return territories
    }
}
