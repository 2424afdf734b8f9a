internal import ICU
internal import TimedText

/// Keeps the pauses that line ends stand for in scripts without spaces, where lines are joined.
///
/// A line that ends there ends a phrase, as a comma would. What is between phrases inside a line is
/// the locale's separator; where a locale has none, such lines stay apart. Only a line that broke
/// badly, such as inside a word, goes on without anything.
struct LinePauses: Sendable {
    private let breaker: LineBreaker
    private let separator: [UInt8]

    init(_ rules: ResolvedRules, breaker: LineBreaker) {
        self.breaker = breaker
        separator = Array((rules[.sentenceSeparator]?.text ?? "").utf8)
    }

    /// A text whose lines may be joined but for those that must stay.
    struct Lines {
        var text: CueText
        var plain: [UInt8]
        /// The offsets of line ends that stay, in order.
        var kept: [Int]
    }

    /// A text with separators in place of the line ends that stand for a pause.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func separated(_ text: CueText, _ plain: [UInt8], kept: [Int]) -> Lines {
        var lines = Lines(text: text, plain: plain, kept: kept)
        let pauses = pauses(in: plain, kept: kept)
        guard !pauses.isEmpty else { return lines }
        if separator.isEmpty {
            lines.kept = Set(kept + pauses.map { $0.lowerBound }).sorted()
            return lines
        }
        let joint = String(decoding: separator, as: UTF8.self)
        lines.text = text.replacing(pauses.map { TextEdit($0, joint) })
        lines.plain = Array(lines.text.plain.utf8)
        var shift = 0
        var rest = pauses[...]
        lines.kept = kept.map { offset in
            while let pause = rest.first, pause.lowerBound < offset {
                shift += separator.count - pause.count
                rest.removeFirst()
            }
            return offset + shift
        }
        return lines
    }

    /// The bytes of line ends that stand for a pause, but for those that stay.
    private func pauses(in plain: [UInt8], kept: [Int]) -> [Range<Int>] {
        guard plain.contains(0x0A) else { return [] }
        let text = plain.span
        let line = BreakText(text)
        guard line.isUnspaced else { return [] }
        let stays = Set(kept)
        let bad = Set(
            breaker.faults(
                of: plain.split(separator: 0x0A, omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
            ).map { $0.line })
        var pauses: [Range<Int>] = []
        var (number, counted) = (0, 0)
        for change in line.changes where change.isLineEnd && !change.isEdge {
            let range = change.original
            while counted < range.lowerBound {
                if plain[counted] == 0x0A { number += 1 }
                counted += 1
            }
            guard change.kind == .nothing, !bad.contains(number),
                !range.contains(where: { stays.contains($0) }),
                let last = text.scalar(before: range.lowerBound),
                let next = text.scalar(after: range.upperBound, to: text.count),
                Self.isPause(between: last, and: next)
            else { continue }
            pauses.append(range)
        }
        return pauses
    }

    /// Whether a line end between two characters stands for something, which nothing beside it says.
    static func isPause(between last: UInt32, and next: UInt32) -> Bool {
        guard BreakText.isUnspaced(last) || BreakText.isUnspaced(next) else { return false }
        guard BreakText.isUnspaced(last), let mark = Unicode.Scalar(last) else { return true }
        // Full-width marks have their space inside.
        return !UnicodeProperties(of: mark).isPunctuation
    }
}
