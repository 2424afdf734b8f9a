internal import Adaptation
internal import TimedText

/// Which episodes of two languages are the same.
extension PacingTitle {
    /// The name of an episode without folder, extension and language: `ep001` of `th/ep001.th.srt`.
    private static func key(_ name: String, _ locale: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let stem = InputFile.splitExtension(file).stem
        for separator in [".", "_", "-"] as [Character] {
            let pieces = stem.split(separator: separator)
            for count in [3, 2, 1] where pieces.count > count {
                let tag = pieces.suffix(count).joined(separator: "-")
                guard (2...12).contains(tag.utf8.count), FileLocale.agree(tag, locale) else {
                    continue
                }
                return pieces.dropLast(count).joined(separator: String(separator))
            }
        }
        return stem
    }

    /// The profiles of the episodes that both have, in this title's order.
    func pairs(with other: PacingTitle) -> [(PacingProfile, PacingProfile)] {
        if let own = series.episodes.first, let its = other.series.episodes.first,
            series.episodes.count == 1, other.series.episodes.count == 1
        {
            return [(own, its)]
        }
        var byKey: [String: PacingProfile] = [:]
        for episode in other.series.episodes.reversed() {
            byKey[Self.key(episode.name, other.rules.locale)] = episode
        }
        return series.episodes.compactMap { episode in
            byKey[Self.key(episode.name, rules.locale)].map { (episode, $0) }
        }
    }

    /// This title with an episode for each one of another, in the other's order; an empty one
    /// where it has none. `nil` when they have none in common.
    func aligned(with other: PacingTitle) -> PacingTitle? {
        var byKey: [String: PacingEpisode] = [:]
        for episode in episodes.reversed() {
            byKey[Self.key(episode.name, rules.locale)] = episode
        }
        var found = 0
        var aligned = other.episodes.map { episode in
            guard let own = byKey[Self.key(episode.name, other.rules.locale)] else {
                return PacingEpisode(name: episode.name, document: Document())
            }
            found += 1
            return own
        }
        if found == 0, episodes.count == 1, other.episodes.count == 1 {
            aligned = episodes
            found = 1
        }
        guard found > 0 else { return nil }
        return PacingTitle(name: name, rules: rules, episodes: aligned, profiles: series.episodes)
    }
}
