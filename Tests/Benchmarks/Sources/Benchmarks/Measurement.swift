import CBound

/// Times of several pieces of work, taken in turn in one run, so that a busy machine hurts all alike.
struct Measurement {
    /// The best time of each piece of work in nanoseconds.
    private(set) var best: [Int64]

    /// - Parameters:
    ///   - rounds: How often each piece of work is done.
    ///   - clock: The clock to take, by default that of the processor.
    ///   - work: The pieces of work.
    /// - Throws: What a piece of work throws.
    init(
        rounds: Int, clock: () -> Int64 = { bound_cpu_time() }, _ work: [() throws -> Void]
    ) throws {
        best = Array(repeating: .max, count: work.count)
        for _ in 0..<rounds {
            for (index, piece) in work.enumerated() {
                let start = clock()
                try piece()
                best[index] = min(best[index], clock() - start)
            }
        }
    }

    /// How much quicker the first piece of work is than another: 1 is as quick.
    func ratio(_ index: Int) -> Double { Double(best[0]) / Double(best[index]) }
}

/// One line of the closing table: a ratio and the bar it must pass.
struct Row {
    let name: String
    let value: Double
    let unit: String
    let target: Double
    /// Whether more is better.
    let isFloor: Bool

    var passes: Bool { isFloor ? value >= target : value <= target }

    var text: String {
        let mark = passes ? "ok  " : "MISS"
        let sign = isFloor ? "≥" : "≤"
        return
            "\(mark) \(padded(name, 62)) \(decimal(value)) \(unit) (target \(sign) \(decimal(target)))"
    }
}

/// A text with spaces behind it up to a width.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// A number with two decimals.
func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100)." + (rest.count < 2 ? "0" + rest : rest)
}
