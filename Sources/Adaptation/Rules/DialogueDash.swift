internal import Diagnostics

/// Two speakers in a cue are told apart as the locale does it.
public struct DialogueDash: CheckRule {
    public static let description = RuleDescription(
        "dialogue-dash", title: "Dashes of speakers",
        summary: "Two speakers in a cue are told apart by the locale's dash and its space.",
        reason: """
            Which lines begin with a dash is `dialogue.dash` (both, the second, none), the dash is \
            `dialogue.mark`, and `dialogue.space` says whether a space follows it. Only dashes at \
            the start of a line count, and those before a digit, rows of dashes and single dashes \
            of other forms don't, since they are numbers and pauses. If of two lines only the \
            second has a dash, the first lacks one. A single dash in the first line may belong to \
            a speaker who speaks both lines, so it stays. Where the locale has no dashes, they are \
            reported in cues with more than one line, and stay: only people know how else to tell \
            who speaks.
            """,
        fields: [.dash, .dashMark, .dashSpace], isFixed: true,
        example: .init(
            locale: "es-419", wrong: "-¿Vienes?\n-No.", right: "- ¿Vienes?\n- No."))

    private let lines: String
    private let mark: String
    private let markScalar: UInt32
    private let prefix: [UInt8]
    private let space: Bool
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let lines = scope.rules[.dash]?.text else { return nil }
        self.lines = lines
        mark = scope.rules[.dashMark]?.text ?? "-"
        markScalar = mark.unicodeScalars.first?.value ?? 0x2D
        space = scope.rules[.dashSpace]?.isOn ?? false
        prefix = Array((mark + (space ? " " : "")).utf8)
        severity = scope.severity(.dash, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        var dashes: [(line: Range<Int>, prefix: Range<Int>)] = []
        for (index, cue) in file.cues.enumerated()
        where !cue.traits.isDisjoint(with: [.hyphen, .typographic, .compatibility])
            && cue.traits.contains(.severalLines)
        {
            dashes.removeAll(keepingCapacity: true)
            for line in file.lines[cue.lines] {
                if let prefix = dash(atStartOf: line.bytes, in: text) {
                    dashes.append((line.bytes, prefix))
                }
            }
            guard let first = dashes.first else { continue }
            let hasFirst = file.lines[cue.lines].first?.bytes == first.line
            switch lines {
            case "none":
                for dash in dashes {
                    // Without it nothing would say that another person speaks.
                    report.add(
                        "the locale has no dashes before what speakers say", severity, cue: index,
                        text: dash.prefix)
                }
                continue
            case "second":
                if hasFirst, dashes.count > 1 {
                    report.add(
                        "the first speaker has no dash", severity, cue: index, text: first.prefix,
                        replacement: "")
                    dashes.removeFirst()
                }
            default:
                if !hasFirst, dashes.count == 1, cue.lines.count == 2,
                    let line = file.lines[cue.lines].first?.bytes, isSpeech(line, in: text),
                    text.scalar(after: first.prefix.lowerBound, to: text.count) == markScalar
                {
                    let wanted = String(decoding: prefix, as: UTF8.self)
                    report.add(
                        "the first speaker has no dash", severity, cue: index, text: line,
                        replacement: wanted + file.string(line))
                }
            }
            for dash in dashes where dashes.count > 1 || isOwn(dash.prefix, in: text) {
                checkForm(dash.prefix, in: text, index, &report)
            }
        }
    }

    /// Whether a line begins with something that a dash may be set before.
    private func isSpeech(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        switch text.scalar(after: line.lowerBound, to: line.upperBound) ?? 0x2D {
        case 0...0x20, 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0xFE63: false
        case let first: CharacterKind(first) != .space && !Counting.isInvisible(first)
        }
    }

    private func isOwn(_ place: Range<Int>, in text: Span<UInt8>) -> Bool {
        text.scalar(after: place.lowerBound, to: place.upperBound) == markScalar
    }

    private func checkForm(
        _ place: Range<Int>, in text: Span<UInt8>, _ cue: Int, _ report: inout CheckReport
    ) {
        var isSame = place.count == prefix.count
        if isSame {
            for offset in prefix.indices where text[place.lowerBound + offset] != prefix[offset] {
                isSame = false
            }
        }
        if isSame { return }
        var behind = place.lowerBound
        let dash = text.scalar(at: &behind)
        // A space that doesn't break is one, too.
        if space, dash == markScalar,
            let next = text.scalar(after: behind, to: place.upperBound), next != 0x20,
            CharacterKind(next) == .space
        {
            return
        }
        let message =
            dash != markScalar
            ? "the dash of a speaker is written '\(mark)'"
            : space ? "one space follows the dash" : "no space follows the dash"
        report.add(
            message, severity, cue: cue, text: place,
            replacement: String(decoding: prefix, as: UTF8.self))
    }

    /// The dash of a speaker at the start of a line, with the spaces behind it.
    private func dash(atStartOf line: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
        var start = line.lowerBound
        var index = start
        // What sets the direction stands before the text.
        while index < line.upperBound {
            start = index
            guard Counting.isInvisible(text.scalar(at: &index)) else { break }
        }
        guard start < line.upperBound else { return nil }
        index = start
        switch text.scalar(at: &index) {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0xFE63: break
        case markScalar: break
        default: return nil
        }
        let first = text.scalar(after: index, to: line.upperBound)
        while index < line.upperBound {
            var next = index
            guard CharacterKind(text.scalar(at: &next)) == .space else { break }
            index = next
        }
        switch text.scalar(after: index, to: line.upperBound) ?? 0x2D {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x3E: return nil
        default: return CharacterKind(first) == .digit ? nil : start..<index
        }
    }
}
