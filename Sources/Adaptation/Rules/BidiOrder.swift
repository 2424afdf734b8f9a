internal import Diagnostics
internal import ICU
internal import TimedText

/// A line that runs from right to left looks the same in every player.
public struct BidiOrder: CheckRule {
    public static let description = RuleDescription(
        "bidi-order", title: "Order of mixed directions",
        summary: "A line that runs from right to left looks the same in every player.",
        reason: """
            Players take a SubRip line for left-to-right, for right-to-left, or for what its first \
            letter is. Dashes, marks at the end, Latin names and numbers then stand at other \
            places. Each line with letters that run from right to left is ordered by the Unicode \
            Bidirectional Algorithm in all three ways and compared. An embedding around the line \
            (U+202B … U+202C) makes all three alike. WebVTT players go by the first letter, so \
            that only lines matter there that begin with a letter of another direction; U+200F in \
            front of the line mends them.
            """,
        fields: [.direction, .bidiSubRip, .bidiWebVTT],
        example: .init(locale: "ar", wrong: "- قف!", right: "\u{202B}- قف!\u{202C}"))

    private let severity: [String: Severity]

    public init?(_ scope: CheckScope) {
        guard scope.rules[.direction]?.text == "rtl" else { return nil }
        var severity: [String: Severity] = [:]
        if scope.rules[.bidiSubRip]?.text == "embed" {
            severity["srt"] = scope.severity(.bidiSubRip, default: .warning)
        }
        if scope.rules[.bidiWebVTT] != nil {
            severity["vtt"] = scope.severity(.bidiWebVTT, default: .warning)
        }
        self.severity = severity
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let severity = severity[file.document.format] else { return }
        let goesByLetters = file.document.format == "vtt"
        for (index, cue) in file.cues.enumerated() {
            for line in file.lines[cue.lines] {
                guard !line.traits.isDisjoint(with: [.rightToLeft, .compatibility]),
                    let order = order(of: line, in: file, goesByLetters: goesByLetters)
                else { continue }
                report.add(
                    order.message, severity, cue: index, text: line.bytes,
                    replacement: order.mended)
            }
        }
    }

    /// What is wrong with a line, and the line as it should be; `nil` for a line that is good.
    private func order(
        of line: CheckedLine, in file: CheckedFile, goesByLetters: Bool
    ) -> (message: String, mended: String)? {
        let all = file.text
        let text = all.span.extracting(line.bytes)
        guard Self.runsFromRight(text),
            let meant = try? BidiText.visual(text, base: .rightToLeft),
            let byLetter = try? BidiText.visual(text, base: .firstStrong)
        else { return nil }
        if goesByLetters {
            guard byLetter != meant else { return nil }
            return (
                "players go by the first letter, and show \(Self.moved(text)) at the wrong side",
                "\u{200F}" + file.string(line.bytes)
            )
        }
        guard let fromLeft = try? BidiText.visual(text, base: .leftToRight) else { return nil }
        if fromLeft == meant, byLetter == meant { return nil }
        let who =
            byLetter == meant
            ? "players that write from left to right"
            : "players that write from left to right or go by the first letter"
        return (
            "\(who) show \(Self.moved(text)) at the wrong side",
            "\u{202B}" + file.string(line.bytes) + "\u{202C}"
        )
    }

    /// Whether a text has a letter that runs from right to left.
    static func runsFromRight(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            switch text.scalar(at: &index) {
            case 0x5D0...0x5F4, 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6E5...0x6E6, 0x6EE...0x6EF,
                0x6FA...0x7FF, 0x800...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC:
                return true
            default: continue
            }
        }
        return false
    }

    /// What of a line changes its place with the line's direction.
    private static func moved(_ text: Span<UInt8>) -> String {
        var scalars: [UInt32] = []
        var index = 0
        while index < text.count {
            let scalar = text.scalar(at: &index)
            if !Counting.isInvisible(scalar), scalar != 0x20 { scalars.append(scalar) }
        }
        var parts: [String] = []
        if let first = scalars.first {
            switch first {
            case 0x2D, 0x2010...0x2015: parts.append("the dash at the start")
            case 0x26, 0x2E, 0x2026, 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018...0x201F, 0x266A:
                parts.append("the mark at the start")
            default: break
            }
        }
        if let last = scalars.last, isMark(last) { parts.append("the mark at the end") }
        if scalars.contains(where: { (0x41...0x5A).contains($0 & ~0x20) }) {
            parts.append("Latin words")
        }
        if scalars.contains(where: isDigit) { parts.append("numbers") }
        switch parts.count {
        case 0: return "some words"
        case 1: return parts[0]
        default: return parts.dropLast().joined(separator: ", ") + " or \(parts[parts.count - 1])"
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        let properties = UnicodeProperties(of: scalar)
        return properties.isPunctuation || properties.isSymbol
    }

    private static func isDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
        default: false
        }
    }
}
