internal import Arguments

/// A length of time on the command line: `1.5` or `-1.5s` in seconds, `250ms`, or `00:01:02.345`.
struct TimeArgument: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
    /// The time in milliseconds, negative to go back.
    let milliseconds: Int64

    init?(argument: String) {
        var text = argument[...]
        var sign: Int64 = 1
        if text.first == "-" || text.first == "+" {
            if text.first == "-" { sign = -1 }
            text = text.dropFirst()
        }
        if text.hasSuffix("ms") {
            guard let number = Double(text.dropLast(2)), let time = Self.rounded(number) else {
                return nil
            }
            milliseconds = sign * time
            return
        }
        if text.hasSuffix("s") { text = text.dropLast() }
        let parts = text.replacing(",", with: ".").split(
            separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let last = parts.last,
            last.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            let seconds = Double(last), var total = Self.rounded(seconds * 1000)
        else { return nil }
        var unit: Int64 = 60_000
        for part in parts.dropLast().reversed() {
            guard let number = Int64(part), (0...99_999).contains(number) else { return nil }
            total += number * unit
            unit *= 60
        }
        milliseconds = sign * total
    }

    private static func rounded(_ milliseconds: Double) -> Int64? {
        guard milliseconds.isFinite, milliseconds >= 0, milliseconds < 1e12 else { return nil }
        return Int64(milliseconds.rounded())
    }

    var description: String { "\(milliseconds)ms" }
}
