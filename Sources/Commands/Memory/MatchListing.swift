internal import Diagnostics
internal import ICU
internal import TranslationMemory

/// The answers to a question, for people.
struct MatchListing {
    let query: MemoryQuery
    let usesColor: Bool
    /// Whether the parts of scores are shown.
    let explains: Bool

    /// The answers, or the parts that were translated before where there is none.
    ///
    /// - Throws: `ICUError` when ICU lacks its data.
    func text(of matches: [Match], fragments: [FragmentAnswer]) throws(ICUError) -> String {
        guard matches.isEmpty else {
            var text = ""
            for match in matches { text += try block(match) }
            return text
        }
        var text = "nothing is at least \(query.minimum) % like this\n"
        if !fragments.isEmpty { text += "parts that were translated before:\n" }
        for answer in fragments { text += block(answer) }
        return text
    }

    private func block(_ match: Match) throws(ICUError) -> String {
        let score = String(match.score)
        var text =
            String(repeating: " ", count: max(0, 3 - score.count))
            + styled(score + " %", match.score >= 100 ? "1;32" : "1;33") + "  "
            + styled(VisibleText.of(match.proposal.native), "1") + "\n"
        // What stands in the memory is compared with what is asked, so that the eye sees what else
        // the translation may have to say.
        if match.parts.characters < 1 || match.unit.source.text != query.text.text {
            let difference = try TextDifference(
                from: match.unit.source.text, to: query.text.text, locale: match.unit.pair.source)
            text += Self.indent + DifferenceText(usesColor: usesColor).line(difference) + "\n"
        }
        for replacement in match.replacements {
            text += Self.indent + Self.text(of: replacement) + "\n"
        }
        text += Self.indent + styled(Self.place(of: match), "2") + "\n"
        if explains { text += Self.indent + Self.parts(of: match) + "\n" }
        return text
    }

    private static func text(of replacement: Match.Replacement) -> String {
        let (before, after) = (replacement.before, replacement.after)
        let kind = " (\(replacement.kind.rawValue))"
        if before.isEmpty { return "put in: " + VisibleText.of(after) + kind }
        if after.isEmpty { return "left out: " + VisibleText.of(before) + kind }
        return "replaced: \(VisibleText.of(before)) → \(VisibleText.of(after))" + kind
    }

    private func block(_ answer: FragmentAnswer) -> String {
        let times = ClosingLine.count(answer.fragment.count, "unit")
        var text = "  \(styled(VisibleText.of(answer.fragment.text), "1"))  (\(times))"
        if let translation = answer.translation {
            let share = Int((translation.confidence * 100).rounded())
            text += "  → \(VisibleText.of(translation.text))  (\(share) % sure)"
        }
        text += "\n"
        for example in answer.examples {
            text +=
                Self.indent + VisibleText.of(example.unit.source.text) + "  →  "
                + VisibleText.of(example.unit.target.text) + "\n"
        }
        return text
    }

    private static let indent = "       "

    /// Where a unit stands, and where it comes from.
    static func place(of match: Match) -> String { place(of: match.unit, match.identifier) }

    /// Where a unit stands, and where it comes from.
    static func place(of unit: TranslationUnit, _ identifier: Int64) -> String {
        let context = unit.context
        var parts = [unit.pair.description]
        let place = [context.title, context.episode].compactMap { $0 }.joined(separator: " ")
        if !place.isEmpty { parts.append(place) }
        if let start = context.start { parts.append(ClockTime.text(start)) }
        if let speaker = context.speaker { parts.append(speaker) }
        parts.append([unit.origin.text, unit.author].compactMap { $0 }.joined(separator: ", "))
        if let approver = unit.approver { parts.append("approved by \(approver)") }
        parts.append("unit \(identifier)")
        return VisibleText.of(parts.joined(separator: " · "))
    }

    private static func parts(of match: Match) -> String {
        let parts = match.parts
        var pieces = ["characters \(percent(parts.characters))"]
        if let words = parts.words { pieces.append("words \(percent(words))") }
        pieces += parts.penalties.map { "\($0.reason.rawValue) −\($0.points)" }
        if parts.isPreviousEqual { pieces.append("the same before") }
        if parts.isNextEqual { pieces.append("the same after") }
        if parts.isIdentifierEqual { pieces.append("the same identifier") }
        return pieces.joined(separator: ", ") + " (formula \(parts.version))"
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded(.down))
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    private func styled(_ text: String, _ style: String) -> String {
        usesColor ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
