internal import Diagnostics
internal import ICU

/// Whether a person is named before a pronoun of the third person stands for one.
///
/// A modest check: it knows no grammar, and so not for whom a pronoun stands. It compares where the
/// first name and where the first such pronoun of a title are. Names are those of the list of
/// terms, else of voices, else words with a capital letter inside a sentence that stand at least
/// twice, where the rules say that such letters mean names.
enum NameIntroduction {
    static func check(_ story: Story, terms: TermList?) -> StoryCheck {
        let field = RuleField.namesBeforePronouns
        guard let pronouns = story.rules.words(.thirdPersons)?.words, !pronouns.isEmpty else {
            return StoryCheck(
                outcome: .unknown("the rules have no pronouns of \(story.rules.locale)"),
                basis: "pronouns")
        }
        let pronounFinder = story.finder(pronouns)
        guard
            let first = story.lines.firstIndex(where: {
                pronounFinder.stands(in: $0.searchable)
            })
        else { return StoryCheck(outcome: .met, basis: "no pronoun of the third person") }
        let (names, basis) = names(of: story, terms: terms)
        guard !names.isEmpty else {
            return StoryCheck(
                outcome: .unknown("no name is known; a list of terms may give them"), basis: basis)
        }
        let finder = story.finder(names, ofOwnList: true)
        let named = story.lines.firstIndex { line in
            finder.stands(in: line.searchable) || !line.voices.isEmpty
        }
        if let named, named < first { return StoryCheck(outcome: .met, basis: basis) }
        let line = story.lines[first]
        guard let pronoun = pronounFinder.matches(in: line.searchable).first else {
            return StoryCheck(outcome: .met, basis: basis)
        }
        // In one cue, a name that stands first introduces the person.
        if named == first, let name = finder.matches(in: line.searchable).first,
            name.range.lowerBound < pronoun.range.lowerBound
        {
            return StoryCheck(outcome: .met, basis: basis)
        }
        let word = pronouns[pronoun.phrase]
        return StoryCheck(
            outcome: .missed,
            findings: [
                story.finding(
                    field, "'\(word)' stands for somebody before anybody is named", at: line)
            ], basis: basis)
    }

    private static func names(
        of story: Story, terms: TermList?
    ) -> (names: [String], basis: String) {
        let listed = (terms?.terms ?? []).filter { $0.kind == .name }.map { $0.text }
        if !listed.isEmpty { return (listed, "names of the list of terms") }
        let voices = Set(story.lines.flatMap { $0.voices })
        if !voices.isEmpty { return (voices.sorted(), "names of voices") }
        guard story.rules[.capitalsAreNames]?.isOn == true else {
            return ([], "capital letters don't tell names here")
        }
        return (capitalized(in: story), "capital letters inside sentences")
    }

    /// Words with a capital letter that don't begin a sentence, at least twice, and that never
    /// stand without it.
    private static func capitalized(in story: Story) -> [String] {
        var counts: [String: Int] = [:]
        var small: Set<String> = []
        var segmenter = try? Segmenter(.words, locale: story.rules.locale)
        for line in story.lines {
            let bytes = Array(line.text.utf8)
            var isStart = true
            try? segmenter?.forEachSegment(of: bytes.span) { segment in
                let word = String(decoding: bytes[segment.range], as: UTF8.self)
                guard let first = word.unicodeScalars.first else { return true }
                guard segment.kind.isLetters else {
                    // Anything but a space may begin a sentence; a comma doesn't.
                    let begins = word.unicodeScalars.contains { scalar in
                        let kind = UnicodeProperties(of: scalar)
                        return kind.isPunctuation && scalar != "," && scalar != "'"
                    }
                    isStart = isStart || begins
                    return true
                }
                let kind = UnicodeProperties(of: first)
                let rest = word.unicodeScalars.dropFirst()
                let isShout =
                    rest.isEmpty || rest.contains { UnicodeProperties(of: $0).isUppercase }
                if kind.isLowercase {
                    small.insert(word)
                } else if kind.isUppercase, !isStart, !isShout {
                    counts[word, default: 0] += 1
                }
                isStart = false
                return true
            }
        }
        return counts.filter { $0.value >= 2 && !small.contains($0.key.lowercased()) }
            .map { $0.key }.sorted()
    }
}
