internal import Diagnostics
internal import TimedText

/// The cues of a title in the order in which they are seen, for checks of what is told when.
struct Story: Sendable {
    /// A cue, with its words ready to be looked for.
    struct Line: Sendable {
        /// The index of the episode.
        let episode: Int
        /// The index of the cue in its document.
        let cue: Int
        let start: Int64
        let end: Int64
        let text: String
        let searchable: SearchableText
        let voices: [String]
    }

    let episodes: [PacingEpisode]
    let rules: ResolvedRules
    private(set) var lines: [Line] = []

    /// Reads the episodes.
    ///
    /// - Complexity: O(*n*) in the length of the text, O(*m* log *m*) in the cues of an episode.
    init(_ episodes: [PacingEpisode], rules: ResolvedRules) {
        self.episodes = episodes
        self.rules = rules
        var words = WordBoundaries(locale: rules.locale)
        var text = CueText()
        for (number, episode) in episodes.enumerated() {
            let document = episode.document
            let order = document.cues.indices.sorted {
                (document.cues[$0].start, $0) < (document.cues[$1].start, $1)
            }
            for index in order {
                let cue = document.cues[index]
                document.readText(of: cue, into: &text)
                let plain = text.plain
                guard !plain.isEmpty else { continue }
                let voices = text.tokens.filter { $0.kind == .voice }
                    .map { text.string($0.content) }.filter { !$0.isEmpty }
                lines.append(
                    Line(
                        episode: number, cue: index, start: cue.start, end: cue.end, text: plain,
                        searchable: words.prepare(plain), voices: voices))
            }
        }
    }

    /// Whether words stand without spaces between them, as the rules of line breaking tell.
    var hasNoSpaces: Bool { rules[.breakIterator]?.text.map { $0 != "line" } ?? false }

    /// What looks for words in the lines; in a language without spaces, names and terms of
    /// people's own lists may be unknown to ICU.
    func finder(_ phrases: [String], ofOwnList: Bool = false) -> PhraseFinder {
        PhraseFinder(phrases, standsInWords: ofOwnList && hasNoSpaces)
    }

    /// The place of a line in its file.
    func place(of line: Line) -> SourceRange {
        let episode = episodes[line.episode]
        let cue = episode.document.cues[line.cue]
        return episode.document.payloadRange(of: cue) ?? SourceRange(file: episode.name)
    }

    /// A finding about a line.
    func finding(_ rule: RuleField, _ message: String, at line: Line) -> Finding {
        let severity = rules[rule]?.severity ?? .note
        return Finding(
            rule: "pacing-" + Self.kebab(rule), severity: severity, message: message,
            range: place(of: line))
    }

    /// The last part of a path in kebab case: `name-before-pronoun`.
    private static func kebab(_ field: RuleField) -> String {
        let name = field.path.split(separator: ".").last ?? ""
        return name.reduce(into: "") { result, letter in
            if letter.isUppercase { result += "-" }
            result += letter.lowercased()
        }
    }
}
