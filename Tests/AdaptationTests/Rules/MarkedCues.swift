import TimedText

/// Cues in a compact form, a line each, in which what breaks a rule stands between `⟦` and `⟧`:
///
///     1-2.5 One|two
///     ⟦2.4-3⟧ Times that are wrong
///     4-5 ⟦A line that is too long⟧|and one that isn't
///
/// Times are in seconds, `|` ends a line.
struct MarkedCues {
    /// What is marked in a cue.
    enum Mark: Hashable {
        case times
        /// Bytes of the cue's text.
        case text(Range<Int>)
    }

    private(set) var cues: [Cue] = []
    private(set) var marks: [Set<Mark>] = []

    init(_ lines: String) {
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            let times = MarkedText(String(parts[0]))
            let ends = times.text.split(separator: "-").map { Self.milliseconds($0) }
            let text = MarkedText(
                parts.count > 1 ? String(parts[1]).replacing("|", with: "\n") : "")
            cues.append(
                Cue(start: ends[0], end: ends[1], text: CueText(text.text)))
            var marks = Set(text.places.map { Mark.text($0) })
            if !times.places.isEmpty { marks.insert(.times) }
            self.marks.append(marks)
        }
    }

    /// Seconds such as `1.25` in milliseconds.
    private static func milliseconds(_ seconds: Substring) -> Int64 {
        Int64(((Double(seconds) ?? .nan) * 1000).rounded())
    }

    var document: Document { Document(cues: cues) }
}
