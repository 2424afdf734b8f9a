internal import Diagnostics

/// Writes a document as LRC in canonical form.
struct LRCWriter {
    let document: Document
    let options: WritingOptions
    var findings: [Finding] = []
    private var rounded = (count: 0, first: 0)
    private var firstRounded: Cue?

    init(document: Document, options: WritingOptions) {
        self.document = document
        self.options = options
    }

    /// The tags that come first, in the usual order.
    private static let usualTags = ["ti", "ar", "al", "au", "length", "by", "re", "ve"]

    mutating func write(to output: inout [UInt8]) {
        if options.byteOrderMark == true { output += [0xEF, 0xBB, 0xBF] }
        let ending = (options.lineEnding ?? .lf).bytes
        writeTags(ending, to: &output)
        // Lines end where the next one begins, so they must be in order.
        let order = document.cues.indices.sorted {
            (document.cues[$0].start, $0) < (document.cues[$1].start, $1)
        }
        var previous: (end: Int64, number: Int, cue: Cue)?
        for index in order {
            let cue = document.cues[index]
            let start = time(cue.start, of: cue, number: index + 1)
            let end = max(start, time(cue.end, of: cue, number: index + 1))
            let text = document.text(of: cue)
            document.reportLosses(
                of: cue, number: index + 1, text: text, except: .timestamps, for: LRC.self, options,
                &findings)
            if let previous {
                if previous.end < start {
                    output += Self.stamp(previous.end) + ending
                } else if previous.end > start {
                    document.reportLoss(
                        "overlap", of: previous.cue, number: previous.number, for: LRC.self,
                        options, &findings)
                }
            }
            let lines = Self.lines(of: text)
            if lines.allSatisfy({ $0.isEmpty }) {
                document.reportLoss(
                    "empty-cue", of: cue, number: index + 1, for: LRC.self, options, &findings)
            } else if Self.hasBlankLine(text) {
                document.reportLoss(
                    "empty-lines", of: cue, number: index + 1, for: LRC.self, options, &findings)
            }
            if Self.holdsLiteralTime(text) {
                document.reportLoss(
                    "literal-time", of: cue, number: index + 1, for: LRC.self, options, &findings)
            }
            for line in lines { output += Self.stamp(start) + line + ending }
            previous = (end, index + 1, cue)
        }
        if let previous, previous.end != endOfLast(previous.cue) {
            output += Self.stamp(previous.end) + ending
        }
        Document.reportRounding(
            rounded, to: "hundredths of a second", cue: firstRounded, of: document, options,
            &findings)
    }

    /// Whether a line of a text has nothing in it, which would end the cue.
    private static func hasBlankLine(_ text: CueText) -> Bool {
        text.legible.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).contains {
            $0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }
    }

    /// Whether characters of a text look like the time of a word.
    private static func holdsLiteralTime(_ text: CueText) -> Bool {
        let bytes = Array(text.plain.utf8)
        return bytes.indices.contains { open in
            guard bytes[open] == 0x3C,
                let close = bytes.first(
                    0x3E, in: open + 1..<max(open + 1, min(bytes.count, open + 40)))
            else { return false }
            return LRCLine.time(bytes.span.extracting(open + 1..<close)) != nil
        }
    }

    /// When a reader thinks that the last line ends.
    private func endOfLast(_ cue: Cue) -> Int64 {
        let start = ClockTime.roundedToHundredths(max(0, cue.start))
        if document.format == LRC.name, let length = document.head.metadata["length"],
            let time = ClockTime.read(Array(length.utf8).span), time.milliseconds > start
        {
            return time.milliseconds
        }
        return start + LRC.lastDuration
    }

    private mutating func writeTags(_ ending: [UInt8], to output: inout [UInt8]) {
        var tags: [(String, String)] = []
        let metadata = document.head.metadata
        let isOwn = document.format == LRC.name
        if isOwn {
            // The times already hold the offset.
            let rest = metadata.keys.filter { $0 != "offset" && !Self.usualTags.contains($0) }
            for key in Self.usualTags + rest.sorted() {
                if let value = metadata[key] { tags.append((key, value)) }
            }
        } else if let title = document.head.title {
            tags.append(("ti", title))
        }
        if isOwn {
            var rest = document
            rest.head.metadata = [:]
            rest.reportHeadLosses(keepsComments: true, for: LRC.self, options, &findings)
        } else {
            document.reportHeadLosses(
                keepsTitle: true, keepsComments: true, for: LRC.self, options, &findings)
        }
        for comment in document.head.comments + document.trailingComments {
            for line in comment.split(whereSeparator: \.isNewline) {
                tags.append(("#", String(line)))
            }
        }
        for (key, value) in tags {
            let value = value.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            output += "[\(key):".utf8
            output += value[value.trimmed(value.indices)]
            output.append(0x5D)
            output += ending
        }
    }

    private mutating func time(_ time: Int64, of cue: Cue, number: Int) -> Int64 {
        if time < 0 {
            document.reportLoss(
                "negative-time", of: cue, number: number, for: LRC.self, options, &findings)
            return 0
        }
        let result = ClockTime.roundedToHundredths(time)
        if result != time, rounded.first != number {
            if rounded.count == 0 {
                rounded.first = number
                firstRounded = cue
            }
            rounded.count += 1
        }
        return result
    }

    private static func stamp(_ time: Int64, open: UInt8 = 0x5B, close: UInt8 = 0x5D) -> [UInt8] {
        var output = [open]
        let time = ClockTime.roundedToHundredths(max(0, time)).magnitude
        ClockTime.write(time / 60_000, digits: 2, to: &output)
        output.append(0x3A)
        ClockTime.write(time / 1000 % 60, digits: 2, to: &output)
        output.append(0x2E)
        ClockTime.write(time % 1000 / 10, digits: 2, to: &output)
        output.append(close)
        return output
    }

    /// The lines of a text, with the times of words; empty lines are left out.
    /// The offset is what the file's own takes away from times.
    static func lines(of text: CueText, offset: Int64 = 0) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var kinds: [CueText.Token.Kind] = []
        for token in text.tokens {
            switch token.kind {
            case .timestamp:
                lines[lines.count - 1] += stamp(
                    token.time.clamped(to: ClockTime.limit) + offset, open: 0x3C, close: 0x3E)
            case .text:
                for byte in text.bytes[token.content] {
                    if byte == 0x0A {
                        lines.append([])
                    } else {
                        lines[lines.count - 1].append(byte)
                    }
                }
            case .end: if kinds.popLast() == .rubyText { lines[lines.count - 1].append(0x29) }
            default:
                kinds.append(token.kind)
                if token.kind == .rubyText { lines[lines.count - 1].append(0x28) }
            }
        }
        lines = lines.filter { !$0.isBlank($0.indices) }.map { line in
            // A text that begins with a time would be taken for one.
            LRCLine(line, line.indices).stamps.isEmpty ? line : [0x20] + line
        }
        return lines.isEmpty ? [[]] : lines
    }
}
