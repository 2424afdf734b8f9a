/// Makes cue text out of the runs of a paragraph.
enum TTMLText {
    /// Collapses white space where it isn't preserved: between lines none, else one space.
    ///
    /// Source: TTML2, section 10.2.45 and appendix; XSL 1.1, "white-space-treatment".
    static func collapsed(_ runs: [TTMLRun]) -> [TTMLRun] {
        var result: [TTMLRun] = []
        result.reserveCapacity(runs.count)
        // Where a space was written that goes when the line ends.
        var lastSpace: Int?
        var startsLine = true
        func endLine() {
            if let index = lastSpace { result[index].text.removeLast() }
            lastSpace = nil
        }
        for run in runs {
            var run = run
            if run.isBreak {
                endLine()
                startsLine = true
            } else if run.isPreserved {
                if let last = run.text.unicodeScalars.last {
                    if run.text.unicodeScalars.first == "\n" { endLine() }
                    lastSpace = nil
                    startsLine = last == "\n"
                }
            } else {
                var text = String.UnicodeScalarView()
                for scalar in run.text.unicodeScalars {
                    switch scalar {
                    case " ", "\n", "\t", "\r":
                        if startsLine || lastSpace != nil { continue }
                        lastSpace = result.count
                        text.append(" ")
                    default:
                        lastSpace = nil
                        startsLine = false
                        text.append(scalar)
                    }
                }
                run.text = String(text)
            }
            result.append(run)
        }
        endLine()
        return result.filter { !$0.text.isEmpty }
    }

    /// The text of runs; the moments at which later ones appear are written between them.
    static func text(_ runs: [TTMLRun], from start: Int64) -> CueText {
        var text = CueText()
        var open: [TTMLSpan] = []
        var time = start
        for run in runs {
            var shared = 0
            while shared < open.count, shared < run.spans.count, open[shared] == run.spans[shared] {
                shared += 1
            }
            // A break stays inside the spans around it, and opens none.
            if run.isBreak { shared = min(shared, open.count) }
            while open.count > shared {
                text.close()
                open.removeLast()
            }
            if run.begin > time {
                text.append(timestamp: run.begin)
                time = run.begin
            }
            for span in run.spans[shared...] {
                text.open(span.kind, span.content)
                open.append(span)
            }
            text.append(run.text)
        }
        text.closeAll()
        return text
    }

    /// Whether runs that appear one after the other stay until the end, as in karaoke.
    static func appearsInTurn(_ runs: [TTMLRun], until end: Int64) -> Bool {
        var begin = Int64.min
        for run in runs where !run.isBreak {
            guard run.end == end, run.begin >= begin else { return false }
            begin = run.begin
        }
        return true
    }

    /// A part of a paragraph's time, and what is shown in it.
    struct Part {
        var begin: Int64
        var end: Int64
        var runs: [TTMLRun]
    }

    /// More parts than this aren't made of one paragraph.
    static let partLimit = 256

    /// The parts of a paragraph whose spans come and go; `nil` when there are too many.
    static func parts(of runs: [TTMLRun], begin: Int64) -> [Part]? {
        var moments: Set<Int64> = []
        for run in runs where run.begin < run.end {
            moments.insert(run.begin)
            moments.insert(run.end)
            if moments.count > partLimit { return nil }
        }
        let sorted = moments.sorted()
        var parts: [Part] = []
        for (from, to) in zip(sorted, sorted.dropFirst()) {
            let shown = trimmed(collapsed(runs.filter { $0.begin <= from && $0.end >= to }))
            guard shown.contains(where: { !$0.isBreak && !isBlank($0.text) }) else { continue }
            if let last = parts.last, last.end == from, same(last.runs, shown) {
                parts[parts.count - 1].end = to
            } else {
                parts.append(Part(begin: from, end: to, runs: shown))
            }
        }
        return parts
    }

    /// Runs without the breaks at both ends, which belong to lines that aren't shown now.
    private static func trimmed(_ runs: [TTMLRun]) -> [TTMLRun] {
        var runs = runs[...]
        while let first = runs.first, first.isBreak { runs = runs.dropFirst() }
        while let last = runs.last, last.isBreak { runs = runs.dropLast() }
        return Array(runs)
    }

    private static func same(_ a: [TTMLRun], _ b: [TTMLRun]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { $0.text == $1.text && $0.spans == $1.spans }
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy { $0.isWhitespace } }
}
