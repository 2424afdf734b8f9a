internal import Diagnostics

/// Spaces stand once, between words.
public struct Spacing: CheckRule {
    public static let description = RuleDescription(
        "spacing", title: "Spaces",
        summary: "Spaces stand once and between words: not doubled, at an edge or before a mark.",
        reason: """
            A space at the edge of a line moves centred text, a doubled one opens a hole, and one \
            before a mark lets players break the line there. Tabs are spaces to players of one \
            format and squares to those of another. The marks with no space before them are those \
            of `punctuation.noSpaceBefore`; one that begins a word, such as that of `.com`, or \
            that follows the dash of a speaker, a comma or a full stop may have one. Of doubled spaces the one that can't \
            be broken stays, and ideographic spaces are left alone where marks are full-width.
            """,
        fields: [.noSpaceBefore, .fullWidthMarks], isFixed: true,
        example: .init(locale: "en-US", wrong: "Wait  for me !", right: "Wait for me!"))

    private let marks: MarkTable
    private let hasWideSpaces: Bool

    public init?(_ scope: CheckScope) {
        marks = MarkTable(scope.rules[.noSpaceBefore]?.texts ?? [])
        hasWideSpaces = scope.rules[.fullWidthMarks]?.isOn ?? false
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        for (index, cue) in file.cues.enumerated() {
            for line in file.lines[cue.lines] where hasSpaces(line.traits) {
                check(line.bytes, in: bytes.span, cue: index, &report)
            }
        }
    }

    private func hasSpaces(_ traits: TextTraits) -> Bool {
        if !traits.isDisjoint(with: [.edgeSpace, .doubledSpace, .control]) { return true }
        if !traits.isDisjoint(with: [.latinMark, .typographic, .eastAsian]) { return true }
        return traits.contains(.space) && !traits.isDisjoint(with: marks.traits)
    }

    private func check(
        _ line: Range<Int>, in text: Span<UInt8>, cue: Int, _ report: inout CheckReport
    ) {
        var index = line.lowerBound
        while index < line.upperBound {
            let start = index
            var space = Self.space(at: index, in: text, end: line.upperBound)
            guard var kept = space else {
                index += 1
                continue
            }
            var count = 0
            while let next = space {
                count += 1
                // The space that says most stays.
                if Self.rank(next.scalar) > Self.rank(kept.scalar) { kept = next }
                index += next.count
                space = Self.space(at: index, in: text, end: line.upperBound)
            }
            let run = start..<index
            if start == line.lowerBound || index == line.upperBound {
                let edge = start == line.lowerBound ? "begins" : "ends"
                report.add(
                    "the line \(edge) with a space", .warning, cue: cue, text: run, replacement: "")
            } else if let mark = markWithoutSpace(after: run, in: text, line: line) {
                report.add(
                    "a space stands before '\(mark)'", .warning, cue: cue, text: run,
                    replacement: "")
            } else if count > 1 || Self.rank(kept.scalar) < 0
                || (kept.scalar == 0x3000 && !hasWideSpaces)
            {
                let isPlain =
                    Self.rank(kept.scalar) < 0 || (kept.scalar == 0x3000 && !hasWideSpaces)
                let scalar = isPlain ? " " : Unicode.Scalar(kept.scalar) ?? " "
                let message =
                    count > 1
                    ? "\(count) spaces stand together"
                    : kept.scalar == 9 ? "a tab stands for a space" : "a space is full-width"
                report.add(
                    message, .warning, cue: cue, text: run, replacement: String(Character(scalar)))
            }
        }
    }

    private func markWithoutSpace(
        after run: Range<Int>, in text: Span<UInt8>, line: Range<Int>
    ) -> String? {
        guard let mark = marks.mark(at: run.upperBound, in: text, end: line.upperBound) else {
            return nil
        }
        // A mark that begins a word belongs to it, and so do the marks of a smile.
        var end = run.upperBound + marks.count(of: mark)
        while end < line.upperBound,
            let next = marks.mark(at: end, in: text, end: line.upperBound)
        {
            end += marks.count(of: next)
        }
        let isLetter = CharacterKind(text.scalar(after: run.upperBound, to: end)) == .letter
        if !isLetter {
            let after = text.scalar(after: end, to: line.upperBound)
            if CharacterKind(after).isWord || Self.isSmile(after) { return nil }
        }
        // After a dash or an opening bracket a sentence begins.
        switch text.scalar(before: run.lowerBound, from: line.lowerBound) ?? 0x28 {
        case 0x28, 0x2C...0x2E, 0x3B, 0x5B, 0xAB, 0x2018, 0x201C, 0x201E, 0x2010...0x2015, 0x266A,
            0x266B, 0x2F, 0x3A:
            return nil
        default: return marks.string(mark)
        }
    }

    private static func isSmile(_ scalar: UInt32?) -> Bool {
        switch scalar {
        case 0x28, 0x29, 0x2D, 0x2F, 0x5C, 0x7C, 0x3D, 0x2A: true
        default: false
        }
    }

    /// How much a space says; a negative one is no space that stays.
    private static func rank(_ scalar: UInt32) -> Int {
        switch scalar {
        case 9: -1
        case 0x20: 0
        case 0x3000: 1
        case 0xA0: 2
        default: 3
        }
    }

    /// The space at an index, and how many bytes it has.
    private static func space(
        at index: Int, in text: Span<UInt8>, end: Int
    ) -> (scalar: UInt32, count: Int)? {
        guard index < end else { return nil }
        switch text[index] {
        case 0x20, 0x09: return (UInt32(text[index]), 1)
        case 0xC2:
            guard index + 1 < end, text[index + 1] == 0xA0 else { return nil }
            return (0xA0, 2)
        case 0xE2, 0xE3:
            var next = index
            let scalar = text.scalar(at: &next)
            switch scalar {
            case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return (scalar, 3)
            default: return nil
            }
        default: return nil
        }
    }
}
