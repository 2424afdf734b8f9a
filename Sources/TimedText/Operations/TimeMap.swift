/// A change of times that is exact: a fraction, and a shift.
///
/// A time `t` becomes `(t − origin) · numerator ÷ denominator + target`, rounded to the nearest
/// millisecond, halves up.
public struct TimeMap: Sendable, Hashable {
    let origin: Int64
    let target: Int64
    let numerator: Int64
    let denominator: Int64

    /// The largest time that an operation makes, in milliseconds, either way.
    public static let limit: Int64 = 1 << 53

    /// Moves times by some milliseconds.
    public init(shift: Int64) {
        origin = 0
        target = shift.clamped(to: Self.limit)
        numerator = 1
        denominator = 1
    }

    /// Multiplies times by a fraction; `nil` unless both of its parts are above zero.
    public init?(scale numerator: Int64, over denominator: Int64) {
        guard numerator > 0, denominator > 0, numerator <= Self.limit, denominator <= Self.limit
        else { return nil }
        origin = 0
        target = 0
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Moves and stretches times so that two of them become two others; `nil` when the two are the
    /// same, or would change their order or become the same.
    public init?(from first: (old: Int64, new: Int64), _ second: (old: Int64, new: Int64)) {
        let times = [first.old, first.new, second.old, second.new]
        guard times.allSatisfy({ $0.clamped(to: Self.limit) == $0 }) else { return nil }
        let old = second.old - first.old
        let new = second.new - first.new
        guard old != 0, new != 0, (old > 0) == (new > 0) else { return nil }
        origin = first.old
        target = first.new
        numerator = Int64(new.magnitude)
        denominator = Int64(old.magnitude)
    }

    /// The time that a time becomes.
    public func callAsFunction(_ time: Int64) -> Int64 {
        let distance = Int128(time.clamped(to: Self.limit)) - Int128(origin)
        let doubled = 2 * distance * Int128(numerator) + Int128(denominator)
        let divisor = 2 * Int128(denominator)
        var quotient = doubled / divisor
        if doubled % divisor < 0 { quotient -= 1 }
        let result = quotient + Int128(target)
        return Int64(Swift.min(Swift.max(result, -Int128(Self.limit)), Int128(Self.limit)))
    }
}
