/// Numbers written in Chinese characters, such as 三万五千, 两百 or 二〇二四.
///
/// A single character is no number here, since 一, 两 and 千 stand in many words; neither is a run
/// that breaks the grammar, such as 一五一十, 三七二十一 or 千万. 半 isn't part of a number.
enum HanNumeral {
    /// What a character means in a number.
    private enum Part {
        case digit(Int64)
        case multiplier(Int64)
    }

    private static func part(_ scalar: UInt32) -> Part? {
        switch scalar {
        case 0x3007, 0x96F6: .digit(0)
        case 0x4E00: .digit(1)
        case 0x4E8C, 0x4E24, 0x5169: .digit(2)
        case 0x4E09: .digit(3)
        case 0x56DB: .digit(4)
        case 0x4E94: .digit(5)
        case 0x516D: .digit(6)
        case 0x4E03: .digit(7)
        case 0x516B: .digit(8)
        case 0x4E5D: .digit(9)
        case 0x5341: .multiplier(10)
        case 0x767E: .multiplier(100)
        case 0x5343: .multiplier(1000)
        case 0x4E07, 0x842C: .multiplier(10_000)
        case 0x4EBF, 0x5104: .multiplier(100_000_000)
        default: nil
        }
    }

    /// Whether a character can be part of a number.
    static func isPart(_ scalar: UInt32) -> Bool { scalar >= 0x3007 && part(scalar) != nil }

    /// The value of a single digit such as 三 or 两, or of 十.
    static func digit(_ scalar: UInt32) -> Int64? {
        switch part(scalar) {
        case .digit(let value): value
        case .multiplier(10): 10
        default: nil
        }
    }

    /// The value of a whole run of such characters; `nil` when it isn't one number.
    ///
    /// - Complexity: O(*n*) in the length of the run.
    static func value(of run: ArraySlice<UInt32>) -> Int64? {
        guard run.count >= 2, run.count <= 40 else { return nil }
        var reading = Reading()
        for scalar in run {
            let isKnown =
                switch part(scalar) {
                case .digit(let digit): reading.take(digit, isTwo: scalar != 0x4E8C && digit == 2)
                case .multiplier(let multiplier): reading.take(multiplier: multiplier)
                case nil: false
                }
            if !isKnown { return nil }
        }
        return reading.value
    }

    /// A number as far as it was read.
    private struct Reading {
        private var total: Int64 = 0
        private var section: Int64 = 0
        private var digit: Int64?
        private var count = 0
        private var hasMultiplier = false
        private var hasLiang = false
        /// The multiplier before, which each following one in the section stays below.
        private var last: Int64 = 100_000
        private var lastGroup = Int64.max
        private var isAfterZero = false

        mutating func take(_ next: Int64, isTwo: Bool) -> Bool {
            count += 1
            hasLiang = hasLiang || isTwo
            guard let before = digit else {
                digit = next
                return true
            }
            if hasMultiplier {
                // 一百零八: a zero holds a place, and no other digit follows a digit.
                guard before == 0, next != 0 else { return false }
                isAfterZero = true
                digit = next
                return true
            }
            // Digits alone, as in a year.
            guard before < 100_000_000_000_000_000 else { return false }
            digit = before * 10 + next
            return true
        }

        mutating func take(multiplier: Int64) -> Bool {
            if !hasMultiplier, count > 1 { return false }
            if multiplier < 10_000 {
                guard multiplier < last else { return false }
                // 十五 and 一百零十 leave out the one.
                guard
                    let factor = digit.flatMap({ $0 == 0 ? nil : $0 })
                        ?? (multiplier == 10 && section == 0 ? 1 : nil)
                else { return false }
                section += factor * multiplier
                last = multiplier
            } else {
                let amount = section + (digit ?? 0)
                guard amount > 0, amount < 100_000_000 else { return false }
                if multiplier > lastGroup { return false }
                let (product, isOver) = amount.multipliedReportingOverflow(by: multiplier)
                guard !isOver, total <= Int64.max / 2 else { return false }
                total += product
                section = 0
                last = 100_000
                lastGroup = multiplier - 1
                trailing = multiplier
            }
            if multiplier < 10_000 { trailing = multiplier }
            digit = nil
            isAfterZero = false
            hasMultiplier = true
            return true
        }

        /// The multiplier that a last digit without its own is a tenth of: 三万五 is 35,000.
        private var trailing: Int64 = 1

        var value: Int64? {
            guard hasMultiplier else { return count >= 3 && !hasLiang ? digit : nil }
            guard let digit else { return total + section }
            if digit == 0 { return nil }
            let place = isAfterZero || trailing <= 10 ? 1 : trailing / 10
            return total + section + digit * place
        }
    }
}
