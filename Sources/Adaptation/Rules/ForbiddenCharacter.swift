internal import Diagnostics
internal import ICU

/// No character stands that nobody can read or that breaks the display.
public struct ForbiddenCharacter: CheckRule {
    public static let description = RuleDescription(
        "forbidden-character", title: "Forbidden characters",
        summary: "No character stands that nobody can read or that breaks the display.",
        reason: """
            Control characters, private and unassigned code points show as squares or nothing, the \
            replacement character says that text was lost, and marks of direction that don't pair \
            turn the lines after them. What nobody sees and has no use where it stands, such as a \
            zero-width space between Latin letters or a byte order mark, is taken away; in scripts \
            without spaces it marks where a line may break, and joiners stay between letters of \
            scripts that join and in emoji. What may stand for a lost character is only reported.
            """,
        fields: [.direction], severity: .error, isFixed: true)

    private let isRightToLeft: Bool

    public init?(_ scope: CheckScope) {
        isRightToLeft = scope.rules[.direction]?.text == "rtl"
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let suspects: TextTraits = [
            .control, .latinMark, .otherAlphabet, .rightToLeft, .indic, .typographic,
            .compatibility, .supplementary,
        ]
        for (index, cue) in file.cues.enumerated()
        where !cue.traits.isDisjoint(with: suspects) {
            for line in file.lines[cue.lines] where !line.traits.isDisjoint(with: suspects) {
                check(line, in: bytes.span, cue: index, &report)
            }
        }
    }

    private func check(
        _ line: CheckedLine, in text: Span<UInt8>, cue: Int, _ report: inout CheckReport
    ) {
        var index = line.bytes.lowerBound
        var before: UInt32?
        // The marks that open a direction and wait for the one that closes it.
        var open: [(scalar: UInt32, place: Range<Int>)] = []
        let end = line.bytes.upperBound
        var hasLost = false
        while index < end {
            let start = index
            let scalar = text.scalar(at: &index)
            defer { before = scalar }
            if scalar >= 0x20, scalar < 0x7F { continue }
            let place = start..<index
            switch scalar {
            case 0xFFFD:
                // One in a line says enough.
                if hasLost { continue }
                hasLost = true
                add("says that a character was lost", scalar, .error, cue, place, nil, &report)
            case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068:
                if open.count < 128 { open.append((scalar, place)) }
            case 0x202C, 0x2069:
                let wanted: ClosedRange<UInt32> =
                    scalar == 0x2069 ? 0x2066...0x2068 : 0x202A...0x202E
                if let last = open.last, wanted.contains(last.scalar) {
                    open.removeLast()
                } else if open.isEmpty {
                    add("closes no direction", scalar, .error, cue, place, "", &report)
                }
            default:
                guard
                    let fault = fault(of: scalar, before, text.scalar(after: index, to: end), line)
                else { continue }
                add(fault.message, scalar, fault.severity, cue, place, fault.mended, &report)
            }
        }
        for mark in open {
            add("is never closed", mark.scalar, .error, cue, mark.place, nil, &report)
        }
    }

    private func fault(
        of scalar: UInt32, _ before: UInt32?, _ after: UInt32?, _ line: CheckedLine
    ) -> (message: String, severity: Severity, mended: String?)? {
        switch scalar {
        case 9: return nil  // The rule of spaces has it.
        case 0..<0x20, 0x7F: return ("is a control character", .error, "")
        case 0x80...0x9F: return ("is a control character, or text in another charset", .error, nil)
        case 0xFEFF, 0xFFFC, 0x2060...0x2064, 0x206A...0x206F:
            return ("is of no use in a text", .warning, "")
        case 0xAD: return ("is seen in some players", .warning, "")
        case 0x2028, 0x2029: return ("breaks the line in some players", .error, nil)
        case 0x200B:
            if Self.joinsWords(before) || Self.joinsWords(after) { return nil }
            return ("is of no use between these characters", .warning, "")
        case 0x200C, 0x200D:
            if Self.joinsLetters(before) || Self.joinsLetters(after) { return nil }
            return ("is of no use between these characters", .warning, "")
        case 0x200E, 0x200F, 0x61C:
            if isRightToLeft || line.traits.contains(.rightToLeft) { return nil }
            return ("is of no use in text of one direction", .warning, "")
        case 0xA0...0x2FF, 0x400...0x481, 0x621...0x652, 0xE01...0xE3A, 0xE40...0xE4E,
            0x2010...0x205F, 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0E, 0xFE0F, 0xFF01...0xFF9D,
            0x1F000...0x1FAFF, 0xE0020...0xE007F:
            return nil
        default:
            guard let character = Unicode.Scalar(scalar) else { return nil }
            let properties = UnicodeProperties(of: character)
            guard properties.isUnassigned else { return nil }
            let isPrivate =
                (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000
            return (isPrivate ? "is for private use" : "isn't assigned", .error, nil)
        }
    }

    private func add(
        _ message: String, _ scalar: UInt32, _ severity: Severity, _ cue: Int, _ place: Range<Int>,
        _ mended: String?, _ report: inout CheckReport
    ) {
        let code = String(scalar, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - code.count))
        report.add(
            "U+\(zeros)\(code) \(message)", severity, cue: cue, text: place, replacement: mended)
    }

    /// Whether a character is of a script that sets no spaces between words.
    private static func joinsWords(_ scalar: UInt32?) -> Bool {
        switch scalar ?? 0 {
        case 0xE00...0xEFF, 0xF00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF,
            0x1950...0x1AAF, 0xA980...0xAADF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Whether a character is a letter of a script that joins, or part of an emoji.
    private static func joinsLetters(_ scalar: UInt32?) -> Bool {
        switch scalar ?? 0 {
        case 0x600...0x8FF, 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x18AF, 0xA840...0xA87F,
            0xFB50...0xFEFC, 0x2190...0x2BFF, 0xFE0F, 0x10A00...0x11FFF, 0x1E900...0x1E95F,
            0x1F000...0x1FAFF:
            true
        default: false
        }
    }
}
