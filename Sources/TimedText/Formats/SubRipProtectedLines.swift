/// The lines of a payload, written so that a reader of SubRip finds them again as text.
///
/// Empty lines at the start and the end go, for they would be taken for the space between cues. A
/// line that would be taken for a timing line, or for the index of a cue that was cut off, gets a
/// character reference in place of its first character.
struct SubRipProtectedLines {
    private(set) var lines: [[UInt8]] = []
    /// Whether empty lines at the start or the end were left out.
    private(set) var hasLostBlankLines = false

    init(_ payload: [UInt8]) {
        let bytes = payload.span
        var found: [SubRipLine] = []
        var at = 0
        while at < bytes.count {
            let line = SubRipLine.read(bytes, at, bytes.count)
            found.append(line)
            at = line.next
        }
        guard let first = found.firstIndex(where: { !$0.isBlank }),
            let last = found.lastIndex(where: { !$0.isBlank })
        else {
            hasLostBlankLines = !payload.isEmpty
            return
        }
        hasLostBlankLines = first > 0 || last < found.count - 1 || found[last].ending != .none
        lines.reserveCapacity(last - first + 1)
        for index in first...last {
            let line = found[index]
            let before = index > first ? found[index - 1] : nil
            if Self.needsProtection(line, after: before, isLast: index == last, bytes) {
                lines.append(Self.protected(line, bytes))
            } else {
                lines.append(Array(payload[line.range]))
            }
        }
    }

    /// Whether the tolerant reader would take a line for something else than text.
    private static func needsProtection(
        _ line: SubRipLine, after before: SubRipLine?, isLast: Bool, _ bytes: Span<UInt8>
    ) -> Bool {
        var isUnderNumber = false
        if let before, case .number = SubRipIndex.read(bytes, before.range).index {
            isUnderNumber = true
        }
        if let timing = SubRipTiming.read(bytes, line.range) {
            if timing.isSure || isUnderNumber || before?.isBlank == true { return true }
        }
        if isUnderNumber {
            if SubRipTiming.readDamaged(bytes, line.range) != nil { return true }
            if SubRipTiming.isFragment(bytes, line.range) { return true }
        }
        if isLast, before?.isBlank == true,
            case .number = SubRipIndex.read(bytes, line.range).index
        {
            return true
        }
        return false
    }

    private static func protected(_ line: SubRipLine, _ bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var at = line.start
        let glyph = SubRipGlyph.read(bytes, at, line.end)
        // Markup at the start protects the line as well as a reference would.
        if bytes[at] != 0x3C, bytes[at] != 0x7B, bytes[at] != 0x26, glyph.length > 0 {
            var character: [UInt8] = []
            character.append(bytes.extracting(at..<at + glyph.length))
            if let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first {
                output += "&#\(scalar.value);".utf8
                at += glyph.length
            }
        }
        while at < line.end {
            if bytes[at] == 0x3E, at > line.start, bytes[at - 1] == 0x2D {
                output += "&gt;".utf8
            } else {
                output.append(bytes[at])
            }
            at += 1
        }
        return output
    }
}
