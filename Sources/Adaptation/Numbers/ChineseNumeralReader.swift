/// Reads the numerals that stand one after another in a text.
struct ChineseNumeralReader {
    /// What was read; empty where no Chinese number begins.
    private(set) var numerals: [ChineseNumeral] = []
    /// Where the first byte behind them is.
    private(set) var end: Int
    /// Where the next number may begin; behind digits that stand alone.
    private(set) var next: Int

    /// Reads from an index, which is that of a character.
    ///
    /// Where digits stand alone, they are passed over, and nothing is read.
    init(_ text: Span<UInt8>, from start: Int) {
        end = start
        next = start
        var isChinese = false
        while end < text.count {
            var following = end
            let scalar = text.scalar(at: &following)
            if let numeral = ChineseNumeral(scalar) {
                isChinese = true
                end = following
                if let (decimal, after) = Self.fraction(text, after: numeral, at: following) {
                    numerals.append(decimal)
                    end = after
                } else {
                    numerals.append(numeral)
                }
            } else if Self.digit(scalar) != nil {
                let (decimal, after) = Self.decimal(text, at: end)
                // Digits belong to the number only beside a character of one.
                var index = after
                let isBefore =
                    after < text.count
                    && ChineseNumeral(text.scalar(at: &index)).map(Self.isUnit) == true
                guard isBefore || Self.endsInUnit(numerals) else {
                    next = after
                    break
                }
                numerals.append(decimal)
                end = after
            } else {
                break
            }
        }
        next = max(next, end)
        if !isChinese {
            numerals = []
            end = start
        }
    }

    private static func isUnit(_ numeral: ChineseNumeral) -> Bool {
        switch numeral {
        case .unit, .magnitude: true
        default: false
        }
    }

    private static func endsInUnit(_ numerals: [ChineseNumeral]) -> Bool {
        numerals.last.map(isUnit) ?? false
    }

    private static func digit(_ scalar: UInt32) -> Double? {
        switch scalar {
        case 0x30...0x39: Double(scalar - 0x30)
        case 0xFF10...0xFF19: Double(scalar - 0xFF10)
        default: nil
        }
    }

    /// A number in digits, with groups of three and a decimal point.
    private static func decimal(_ text: Span<UInt8>, at start: Int) -> (ChineseNumeral, Int) {
        var (number, divisor) = (0.0, 1.0)
        var hasPoint = false
        var end = start
        while end < text.count {
            var next = end
            let scalar = text.scalar(at: &next)
            if let digit = digit(scalar) {
                // More digits than a Double holds are dropped behind the point.
                if !hasPoint || divisor < 1e15 {
                    number = number * 10 + digit
                    if hasPoint { divisor *= 10 }
                }
                end = next
                continue
            }
            let isPoint = scalar == 0x2E || scalar == 0xFF0E
            guard isPoint && !hasPoint || scalar == 0x2C && !hasPoint, next < text.count else {
                break
            }
            var peek = next
            guard digit(text.scalar(at: &peek)) != nil else { break }
            hasPoint = isPoint
            end = next
        }
        return (.decimal(number, divisor), end)
    }

    /// A digit with a spoken decimal point: 三点五, but not 三点五十 三点五分 or 三点一刻, which are times.
    private static func fraction(
        _ text: Span<UInt8>, after first: ChineseNumeral, at start: Int
    ) -> (ChineseNumeral, Int)? {
        guard case .digit(var number) = first, start < text.count else { return nil }
        var end = start
        let point = text.scalar(at: &end)
        guard point == 0x70B9 || point == 0x9EDE else { return nil }  // 点點
        var divisor = 1.0
        while end < text.count {
            var next = end
            let scalar = text.scalar(at: &next)
            if case .digit(let digit)? = ChineseNumeral(scalar) {
                (number, divisor) = (number * 10 + digit, divisor * 10)
            } else if case .zero? = ChineseNumeral(scalar) {
                (number, divisor) = (number * 10, divisor * 10)
            } else {
                let isTime = [0x5206, 0x5341, 0x523B].contains(scalar)  // 分十刻
                return divisor > 1 && !isTime ? (.decimal(number, divisor), end) : nil
            }
            end = next
        }
        return divisor > 1 ? (.decimal(number, divisor), end) : nil
    }
}
