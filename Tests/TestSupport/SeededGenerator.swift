/// A small random generator whose run can be repeated: SplitMix64 by Steele, Lea and Flood.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// Some fixed seeds, and a fresh one, which a failing test prints.
    public static func seeds(fixed: Int = 3) -> [UInt64] {
        (1...UInt64(fixed)).map { $0 } + [UInt64.random(in: 1000...UInt64(UInt32.max))]
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
