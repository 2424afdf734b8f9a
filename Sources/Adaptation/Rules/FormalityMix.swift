internal import Diagnostics

/// Who speaks says either the informal or the formal “you”, and not both in one breath.
public struct FormalityMix: CheckRule {
    public static let description = RuleDescription(
        "formality-mix", title: "Mixed forms of address",
        summary: "Who speaks says either the informal or the formal “you”, not both in one breath.",
        reason: """
            A speaker who says tu and vous, du and Sie, or 你 and 您 to the same person in one \
            breath was translated by two people, or by a machine line by line. Only what one person \
            says at once is looked at: a cue, or one line of a dialogue, and a cue that goes on in \
            the next. Forms that are capitals only by their place in the sentence, and cues with a \
            plural (`address.formalityExempt`), don't count. It is a note, since a speaker may turn \
            to someone else.
            """,
        fields: [.formality, .formalityExempt], severity: .note,
        example: .init(
            locale: "fr", wrong: "Tu es là ? Je vous attends.", right: "Tu es là ? Je t'attends."))

    private let scanner: FormalityScanner

    public init?(_ scope: CheckScope) {
        guard let scanner = FormalityScanner(scope.rules) else { return nil }
        self.scanner = scanner
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        /// The forms of the speaker who goes on from the cue before.
        var open: [FormalityScanner.Form] = []
        for (index, cue) in file.cues.enumerated() {
            let turns = Self.turns(of: cue, in: file)
            for (number, turn) in turns.enumerated() {
                let bytes = Array(file.text[turn])
                let forms = scanner.forms(in: bytes)
                let before = number == 0 ? open : []
                if let form = Self.change(in: forms, after: before.last) {
                    let kind = form.isFormal ? "formal" : "informal"
                    let other = form.isFormal ? "an informal" : "a formal"
                    let range =
                        form.bytes.lowerBound + turn.lowerBound..<form.bytes.upperBound
                        + turn.lowerBound
                    report.add(
                        "'\(file.string(range))' is \(kind), after \(other) form of address", .note,
                        cue: index, text: range)
                }
                let goesOn = number == turns.count - 1 && Self.isOpen(bytes)
                open = goesOn ? (forms.isEmpty ? before : forms) : []
            }
            if turns.isEmpty { open = [] }
        }
    }

    /// The first form that differs from the one before it.
    private static func change(
        in forms: [FormalityScanner.Form], after last: FormalityScanner.Form?
    ) -> FormalityScanner.Form? {
        var last = last
        for form in forms {
            if let last, last.isFormal != form.isFormal { return form }
            last = form
        }
        return nil
    }

    /// What one person says at once: a line with a dash begins another turn.
    private static func turns(of cue: CheckedCue, in file: CheckedFile) -> [Range<Int>] {
        var turns: [Range<Int>] = []
        for line in file.lines[cue.lines] {
            var index = line.bytes.lowerBound
            let text = file.text
            while index < line.bytes.upperBound, text[index] == 0x20 { index += 1 }
            let first = index < line.bytes.upperBound ? text.span.scalar(at: &index) : 0
            let opens = first == 0x2D || (0x2010...0x2015).contains(first)
            if let last = turns.last, !opens {
                turns[turns.count - 1] = last.lowerBound..<line.bytes.upperBound
            } else {
                turns.append(line.bytes)
            }
        }
        return turns
    }

    /// Whether a text ends within a sentence.
    private static func isOpen(_ text: [UInt8]) -> Bool {
        guard let last = WordMatcher.scalar(before: text.count, in: text) else { return false }
        return last == UInt32(UInt8(ascii: ",")) || WordMatcher.standsApart(last)
    }
}
