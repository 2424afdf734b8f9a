internal import Diagnostics

/// Whether terms are explained where they are first used.
///
/// A term of the list counts as explained when one of its glosses stands in the first cue that
/// has the term, or in the cue before or after it.
enum TermGlosses {
    static func check(
        _ story: Story, terms: TermList?, kind: Term.Kind, field: RuleField
    ) -> StoryCheck {
        let meant = (terms?.terms ?? []).filter { $0.kind == kind && !$0.glosses.isEmpty }
        guard !meant.isEmpty else {
            let what = kind == .kinship ? "words of kinship" : "terms"
            return StoryCheck(
                outcome: .unknown("a list of \(what) with glosses is needed"), basis: "no list")
        }
        let finder = story.finder(meant.map { $0.text }, ofOwnList: true)
        var first: [Int: Int] = [:]
        for (index, line) in story.lines.enumerated() {
            for match in finder.matches(in: line.searchable) where first[match.phrase] == nil {
                first[match.phrase] = index
            }
            if first.count == meant.count { break }
        }
        var findings: [Finding] = []
        for (phrase, index) in first.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            let term = meant[phrase]
            let glosses = story.finder(term.glosses, ofOwnList: true)
            let line = story.lines[index]
            let isExplained = (index - 1...index + 1).contains { place in
                story.lines.indices.contains(place) && story.lines[place].episode == line.episode
                    && glosses.stands(in: story.lines[place].searchable)
            }
            guard !isExplained else { continue }
            findings.append(
                story.finding(
                    field,
                    "'\(term.text)' isn't explained where it is first used ('\(term.glosses[0])')",
                    at: line))
        }
        let explained = first.count - findings.count
        return StoryCheck(
            outcome: first.isEmpty
                ? .unknown("none of the list stands in the text")
                : findings.isEmpty ? .met : .missed,
            findings: findings,
            basis: "\(explained) of \(first.count) explained, \(meant.count) in the list")
    }
}
