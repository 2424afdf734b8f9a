internal import Adaptation

/// The marks of a locale that end a sentence, break it off or let it go on.
struct SentenceMarkTable: Sendable {
    /// What a text shows at one of its ends.
    enum Mark: Sendable, Hashable {
        /// A mark such as a full stop.
        case stop
        /// A mark of a question or an exclamation.
        case call
        /// A mark such as an ellipsis.
        case broken
        /// A mark such as a comma.
        case goingOn
        case none
    }

    /// Whether the language writes marks behind statements.
    let hasStops: Bool
    private let stops: [[Unicode.Scalar]]
    private let calls: [[Unicode.Scalar]]
    private let broken: [[Unicode.Scalar]]
    private let goingOn: [[Unicode.Scalar]]

    init(_ rules: ResolvedRules) {
        stops = Self.scalars(rules[.sentenceEndMarks])
        calls = Self.scalars(rules[.questionMarks]) + Self.scalars(rules[.exclamationMarks])
        broken = Self.scalars(rules[.brokenSentenceMarks])
        goingOn = Self.scalars(rules[.goingOnMarks])
        hasStops = !stops.isEmpty
    }

    private static func scalars(_ rule: ResolvedRule?) -> [[Unicode.Scalar]] {
        (rule?.texts ?? []).filter { !$0.isEmpty }.map { Array($0.unicodeScalars) }
    }

    /// The mark with which a text ends, behind which quotation marks and brackets may stand.
    func mark(atEndOf text: [Unicode.Scalar]) -> Mark {
        var end = text[...]
        while let last = end.last, Self.isClosing(last) { end.removeLast() }
        // Three full stops are one mark, so what breaks off is looked for first.
        if ends(end, with: broken) { return .broken }
        if ends(end, with: calls) { return .call }
        if ends(end, with: stops) { return .stop }
        return ends(end, with: goingOn) ? .goingOn : .none
    }

    /// Whether a text begins with the mark of a sentence that broke off.
    func beginsBroken(_ text: [Unicode.Scalar]) -> Bool {
        let start = text.drop { Self.isOpening($0) }
        return broken.contains { start.starts(with: $0) }
    }

    /// How many characters the mark takes with which a text breaks off, if it does; what repeats it,
    /// such as a fourth full stop, belongs to it.
    func brokenMark(atEndOf text: [Unicode.Scalar]) -> Int? {
        let mark = broken.filter {
            text.count >= $0.count && text.suffix($0.count).elementsEqual($0)
        }.max { $0.count < $1.count }
        return mark.map { mark in text.reversed().prefix { mark.contains($0) }.count }
    }

    /// How many characters the mark takes with which a text goes on, if it does.
    func brokenMark(atStartOf text: [Unicode.Scalar]) -> Int? {
        let mark = broken.filter { text.starts(with: $0) }.max { $0.count < $1.count }
        return mark.map { mark in text.prefix { mark.contains($0) }.count }
    }

    private func ends(_ text: ArraySlice<Unicode.Scalar>, with marks: [[Unicode.Scalar]]) -> Bool {
        marks.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a character may stand behind the last mark of a sentence.
    static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .finalPunctuation, .closePunctuation, .initialPunctuation, .spaceSeparator, .control,
            .format:
            true
        default: scalar == "\"" || scalar == "'"
        }
    }

    /// Whether a character may stand before the first letter of a sentence.
    static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        isClosing(scalar) || scalar.properties.generalCategory == .openPunctuation
            || scalar == "\u{A1}" || scalar == "\u{BF}"
    }
}
