internal import Diagnostics

/// The spaces that a locale sets before, inside or after marks are there.
public struct MarkSpacing: CheckRule {
    public static let description = RuleDescription(
        "mark-spacing", title: "Spaces at marks",
        summary: "A mark has the space before, inside or after it that the locale sets there.",
        reason: """
            French sets a narrow space that doesn't break before `? ! ; :` and inside `« »`; an \
            ordinary space there lets the mark fall to the next line. Thai and Lao set a space \
            after the mark of repetition. The marks are `punctuation.spaceBefore`, `spaceInside` \
            and `spaceAfter`, the space is `punctuation.narrowSpace`; the wider no-break space is \
            accepted. Times, proportions, addresses, and marks after other marks or brackets \
            have none.
            """,
        fields: [.spaceBefore, .spaceInside, .spaceAfter, .narrowSpace], isFixed: true,
        example: .init(locale: "fr-FR", wrong: "Tu viens ?", right: "Tu viens\u{202F}?"))

    private enum Place { case before, afterOpening, after }

    private let marks: MarkTable
    private let places: [Place]
    private let space: String
    private let unspaced: MarkTable
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let before = scope.rules[.spaceBefore]?.texts ?? []
        let inside = scope.rules[.spaceInside]?.texts ?? []
        let after = scope.rules[.spaceAfter]?.texts ?? []
        let quotes = scope.rules[.quotes]?.texts ?? []
        marks = MarkTable(before + inside + after)
        if marks.isEmpty { return nil }
        let opening = Set(stride(from: 0, to: quotes.count, by: 2).map { quotes[$0] })
        places =
            before.map { _ in .before }
            + inside.map { opening.contains($0) ? .afterOpening : .before }
            + after.map { _ in .after }
        unspaced = MarkTable(scope.rules[.noSpaceBefore]?.texts ?? [])
        space = scope.rules[.narrowSpace]?.text ?? "\u{202F}"
        severity =
            [RuleField.spaceBefore, .spaceInside, .spaceAfter]
            .compactMap { scope.rules[$0]?.severity }.first ?? .warning
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        file.eachLine(with: marks.traits) { line, cue in
            check(line.bytes, in: bytes.span, cue: cue, &report)
        }
    }

    private func check(
        _ line: Range<Int>, in text: Span<UInt8>, cue: Int, _ report: inout CheckReport
    ) {
        var addresses = AddressWalk()
        var index = line.lowerBound
        var wasMark = false
        while index < line.upperBound {
            guard let mark = marks.mark(at: index, in: text, end: line.upperBound) else {
                wasMark = false
                index += 1
                continue
            }
            let run = index..<index + marks.count(of: mark)
            index = run.upperBound
            let isCluster = wasMark
            wasMark = places[mark] == .before
            if addresses.holds(run.lowerBound, in: text, line: line) { continue }
            let name = marks.string(mark)
            let before = text.scalar(before: run.lowerBound, from: line.lowerBound)
            let after = text.scalar(after: run.upperBound, to: line.upperBound)
            switch places[mark] {
            case .before:
                if isCluster || !needsSpace(before: before, after: after, name) { continue }
                let isPlain = before == 0x20
                let place = isPlain ? run.lowerBound - 1..<run.lowerBound : run
                // Before several spaces, the rule of spaces comes first.
                if isPlain,
                    !CharacterKind(text.scalar(before: place.lowerBound, from: line.lowerBound))
                        .isWord, !closes(place.lowerBound, in: text, line: line)
                {
                    continue
                }
                report.add(
                    "a narrow space stands before '\(name)'", severity, cue: cue, text: place,
                    replacement: isPlain ? space : space + name)
            case .afterOpening:
                guard let after, !Self.isFixedSpace(after), after != 9 else { continue }
                let isPlain = after == 0x20
                let place = isPlain ? run.upperBound..<run.upperBound + 1 : run
                if isPlain,
                    CharacterKind(text.scalar(after: place.upperBound, to: line.upperBound))
                        == .space
                {
                    continue
                }
                report.add(
                    "a narrow space stands after '\(name)'", severity, cue: cue, text: place,
                    replacement: isPlain ? space : name + space)
            case .after:
                guard CharacterKind(after).isWord,
                    unspaced.mark(at: run.upperBound, in: text, end: line.upperBound) == nil
                else { continue }
                report.add(
                    "a space stands after '\(name)'", severity, cue: cue, text: run,
                    replacement: name + " ")
            }
        }
    }

    /// Whether a mark needs a space before it, by what stands around it.
    private func needsSpace(before: UInt32?, after: UInt32?, _ name: String) -> Bool {
        guard let before, !Self.isFixedSpace(before) else { return false }
        // Brackets, dashes and other marks take no space; neither does the end of a reference.
        switch before {
        case 0x20, 0x29, 0x5D, 0x22, 0x25, 0xBB, 0x201D, 0x2019: break
        default: if !CharacterKind(before).isWord { return false }
        }
        if name == ":" || name == ";" { return !CharacterKind(after).isWord && !isSmile(after) }
        return true
    }

    private func isSmile(_ scalar: UInt32?) -> Bool {
        switch scalar {
        case 0x28, 0x29, 0x2D, 0x2F, 0x5C, 0x7C, 0x2A: true
        default: false
        }
    }

    private func closes(_ index: Int, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        switch text.scalar(before: index, from: line.lowerBound) {
        case 0x29, 0x5D, 0x22, 0x25, 0xBB, 0x201D, 0x2019, 0x2026, 0x2E: true
        default: false
        }
    }

    private static func isFixedSpace(_ scalar: UInt32) -> Bool {
        scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009
    }
}
