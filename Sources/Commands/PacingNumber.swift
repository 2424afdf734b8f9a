internal import Adaptation

/// Numbers of pacing as people read them.
enum PacingNumber {
    /// A number with few digits: `412`, `13.9`, `0.85`.
    static func text(_ value: Double) -> String {
        let size = abs(value)
        let digits = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2
        return fixed(value, digits: digits)
    }

    /// A number with a sign, as z-scores have it.
    static func signed(_ value: Double) -> String {
        let text = text(value)
        return value > 0 && !text.allSatisfy { $0 == "0" || $0 == "." } ? "+" + text : text
    }

    /// A value of a measure with its unit: `0.85`, `62 %`, `2.1 s`, `yes`.
    static func text(_ value: Double, _ measure: PacingMeasure, unit: String) -> String {
        switch measure.unit {
        case "share": fixed(value * 100, digits: 0) + " %"
        case "yes/no": value >= 0.5 ? "yes" : "no"
        case "s": text(value) + " s"
        case "s/min": text(value) + " s/min"
        case "per100": text(value) + " per 100"
        case "per10min": text(value) + " per 10 min"
        case "unit/min", "unit/s": text(value) + " " + measure.unit(in: unit)
        case "ratio", "peak": text(value)
        default: text(value) + " " + measure.unit
        }
    }

    /// A duration as `1:05` or `1:02:05`.
    static func clock(_ milliseconds: Int64) -> String {
        let seconds = (max(0, milliseconds) / 1000)
        func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
        let hours = seconds / 3600
        return (hours > 0 ? "\(hours):" + two(seconds / 60 % 60) : "\(seconds / 60)") + ":"
            + two(seconds % 60)
    }

    /// A number with some digits behind the point; never `-0`.
    static func fixed(_ value: Double, digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = Int64((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard digits > 0 else { return sign + "\(whole)" }
        let fraction = String(whole % Int64(scale))
        return sign + "\(whole / Int64(scale))."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

extension PacingMeasure {
    /// The unit with what the locale's rules count: `base/min`.
    func unit(in counted: String) -> String {
        unit.hasPrefix("unit/") ? counted + unit.dropFirst(4) : unit
    }
}
