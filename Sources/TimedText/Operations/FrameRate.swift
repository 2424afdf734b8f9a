/// Frames a second as an exact fraction.
///
///     FrameRate("23.976")   // 24000/1001
///     FrameRate("ntsc")     // 30000/1001
///     FrameRate("25")
public struct FrameRate: Sendable, Hashable, CustomStringConvertible {
    /// The frames in ``denominator`` seconds.
    public let numerator: Int64
    /// The seconds in which ``numerator`` frames pass.
    public let denominator: Int64

    /// Makes a rate of whole numbers above zero and at most a million, in lowest terms.
    public init?(_ numerator: Int64, over denominator: Int64 = 1) {
        guard (1...1_000_000).contains(numerator), (1...1_000_000).contains(denominator) else {
            return nil
        }
        var (a, b) = (numerator, denominator)
        while b != 0 { (a, b) = (b, a % b) }
        self.numerator = numerator / a
        self.denominator = denominator / a
    }

    /// Reads a number such as `25`, `12.5` or `24000/1001`, or the name of a rate.
    ///
    /// Decimals that are short for a rate of NTSC, such as `23.976`, `23.98` and `29.97`, are that
    /// rate: a whole rate times 1000/1001.
    public init?(_ text: String) {
        let text = text.lowercased()
        if let named = Self.names[text] {
            self = named
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let numerator = Int64(parts[0]), let denominator = Int64(parts[1]) else {
                return nil
            }
            self.init(numerator, over: denominator)
            return
        }
        let decimals = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = decimals.allSatisfy {
            !$0.isEmpty && $0.count <= 6 && $0.allSatisfy { $0.isASCII && $0.isNumber }
        }
        guard isNumber, decimals.count <= 2, let whole = Int64(decimals[0]), whole <= 1000 else {
            return nil
        }
        guard decimals.count == 2 else {
            self.init(whole)
            return
        }
        let digits = decimals[1]
        guard let fraction = Int64(digits) else { return nil }
        let unit = (0..<digits.count).reduce(Int64(1)) { unit, _ in unit * 10 }
        let value = whole * unit + fraction
        if fraction != 0, let rate = Self.ntsc(near: value, unit: unit, digits: digits.count) {
            self = rate
            return
        }
        var (a, b) = (value, unit)
        while b != 0 { (a, b) = (b, a % b) }
        guard a > 0 else { return nil }
        self.init(value / a, over: unit / a)
    }

    public var description: String {
        denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }

    /// The rate of NTSC that a decimal with at least two digits is short for: rounded or cut off.
    private static func ntsc(near value: Int64, unit: Int64, digits: Int) -> FrameRate? {
        guard digits >= 2 else { return nil }
        let whole = value / unit + 1
        let exact = whole * 1_000_000 * unit / 1001
        let difference = (value * 1000 - exact).magnitude
        return difference <= 1000 ? FrameRate(whole * 1000, over: 1001) : nil
    }

    private static let names: [String: FrameRate] = {
        let rates: [(String, FrameRate?)] = [
            ("film", FrameRate(24)), ("ntsc-film", FrameRate(24_000, over: 1001)),
            ("pal", FrameRate(25)), ("ntsc", FrameRate(30_000, over: 1001)),
            ("ntsc-30", FrameRate(30_000, over: 1001)), ("ntsc-60", FrameRate(60_000, over: 1001)),
        ]
        return rates.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }()
}
