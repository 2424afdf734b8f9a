internal import ICU

/// Reads numbers in digits of any script, with the marks between groups and before decimals.
///
/// Where a mark can't be what the locale uses it for, it is taken for the other: `1,5` is one and a
/// half in English too.
struct DigitScanner: Sendable {
    private let decimal: UInt32
    private let grouping: UInt32

    init(locale: String) {
        let symbols = try? NumberSymbols(locale: locale)
        decimal = symbols?.decimal.unicodeScalars.first?.value ?? 0x2E
        grouping = symbols?.grouping.unicodeScalars.first?.value ?? 0x2C
    }

    /// The number that begins at an index: its digits, and by what they are divided.
    func number(
        in text: Span<UInt8>, at start: Int
    ) -> (range: Range<Int>, digits: Double, divisor: Double)? {
        guard var end = run(text, at: start)?.end else { return nil }
        var digits = run(text, at: start)?.value ?? 0
        var divisor = 1.0
        // The later parts of a date or a version are no decimals.
        let isPart =
            start >= 2 && [0x2C, 0x2E].contains(text[start - 1])
            && (0x30...0x39).contains(text[start - 2])
        while end < text.count, !isPart {
            var after = end
            let mark = text.scalar(at: &after)
            guard isMark(mark), let next = run(text, at: after) else { break }
            var peek = next.end
            let isRepeated =
                peek < text.count && text.scalar(at: &peek) == mark
                && run(text, at: peek) != nil
            if next.count == 3 && (isRepeated || groups(mark))
                || next.count == 2 && isRepeated && groups(mark)
            {
                digits = digits * 1000 / (next.count == 2 ? 10 : 1) + next.value
                end = next.end
                continue
            }
            // A second mark means a date or a version.
            guard !Self.isSpace(mark), !isRepeated, next.count <= 15 else { break }
            for _ in 0..<next.count { divisor *= 10 }
            digits = digits * divisor + next.value
            end = next.end
            break
        }
        return (start..<end, digits, divisor)
    }

    private func groups(_ mark: UInt32) -> Bool {
        if Self.isSpace(mark) { return mark != 0x20 || Self.isSpace(grouping) }
        return mark == grouping || mark != decimal && mark != 0x66B
    }

    /// Whether a character may stand between digits of a number: `,` `.` `'` `’` or a space, or their
    /// Arabic forms.
    private func isMark(_ scalar: UInt32) -> Bool {
        if [0x2C, 0x2E, 0x27, 0x2019, 0x66B, 0x66C, 0xFF0C, 0xFF0E].contains(scalar) {
            return scalar != 0x27 && scalar != 0x2019 || scalar == grouping
        }
        return scalar == 0x20 ? Self.isSpace(grouping) : Self.isSpace(scalar)
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        [0x20, 0xA0, 0x2009, 0x202F].contains(scalar)
    }

    /// The digits from an index on.
    private func run(
        _ text: Span<UInt8>, at start: Int
    ) -> (value: Double, count: Int, end: Int)? {
        var (value, count, end) = (0.0, 0, start)
        while end < text.count {
            var next = end
            let scalar = text.scalar(at: &next)
            guard let digit = Self.digit(scalar) else { break }
            (value, count, end) = (value * 10 + digit, count + 1, next)
        }
        return count == 0 ? nil : (value, count, end)
    }

    private static func digit(_ scalar: UInt32) -> Double? {
        if scalar < 0x80 {
            return (0x30...0x39).contains(scalar) ? Double(scalar - 0x30) : nil
        }
        guard scalar >= 0x660, !(0x3000...0xFF0F).contains(scalar) else { return nil }
        return Unicode.Scalar(scalar).flatMap { UnicodeProperties(of: $0).digitValue }
            .map(Double.init)
    }
}
