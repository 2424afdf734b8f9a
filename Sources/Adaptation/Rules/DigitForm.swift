internal import Diagnostics

/// Numbers are written with the locale's digits.
public struct DigitForm: CheckRule {
    public static let description = RuleDescription(
        "digit-form", title: "Forms of digits",
        summary: "Numbers are written with the locale's digits.",
        reason: """
            The digits are those of `numbers.digits`, a numbering system of CLDR such as `latn`. \
            Arabic subtitles, for one, have the digits 0 to 9 in most guides, while CLDR has \
            Arabic-Indic ones for some countries. A digit of any other system is reported with \
            the whole number. Where `numbers.fullWidthSingle` is on, as in Japanese, a number of \
            one digit is full-width and longer ones are not; numbers with a point or a letter at \
            them stay.
            """,
        fields: [.digits, .fullWidthSingle], isFixed: true,
        example: .init(locale: "ar", wrong: "٣ أيام", right: "3 أيام"))

    private let system: NumberingSystem
    private let isSingleWide: Bool
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let system = scope.rules[.digits]?.text.flatMap(NumberingSystem.init) else {
            return nil
        }
        self.system = system
        isSingleWide = scope.rules[.fullWidthSingle]?.isOn ?? false
        severity = scope.severity(.digits, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        // Digits of other scripts stand among their letters.
        var traits: TextTraits = [.rightToLeft, .indic, .compatibility]
        if isSingleWide || system.zero != 0x30 { traits.insert(.digit) }
        for (index, cue) in file.cues.enumerated() where !cue.traits.isDisjoint(with: traits) {
            check(cue.text, in: bytes.span, cue: index, &report)
        }
    }

    private func check(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ report: inout CheckReport
    ) {
        var index = cue.lowerBound
        var before: UInt32?
        while index < cue.upperBound {
            let start = index
            var next = index
            let scalar = text.scalar(at: &next)
            guard NumberingSystem.value(of: scalar) != nil else {
                before = scalar
                index = next
                continue
            }
            var digits: [UInt32] = []
            var scalars: [UInt32] = []
            while index < cue.upperBound {
                next = index
                let scalar = text.scalar(at: &next)
                guard let value = NumberingSystem.value(of: scalar) else { break }
                digits.append(value)
                scalars.append(scalar)
                index = next
            }
            let after = text.scalar(after: index, to: cue.upperBound)
            let isAlone = !Self.joins(before) && !Self.joins(after)
            let isWide = scalars.count == 1 && scalars[0] >= 0xFF10
            var zero = system.zero
            if isSingleWide, scalars.count == 1 {
                // What isn't sure to stand alone may be either.
                if !isAlone, isWide || scalars[0] < 0x80 {
                    before = scalars.last
                    continue
                }
                zero = 0xFF10
            }
            before = scalars.last
            let wanted = digits.map { Unicode.Scalar(zero + $0) ?? "0" }
            if wanted.map(\.value) == scalars { continue }
            let replacement = String(String.UnicodeScalarView(wanted))
            report.add(
                "the number is written '\(replacement)' with the locale's digits", severity,
                cue: number, text: start..<index, replacement: replacement)
        }
    }

    private static func joins(_ scalar: UInt32?) -> Bool {
        guard let scalar else { return false }
        switch scalar {
        case 0x2B...0x2F, 0x3A, 0x25, 0x23, 0x24, 0xFF0E, 0xFF1A, 0x41...0x5A, 0x61...0x7A:
            return true
        case 0x20: return false
        default: return false
        }
    }
}
