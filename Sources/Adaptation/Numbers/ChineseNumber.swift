/// A number in Chinese characters, such as `三万五千` or `1.5亿`.
///
/// ```swift
/// ChineseNumber.values(in: "欠我两百三十万".utf8Span.span).map(\.value)  // [2300000]
/// ```
///
/// Simplified, traditional and formal characters are read, digits one after another (`二〇二四`),
/// and what is left out at the end of spoken numbers (`三万五` is 35,000). What only tells about how
/// many isn't a number: `几十万`, `十多年`, `七八百`. Fractions such as `三分之一` aren't read;
/// of `百分之五十`, the fifty is.
public struct ChineseNumber: Sendable, Hashable {
    /// Where it stands, in bytes of the text.
    public let range: Range<Int>
    public let value: Double
    /// The largest of its words of magnitude from `万` on, such as 10,000; 1 when it has none.
    public let magnitude: Double

    /// The numbers of a text in UTF-8, in their order.
    ///
    /// Numbers in digits alone aren't among them.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public static func values(in text: Span<UInt8>) -> [ChineseNumber] {
        var numbers: [ChineseNumber] = []
        var before: UInt32 = 0
        var index = 0
        while index < text.count {
            let start = index
            let reader = ChineseNumeralReader(text, from: start)
            let numerals = reader.numerals
            guard !numerals.isEmpty else {
                if reader.next > index {
                    (index, before) = (reader.next, 0)
                } else {
                    before = text.scalar(at: &index)
                }
                continue
            }
            index = reader.end
            let isShare = isShare(text, at: start)
            let isPart = isApproximate(text, before: isShare ? 0 : before, after: index)
            let whole: (Double, Double)? =
                if isShare, numerals.count == 1, case .unit(let unit)? = numerals.first {
                    (unit, 1)
                } else { nil }
            if !isPart, let (value, magnitude) = whole ?? value(of: numerals), value.isFinite {
                numbers.append(
                    ChineseNumber(range: start..<index, value: value, magnitude: magnitude))
            }
            before = 0
        }
        return numbers
    }

    /// Whether a number is a share of a hundred: 百分之五十.
    private static func isShare(_ text: Span<UInt8>, at start: Int) -> Bool {
        let words = Array("百分之".utf8)
        guard start >= words.count else { return false }
        return words.indices.allSatisfy { text[start - words.count + $0] == words[$0] }
    }

    /// Whether words around a number make it vague, or a part of a fraction.
    private static func isApproximate(
        _ text: Span<UInt8>, before: UInt32, after end: Int
    ) -> Bool {
        let vagueBefore: [UInt32] = [0x51E0, 0x5E7E, 0x6570, 0x6578, 0x4E4B]  // 几幾数數之
        if vagueBefore.contains(before) { return true }
        guard end < text.count else { return false }
        var index = end
        let next = text.scalar(at: &index)
        let vagueAfter: [UInt32] = [0x51E0, 0x5E7E, 0x591A, 0x6765, 0x4F59, 0x9918]  // 几幾多来余餘
        if vagueAfter.contains(next) { return true }
        guard next == 0x5206, index < text.count else { return false }  // 分之
        return text.scalar(at: &index) == 0x4E4B
    }

    /// What numerals stand for together; `nil` when they are no number.
    private static func value(of numerals: [ChineseNumeral]) -> (Double, Double)? {
        if let digits = digits(numerals) { return digits }
        // The whole, the part below the last 万 or 亿, and the digit that waits for its unit.
        var (total, section) = (0.0, 0.0)
        var waiting: ChineseNumeral?
        var (lastUnit, magnitude, lowest) = (0.0, 1.0, Double.infinity)
        var isAfterZero = false
        for numeral in numerals {
            switch numeral {
            case .zero:
                if waiting != nil { return nil }
                isAfterZero = true
            case .digit, .decimal:
                // Two digits before a unit, as in 七八百, are a guess.
                if waiting != nil { return nil }
                waiting = numeral
            case .unit(let unit):
                section += (waiting?.number(times: unit)) ?? unit
                (waiting, lastUnit, isAfterZero) = (nil, unit, false)
            case .magnitude(let unit):
                let part =
                    section == 0
                    ? waiting?.number(times: unit) ?? 0
                    : (section + (waiting?.number(times: 1) ?? 0)) * unit
                if part == 0 {
                    // 万亿, and 三万亿.
                    total = total == 0 ? unit : total * unit
                } else if unit > lowest {
                    // 三万五千亿.
                    total = total * unit + part
                } else {
                    total += part
                }
                lowest = min(lowest, unit)
                section = 0
                (waiting, lastUnit, isAfterZero) = (nil, unit, false)
                magnitude = max(magnitude, unit)
            }
        }
        if let waiting {
            let isSpoken = waiting.isSingle && lastUnit >= 100 && !isAfterZero
            section += waiting.number(times: isSpoken ? lastUnit / 10 : 1)
        }
        // A unit alone is part of a word, except for ten.
        if numerals.count == 1, lastUnit != 10, waiting == nil { return nil }
        return (total + section, magnitude)
    }

    /// Digits one after another, as years and telephone numbers have them.
    private static func digits(_ numerals: [ChineseNumeral]) -> (Double, Double)? {
        var value = 0.0
        var (previous, hasZero, isRising) = (-1.0, false, true)
        for numeral in numerals {
            var digit = 0.0
            switch numeral {
            case .zero: hasZero = true
            case .digit(let own): digit = own
            case .decimal(let number, let divisor) where numerals.count == 1:
                return divisor > 1 ? (number / divisor, 1) : nil
            default: return nil
            }
            isRising = isRising && (previous < 0 || digit == previous + 1)
            previous = digit
            value = value * 10 + digit
        }
        // 三四 is three or four.
        if numerals.count == 2, isRising, !hasZero { return nil }
        return (value, 1)
    }
}
