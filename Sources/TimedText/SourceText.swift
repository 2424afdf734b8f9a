public import Diagnostics
import Synchronization

/// The text of one file as it was read, and the way back to the file's own bytes.
public final class SourceText: Sendable {
    /// The file's name as the user gave it, for findings.
    public let name: String
    /// The text in UTF-8. A byte order mark stands at its start as U+FEFF.
    public let bytes: [UInt8]
    /// The encoding of the file.
    public let encoding: TextEncoding
    /// How the encoding was told, such as `byte order mark` or `valid UTF-8`.
    public let evidence: String
    /// The file's own bytes, when they aren't ``bytes``.
    let original: Original?
    private let lines = Mutex<Lines?>(nil)

    /// Where lines begin, and which columns stand at some places of long lines.
    private struct Lines {
        var starts: [UInt32] = [0]
        var marks: [(offset: UInt32, column: UInt32)] = []
    }

    /// The bytes of a file that isn't clean UTF-8, and where each line stands in them.
    struct Original: Sendable {
        let bytes: [UInt8]
        /// For each line in turn, its offset in the text and in the file.
        let lineStarts: [(text: UInt32, file: UInt32)]
    }

    init(
        name: String, bytes: [UInt8], encoding: TextEncoding = .utf8, evidence: String = "given",
        original: Original? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.encoding = encoding
        self.evidence = evidence
        self.original = original
    }

    /// Takes a text that is UTF-8 already.
    public convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8), evidence: "a string")
    }

    /// The ending of the text's first line, `lf` when it has one line only.
    public var lineEnding: LineEnding {
        let bytes = bytes
        return LineEnding.first(in: bytes.span) ?? .lf
    }

    /// How many bytes a byte order mark, or several, take at the start of the text.
    var byteOrderMarkLength: Int {
        var length = 0
        while length + 3 <= bytes.count, bytes[length] == 0xEF, bytes[length + 1] == 0xBB,
            bytes[length + 2] == 0xBF
        {
            length += 3
        }
        return length
    }

    /// The text of some bytes, with replacement characters for what isn't valid.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The place of some bytes of the text.
    ///
    /// - Complexity: O(log *n*) in the number of lines, and once O(*n*) in the length of the text.
    public func range(_ range: Range<Int>) -> SourceRange {
        let range = range.clamped(to: 0..<bytes.count)
        let lines = lineStarts()
        let line = Self.last(
            lines.starts.count, where: { Int(lines.starts[$0]) <= range.lowerBound })
        var start = max(Int(lines.starts[line]), line == 0 ? byteOrderMarkLength : 0)
        var first = 1
        // A long line isn't counted from its start, or many places on it would take for ever.
        let mark = Self.last(
            lines.marks.count, where: { Int(lines.marks[$0].offset) <= range.lowerBound })
        if mark < lines.marks.count, Int(lines.marks[mark].offset) <= range.lowerBound,
            Int(lines.marks[mark].offset) > start
        {
            start = Int(lines.marks[mark].offset)
            first = Int(lines.marks[mark].column)
        }
        // Bytes that continue a character don't start a column.
        let column = bytes[min(start, range.lowerBound)..<range.lowerBound]
            .reduce(first) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return SourceRange(file: name, line: line + 1, column: column, bytes: range)
    }

    /// The text of a line, from 1, without its ending; empty when there is no such line.
    public func line(_ number: Int) -> String {
        let starts = lineStarts().starts
        guard number >= 1, number <= starts.count else { return "" }
        var start = Int(starts[number - 1])
        if number == 1 { start = min(byteOrderMarkLength, bytes.count) }
        var end = number < starts.count ? Int(starts[number]) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return text(start..<end)
    }

    /// The last index for which a condition holds that holds up to some index; 0 when there is none.
    private static func last(_ count: Int, where holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(middle) { low = middle } else { high = middle }
        }
        return low
    }

    private func lineStarts() -> Lines {
        lines.withLock { lines in
            if let lines { return lines }
            var found = Lines()
            var column: UInt32 = 1
            let first = byteOrderMarkLength
            let bytes = bytes
            let text = bytes.span
            for index in text.indices where index >= first {
                let byte = text[index]
                if byte & 0xC0 != 0x80 {
                    if column & 0xFF == 0 {
                        found.marks.append((UInt32(truncatingIfNeeded: index), column))
                    }
                    column &+= 1
                }
                let ends =
                    byte == 0x0A
                    || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
                if ends {
                    found.starts.append(UInt32(truncatingIfNeeded: index + 1))
                    column = 1
                }
            }
            lines = found
            return found
        }
    }
}
