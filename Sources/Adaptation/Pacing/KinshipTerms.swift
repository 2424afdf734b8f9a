internal import Diagnostics

/// Whether words of kinship in the source are words of kinship in the translation.
///
/// For each cue of the source with such a word, the cues of the translation that are shown at the
/// same time are looked at. Which word it is isn't compared: languages divide families differently.
enum KinshipTerms {
    static func check(_ story: Story, source: Story?) -> StoryCheck {
        func unknown(_ reason: String) -> StoryCheck {
            StoryCheck(outcome: .unknown(reason), basis: "not compared")
        }
        guard let source else { return unknown("the source is needed") }
        guard let words = story.rules.words(.kinshipWords)?.words, !words.isEmpty else {
            return unknown("the rules have no words of kinship of \(story.rules.locale)")
        }
        guard let sourceWords = source.rules.words(.kinshipWords)?.words, !sourceWords.isEmpty
        else { return unknown("the rules have no words of kinship of \(source.rules.locale)") }
        let sourceFinder = source.finder(sourceWords)
        // Endings and prefixes are many, and a word too much does less harm than a false alarm.
        let finder = story.finder(words)
        let inflected = PhraseFinder(
            words.filter { $0.unicodeScalars.count > 2 }, standsInWords: true)
        var byEpisode: [Int: [Story.Line]] = [:]
        for line in story.lines { byEpisode[line.episode, default: []].append(line) }
        var total = 0
        var findings: [Finding] = []
        for line in source.lines {
            guard let lines = byEpisode[line.episode], line.start < line.end,
                let match = sourceFinder.matches(in: line.searchable).first
            else { continue }
            let shown = shown(with: line, in: lines)
            guard let target = shown.first else { continue }
            total += 1
            let isKept = shown.contains {
                finder.stands(in: $0.searchable) || inflected.stands(in: $0.searchable)
            }
            guard !isKept else { continue }
            findings.append(
                story.finding(
                    .keepsKinship,
                    "'\(sourceWords[match.phrase])' of the source has no word of kinship here",
                    at: target))
        }
        guard total > 0 else { return unknown("no cue of the source has a word of kinship") }
        return StoryCheck(
            outcome: findings.isEmpty ? .met : .missed, findings: findings,
            basis: "kept in \(total - findings.count) of \(total) cues of the source with kinship")
    }

    /// The lines that are shown at the same time as another; of those before it only the nearest
    /// are looked at, since one may last for ever.
    private static func shown(with other: Story.Line, in lines: [Story.Line]) -> [Story.Line] {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start < other.end { low = middle + 1 } else { high = middle }
        }
        return lines[max(0, low - 16)..<low].filter { $0.end > other.start }
    }
}
