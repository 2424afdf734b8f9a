internal import Diagnostics

extension WebVTTReader {
    /// Adds a finding; in strict reading every repair is an error.
    mutating func report(
        _ rule: String, _ severity: Severity, _ message: String, _ range: Range<Int>
    ) {
        let severity = options.isStrict && severity == .warning ? .error : severity
        findings.append(
            Finding(rule: rule, severity: severity, message: message, range: source.range(range)))
    }

    /// Reports the settings that are passed over.
    mutating func checkSettings(_ line: Span<UInt8>, from start: Int) {
        var problems: [(WebVTTSettings.Problem, Range<Int>)] = []
        _ = WebVTTSettings.read(line, from: start, isRegion: { regionIDs.contains($0) }) {
            problems.append(($0, $1))
        }
        for (problem, range) in problems {
            let word = WebVTTSyntax.string(line, range)
            switch problem {
            case .unknown:
                report(
                    "vtt-unknown-setting", .warning, "\u{201C}\(word)\u{201D} isn't a setting",
                    range)
            case .badValue:
                report(
                    "vtt-bad-setting", .warning,
                    "\u{201C}\(word)\u{201D} hasn't a value that the setting can have", range)
            case .unknownRegion:
                report(
                    "vtt-unknown-region", .warning,
                    "\u{201C}\(word)\u{201D} names a region that isn't defined", range)
            case .regionGivenUp:
                report(
                    "vtt-region-given-up", .warning,
                    "the cue isn't in its region, because \u{201C}\(word)\u{201D} follows", range)
            }
        }
    }

    /// Reads a region, and reports the settings that are passed over.
    mutating func readRegion(_ text: Span<UInt8>, _ range: Range<Int>) {
        var problems: [Range<Int>] = []
        let region = WebVTTRegions.read(text, range) { problems.append($0) }
        for problem in problems {
            let word = WebVTTSyntax.string(text, problem)
            report(
                "vtt-bad-region-setting", .warning,
                "\u{201C}\(word)\u{201D} isn't a setting that a region can have", problem)
        }
        head.regions.append(region)
        regionIDs.insert(region.id)
    }

    /// Reports a block of which nothing is kept but its bytes.
    mutating func reportDropped(_ text: Span<UInt8>, _ block: Range<Int>, _ timing: WebVTTLine?) {
        let first = WebVTTLine(text, at: block.lowerBound)
        let name = WebVTTSyntax.nextWordName(text, first.range)
        if let timing {
            report(
                "vtt-bad-timing", .error,
                "this isn't \u{201C}start --> end\u{201D} in times like 00:01:02.345, so the cue is dropped",
                timing.range)
        } else if name == "STYLE" || name == "REGION" {
            report(
                name == "STYLE" ? "vtt-late-style" : "vtt-late-region", .warning,
                "a \(name) block must have content and stand before the first cue, so it is dropped",
                block)
        } else if name == "WEBVTT" {
            report(
                "vtt-second-header", .warning, "the header of a second file is dropped", block)
        } else {
            report(
                "vtt-stray-text", .error, "these lines belong to no cue and are dropped", block)
        }
    }

    mutating func reportNUL(_ cue: Cue) {
        guard let index = source.bytes[cue.place.payloadRange].firstIndex(of: 0) else { return }
        report(
            "vtt-nul", .warning, "the character U+0000 is read as U+FFFD", index..<index + 1)
    }
}

extension WebVTTSyntax {
    /// The first word of a line, when it is short enough for a name.
    static func nextWordName(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        var position = range.lowerBound
        let line = text.extracting(0..<range.upperBound)
        guard let word = nextWord(line, &position), word.count < 10 else { return "" }
        return string(text, word)
    }
}
