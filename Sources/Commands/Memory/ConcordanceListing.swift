internal import Diagnostics
internal import TranslationMemory

/// A concordance, for people.
struct ConcordanceListing {
    let query: ConcordanceQuery
    let usesColor: Bool

    /// The counts, the forms, and the units in context.
    func text(of concordance: Concordance) -> String {
        var text = ClosingLine.count(concordance.count, "unit") + "\n"
        if concordance.groupedCount < concordance.count, !concordance.groups.isEmpty {
            text += "forms of the newest \(concordance.groupedCount):\n"
        }
        let width = concordance.groups.map { String($0.count).utf8.count }.max() ?? 0
        for group in concordance.groups {
            let count = String(group.count)
            text += String(repeating: " ", count: width - count.utf8.count + 2) + count + "  "
            text += styled(VisibleText.of(group.translation ?? "(unclear)"), "1") + "\n"
        }
        if !concordance.hits.isEmpty, !concordance.groups.isEmpty { text += "\n" }
        for hit in concordance.hits { text += block(hit) }
        let others = concordance.count - concordance.hits.count
        if others > 0 { text += "… and \(others) more (--top shows more)\n" }
        return text
    }

    private func block(_ hit: ConcordanceHit) -> String {
        let unit = hit.unit
        let isSource = hit.side == .source
        let source =
            isSource ? marked(unit.source.text, hit.ranges) : VisibleText.of(unit.source.text)
        let target =
            isSource ? VisibleText.of(unit.target.text) : marked(unit.target.text, hit.ranges)
        var text = ""
        if let previous = unit.context.previous {
            text += styled("  " + VisibleText.of(previous), "2") + "\n"
        }
        text += "  \(source)\n  → \(target)\n"
        if let next = unit.context.next { text += styled("  " + VisibleText.of(next), "2") + "\n" }
        return text + styled("    " + MatchListing.place(of: unit, hit.identifier), "2") + "\n\n"
    }

    /// A text with its hits in colour, or between marks.
    private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var position = 0
        func piece(_ range: Range<Int>) -> String {
            VisibleText.of(String(decoding: bytes[range], as: UTF8.self))
        }
        for range in ranges where range.lowerBound >= position && range.upperBound <= bytes.count {
            result += piece(position..<range.lowerBound)
            result += usesColor ? styled(piece(range), "1;33") : "«\(piece(range))»"
            position = range.upperBound
        }
        return result + piece(position..<bytes.count)
    }

    private func styled(_ text: String, _ style: String) -> String {
        usesColor ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
