public import TimedText

/// A file as rules look at it: its cues in their order, without markup, with what they hold noticed.
public struct CheckedFile: Sendable {
    /// The document that was prepared.
    public let document: Document
    /// The text of all cues in UTF-8, one after the other, without markup.
    public let text: [UInt8]
    /// The cues, in the order of the document.
    public let cues: [CheckedCue]
    /// The lines of all cues, one after the other.
    public let lines: [CheckedLine]
    /// The source that the file is compared with.
    public let source: CheckedSource?

    /// Prepares a document for checking.
    ///
    /// - Complexity: O(*n*) in the length of the document.
    public init(_ document: Document, counting: Counting, source: CheckedSource? = nil) {
        self.document = document
        self.source = source
        let table = TextTraitTable()
        var text: [UInt8] = []
        var cues: [CheckedCue] = []
        var lines: [CheckedLine] = []
        cues.reserveCapacity(document.cues.count)
        lines.reserveCapacity(document.cues.count * 2)
        text.reserveCapacity(document.cues.count * 48)
        var tree = CueText()
        for cue in document.cues {
            document.readText(of: cue, into: &tree)
            let start = text.count
            var traits: TextTraits = []
            for token in tree.tokens {
                switch token.kind {
                case .text: text += tree.bytes[token.content]
                case .italic: traits.formUnion([.italic, .spans])
                case .voice: traits.formUnion([.voice, .spans])
                case .end, .timestamp: break
                default: traits.insert(.spans)
                }
            }
            let firstLine = lines.count
            var length = 0.0
            var lineStart = start
            while lineStart <= text.count, start < text.count {
                var lineEnd = lineStart
                while lineEnd < text.count, text[lineEnd] != 0x0A { lineEnd += 1 }
                let bytes = text.span.extracting(lineStart..<lineEnd)
                let line = CheckedLine(
                    bytes: lineStart..<lineEnd, traits: TextTraits(of: bytes, table),
                    length: counting.length(of: bytes))
                lines.append(line)
                traits.formUnion(line.traits)
                length += line.length
                lineStart = lineEnd + 1
            }
            if lines.count - firstLine > 1 { traits.insert(.severalLines) }
            cues.append(
                CheckedCue(
                    start: cue.start, end: cue.end, text: start..<text.count,
                    lines: firstLine..<lines.count, traits: traits, length: length))
        }
        self.text = text
        self.cues = cues
        self.lines = lines
    }

    /// Visits the lines that hold any of some traits, with the number of their cue from 0.
    func eachLine(with traits: TextTraits, _ visit: (CheckedLine, Int) -> Void) {
        for (index, cue) in cues.enumerated() where !cue.traits.isDisjoint(with: traits) {
            for line in lines[cue.lines] where !line.traits.isDisjoint(with: traits) {
                visit(line, index)
            }
        }
    }

    /// The characters of some bytes of the text.
    public func string(_ bytes: Range<Int>) -> String {
        String(decoding: text[bytes], as: UTF8.self)
    }

    /// Whether some bytes of the text are spaces and characters that nobody sees, or none at all.
    func isBlank(_ bytes: Range<Int>) -> Bool {
        let text = text
        var index = bytes.lowerBound
        while index < bytes.upperBound {
            switch text.span.scalar(at: &index) {
            case 0...0x20, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
                0x3000, 0xFEFF:
                continue
            default: return false
            }
        }
        return true
    }

    /// The characters of a line or a cue.
    public func string(of line: CheckedLine) -> String { string(line.bytes) }

    /// The characters of a cue, with U+000A between lines.
    public func string(of cue: CheckedCue) -> String { string(cue.text) }
}
