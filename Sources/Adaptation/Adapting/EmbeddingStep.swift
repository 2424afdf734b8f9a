internal import TimedText

/// Wraps right-to-left lines of SubRip files in one embedding each.
///
/// U+202B … U+202C is the one form that players whose base direction is left to right, right to left
/// or told by the first letter all show the same; marks at both ends aren't.
struct EmbeddingStep: AdaptationStep {
    private static let start = "\u{202B}"
    private static let end = "\u{202C}"
    private let isAsked: Bool
    private let formats: Set<String>

    init(_ scope: CheckScope) {
        isAsked = scope.rules[.direction]?.text == "rtl"
        var formats: Set<String> = []
        for (name, rule) in scope.rules.map(.bidiForms) where rule.text == "embed" {
            formats.insert(name)
        }
        self.formats = formats
    }

    /// A text without embeddings, so that its lines can be broken anew.
    static func stripped(_ text: CueText) -> CueText {
        let plain = Array(text.plain.utf8)
        var edits: [TextEdit] = []
        var index = 0
        while index + 2 < plain.count {
            let isEmbedding =
                plain[index] == 0xE2 && plain[index + 1] == 0x80
                && (plain[index + 2] == 0xAB || plain[index + 2] == 0xAC)
            if isEmbedding { edits.append(TextEdit(index..<index + 3, "")) }
            index += isEmbedding ? 3 : 1
        }
        return edits.isEmpty ? text : text.replacing(edits)
    }

    func adapt(_ document: Document, except refused: Set<Int>) -> AdaptedDocument {
        var result = AdaptedDocument(document: document)
        guard isAsked, formats.contains(document.format) else { return result }
        var text = CueText()
        for index in document.cues.indices where !refused.contains(index) {
            document.readText(of: document.cues[index], into: &text)
            let plain = Array(text.plain.utf8)
            var edits: [TextEdit] = []
            var start = 0
            for line in plain.split(separator: 0x0A, omittingEmptySubsequences: false) {
                let range = start..<start + line.count
                start = range.upperBound + 1
                // A line without letters that run from right to left looks the same everywhere.
                guard BidiOrder.runsFromRight(line.span), !line.starts(with: Self.start.utf8)
                else { continue }
                edits.append(TextEdit(range.lowerBound..<range.lowerBound, Self.start))
                edits.append(TextEdit(range.upperBound..<range.upperBound, Self.end))
            }
            guard !edits.isEmpty else { continue }
            let before = CueState(document, index)
            result.document.setText(text.replacing(edits), at: index)
            result.changes.append(
                CueChange(
                    rule: "embedding",
                    reason: "players of any base direction order an embedded line the same",
                    before: [before], after: [CueState(result.document, index)]))
        }
        return result
    }
}
