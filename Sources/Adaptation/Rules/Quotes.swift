internal import Diagnostics

/// Quotation marks are the locale's, and each that opens is closed.
public struct Quotes: CheckRule {
    public static let description = RuleDescription(
        "quotes", title: "Quotation marks",
        summary: "Quotation marks are the locale's own, and each that opens is closed.",
        reason: """
            The marks are `punctuation.quotes`: the outer two, then the inner two. Straight double \
            marks and those of other languages are reported with the mark that stands for them, \
            which is told by what stands beside them and by what is open. Single marks are left \
            alone, since most are apostrophes, and so is a straight mark between letters, as in \
            Hebrew abbreviations, or behind a digit, as for inches. A quotation may run over \
            several cues, each of which may open it again; it is unbalanced when it is closed \
            without having been opened, or isn't closed within ten cues.
            """,
        fields: [.quotes, .direction], isFixed: true,
        example: .init(locale: "de", wrong: "Er sagte \"Nein\".", right: "Er sagte „Nein“."))

    private let marks: [UInt32]
    private let names: [String]
    private let isRightToLeft: Bool
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let texts = scope.rules[.quotes]?.texts ?? []
        let scalars = texts.compactMap { $0.unicodeScalars.first?.value }
        guard texts.count >= 2, scalars.count == texts.count else { return nil }
        marks = scalars
        names = texts
        isRightToLeft = scope.rules[.direction]?.text == "rtl"
        severity = scope.severity(.quotes, default: .warning)
    }

    /// What is open while a file is read.
    private struct State {
        /// The places where quotations were opened and their cues.
        var open: [(cue: Int, place: Range<Int>)] = []
    }

    private enum Role { case opening, closing, none }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        var state = State()
        for (index, cue) in file.cues.enumerated() {
            let isMarked = !cue.traits.isDisjoint(
                with: [.straightQuote, .latinMark, .typographic, .eastAsian])
            if isMarked { check(cue.text, in: bytes.span, cue: index, &state, &report) }
            while let first = state.open.first, index - first.cue >= 10 {
                unclosed(first, &report)
                state.open.removeFirst()
            }
        }
        for mark in state.open { unclosed(mark, &report) }
    }

    private func unclosed(_ mark: (cue: Int, place: Range<Int>), _ report: inout CheckReport) {
        report.add("a quotation isn't closed", severity, cue: mark.cue, text: mark.place)
    }

    private func check(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ state: inout State,
        _ report: inout CheckReport
    ) {
        var index = cue.lowerBound
        var hasText = false
        while index < cue.upperBound {
            let start = index
            let byte = text[index]
            // Only some first bytes begin a quotation mark.
            guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else {
                hasText = hasText || byte > 0x2D
                index += 1
                continue
            }
            let scalar = text.scalar(at: &index)
            let place = start..<index
            guard Self.isDouble(scalar) else {
                hasText = true
                continue
            }
            let before = text.scalar(before: start, from: cue.lowerBound)
            let after = text.scalar(after: index, to: cue.upperBound)
            let role = role(scalar, before, after, isOpen: !state.open.isEmpty)
            switch role {
            case .none: continue
            case .opening:
                // A cue that goes on with a quotation may open it again.
                if !hasText, !state.open.isEmpty, state.open.allSatisfy({ $0.cue < number }) {
                    state.open.removeAll()
                }
                checkMark(scalar, 0, state.open.count, place, number, &report)
                if state.open.count < 16 { state.open.append((number, place)) }
            case .closing:
                checkMark(scalar, 1, max(state.open.count - 1, 0), place, number, &report)
                if state.open.popLast() == nil {
                    report.add(
                        "a quotation is closed that wasn't opened", severity, cue: number,
                        text: place)
                }
            }
            hasText = true
        }
    }

    private func checkMark(
        _ scalar: UInt32, _ side: Int, _ depth: Int, _ place: Range<Int>, _ cue: Int,
        _ report: inout CheckReport
    ) {
        let isInner = depth > 0 && marks.count >= 4
        let wanted = isInner ? side + 2 : side
        for index in marks.indices where marks[index] == scalar {
            if index % 2 == side || isRightToLeft { return }
        }
        let mark = names[wanted]
        // Single marks aren't told from apostrophes, so that a person sets them; and from right to
        // left it can't be told for certain on which side a foreign mark stands.
        let isCertain = Self.isDouble(marks[wanted]) && (!isRightToLeft || scalar == 0x22)
        report.add(
            "the quotation mark is written '\(mark)'", scalar == 0x22 ? .note : severity, cue: cue,
            text: place, replacement: isCertain ? mark : nil)
    }

    /// Whether a mark opens or closes, by its own form, by what stands beside it, and by what is
    /// open.
    private func role(
        _ scalar: UInt32, _ before: UInt32?, _ after: UInt32?, isOpen: Bool
    ) -> Role {
        let kindBefore = CharacterKind(before)
        let kindAfter = CharacterKind(after)
        if scalar == 0x22 {
            // Inches and abbreviations.
            if kindBefore == .letter, kindAfter == .letter, CharacterKind.isSpacedWord(before),
                CharacterKind.isSpacedWord(after)
            {
                return .none
            }
            if kindBefore == .digit, !isOpen { return .none }
        }
        let opens = marks.enumerated().contains { $0.offset % 2 == 0 && $0.element == scalar }
        let closes = marks.enumerated().contains { $0.offset % 2 == 1 && $0.element == scalar }
        // A neighbour that is a quotation mark tells nothing, since it may be the wrong one itself.
        let startsWord = kindBefore == .space || Self.opens(before)
        let endsWord =
            kindAfter == .space
            || (kindAfter == .other && !Self.opens(after) && !Self.isDouble(after ?? 0))
        if opens != closes, !isRightToLeft {
            // The mark of another language may look like the one for the other side.
            if opens, isOpen, endsWord, !startsWord { return .closing }
            if closes, !isOpen, startsWord, !endsWord { return .opening }
            return opens ? .opening : .closing
        }
        if startsWord != endsWord { return startsWord ? .opening : .closing }
        switch scalar {
        case 0x300C, 0x300E, 0x301D, 0x201E: return .opening
        case 0x300D, 0x300F, 0x301E, 0x301F: return .closing
        case 0x201C, 0xAB: return isOpen && !startsWord ? .closing : .opening
        default: return isOpen ? .closing : .opening
        }
    }

    private static func opens(_ scalar: UInt32?) -> Bool {
        switch scalar ?? 0x28 {
        case 0x28, 0x5B, 0x2D, 0x2010...0x2015, 0x2018, 0xFF08, 0xBF, 0xA1:
            true
        default: false
        }
    }

    /// Whether a character is a double quotation mark, or a corner bracket.
    private static func isDouble(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F, 0x301D...0x301F: true
        default: false
        }
    }
}
