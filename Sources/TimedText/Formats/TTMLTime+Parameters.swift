import Diagnostics
import XML

extension TTMLTime {
    /// Reads the parameters of a document's root; `problem` hears what can't be read or isn't kept.
    init(root: XMLTag, options: ReadingOptions, problem: (String, String) -> Void) {
        self.init()
        func positive(_ name: String) -> Int64? {
            guard let text = root.attribute(name, .parameter) else { return nil }
            let digits = text.split(whereSeparator: { $0.isWhitespace }).first.map { String($0) }
            if let value = Int64(digits ?? ""), value > 0, value <= 1_000_000_000_000 {
                return value
            }
            problem("ttml-parameter", "ttp:\(name) can't be read and is left out: \(text)")
            return nil
        }
        let rate = positive("frameRate")
        if let rate {
            frameRate = min(rate, 100_000)
        } else if let given = options.frameRate, given >= 1, given <= 100_000 {
            // 23.976 and the like are 24 frames and so on, slowed down.
            frameRate = Int64(given.rounded())
            if abs(given - given.rounded()) > 0.001 {
                multiplier = (1000, 1001)
                if abs(Double(frameRate) * 1000 / 1001 - given) > 0.01 {
                    multiplier = (Int64((given * 1_000_000).rounded()), frameRate * 1_000_000)
                }
            }
        }
        if let text = root.attribute("frameRateMultiplier", .parameter) {
            let parts = text.split { " :/\t\n".contains($0) }.map { Int64($0) ?? 0 }
            if parts.count == 2, parts.allSatisfy({ $0 > 0 && $0 <= 1_000_000 }) {
                multiplier = (parts[0], parts[1])
            } else if parts.count == 1, parts[0] > 0, parts[0] <= 1_000_000 {
                multiplier = (parts[0], 1)
            } else {
                problem(
                    "ttml-parameter",
                    "ttp:frameRateMultiplier can't be read and is left out: \(text)")
            }
        }
        subFrameRate = min(positive("subFrameRate") ?? 1, 1_000_000)
        if let ticks = positive("tickRate") {
            tickRate = ticks
        } else if rate != nil {
            // Source: TTML2, section 7.2.16: without a tick rate, ticks are sub-frames.
            tickRate = frameRate * subFrameRate
        }
        if let text = root.attribute("dropMode", .parameter) {
            dropMode = DropMode(rawValue: text) ?? .nonDrop
            if DropMode(rawValue: text) == nil {
                problem("ttml-parameter", "ttp:dropMode can't be read and is left out: \(text)")
            }
        }
        switch root.attribute("timeBase", .parameter) {
        case nil, "media": break
        case "smpte": isTimeCode = true
        case let base?:
            problem("ttml-time-base", "the time base \(base) is read as times of the media")
        }
    }
}
