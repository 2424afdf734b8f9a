internal import TimedText

/// One time as a list of shot changes spells it.
enum ShotTime: Hashable {
    /// The spelling tells the time, in milliseconds.
    case clock(Int64)
    /// A time code: whole seconds, and frames beside them.
    case code(seconds: Int64, frames: Int64)
    /// A number without a unit.
    case bare(Double, isWhole: Bool)

    /// The longest spelling that is read, in bytes.
    private static let longest = 40

    /// Reads `h:m:s.mmm`, `m:s`, `h:m:s:f`, `12.5s`, `12500ms`, `300f`, `12.5` or `300`; `nil` for
    /// anything else and for times beyond three years.
    init?(_ text: Substring) {
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
        if text.utf8.contains(UInt8(ascii: ":")) {
            self.init(clock: text)
            return
        }
        for (suffix, unit) in [("ms", 1.0), ("s", 1000.0)] where text.hasSuffix(suffix) {
            guard let number = Self.number(text.dropLast(suffix.count)),
                let time = Self.time(number * unit)
            else { return nil }
            self = .clock(time)
            return
        }
        if text.hasSuffix("f") {
            guard let frames = Self.whole(text.dropLast()) else { return nil }
            self = .code(seconds: 0, frames: frames)
            return
        }
        guard let number = Self.number(text) else { return nil }
        self = .bare(number, isWhole: text.utf8.allSatisfy { $0 >= 0x30 })
    }

    private init?(clock text: Substring) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...4).contains(parts.count) else { return nil }
        var seconds: Int64 = 0
        for part in parts.prefix(parts.count == 4 ? 3 : parts.count - 1) {
            guard let value = Self.whole(part), value < 100_000 else { return nil }
            seconds = seconds * 60 + value
        }
        guard let last = parts.last else { return nil }
        if parts.count == 4 {
            guard let frames = Self.whole(last), frames < 1000 else { return nil }
            self = .code(seconds: seconds, frames: frames)
            return
        }
        let point = String(last.map { $0 == "," ? "." : $0 })
        guard let rest = Self.number(point[...]), rest < 60,
            let time = Self.time(Double(seconds * 60) * 1000 + rest * 1000)
        else { return nil }
        self = .clock(time)
    }

    /// The time in milliseconds; `nil` when it counts frames that the rate hasn't, or that no rate
    /// was given for.
    func milliseconds(_ unit: ShotChanges.Unit, _ rate: FrameRate?) -> Int64? {
        switch self {
        case .clock(let time): return time
        case .code(let seconds, let frames):
            guard let rate else { return nil }
            // A time code counts as many frames a second as the rate has when it is rounded.
            let nominal = (rate.numerator + rate.denominator / 2) / rate.denominator
            guard seconds == 0 || frames < nominal else { return nil }
            return Self.time(of: Double(seconds * nominal + frames), rate)
        case .bare(let number, _):
            switch unit {
            case .seconds: return Self.time(number * 1000)
            case .milliseconds: return Self.time(number)
            case .frames: return rate.flatMap { Self.time(of: number, $0) }
            }
        }
    }

    private static func time(of frames: Double, _ rate: FrameRate) -> Int64? {
        time(frames * 1000 * Double(rate.denominator) / Double(rate.numerator))
    }

    private static func time(_ milliseconds: Double) -> Int64? {
        guard milliseconds >= 0, milliseconds <= Double(TimeGrid.farthest) else { return nil }
        return Int64(milliseconds.rounded())
    }

    private static func whole(_ text: Substring) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }

    /// A number of digits with at most one point among them.
    private static func number(_ text: Substring) -> Double? {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
        }
        return isPlain ? Double(text) : nil
    }
}
