internal import TimedText

/// The rules of timing in milliseconds, for one frame rate.
public struct TimingLimits: Sendable {
    /// The frames on which times may stand.
    public let grid: TimeGrid
    /// The fastest reading speed in units of the locale a second; infinite without a rule.
    public let speed: Double
    /// The shortest and the longest time that a cue stands.
    public let minimum: Int64
    public let maximum: Int64
    /// The shortest gap, and the length below which a gap is closed to it.
    public let gap: Int64
    public let chain: Int64
    /// How far a start may be moved forward, and how much of it nobody notices.
    public let leadIn: Int64
    public let unnoticed: Int64
    /// How far an end may be moved into the gap after it.
    public let longestExtension: Int64
    /// How much a cue may take of the next one.
    public let longestLoan: Int64
    /// The longest gap between cues that are merged.
    public let mergedGap: Int64
    /// The most that the lines of a cue hold, in units of the locale; infinite without a rule.
    public let capacity: Double
    /// How far a time is drawn to a shot change, and the zones around one.
    let shotWindow: Int64
    let redZone: Int64
    let greenZone: Int64
    let shotInGap: Int64
    let shotOutGap: Int64

    /// Takes the rules of a locale.
    ///
    /// Rules in frames are counted at the video's rate, or at ``RetimingOptions/assumedRate``; two
    /// frames are rounded down to milliseconds, since files round the times of frames.
    public init(_ rules: ResolvedRules, options: RetimingOptions = RetimingOptions()) {
        grid = TimeGrid(options.frameRate)
        func milliseconds(_ field: RuleField) -> Int64? {
            rules[field]?.number.flatMap { Self.time($0 * 1000) }
        }
        func frames(_ field: RuleField) -> Int64 {
            let rate = options.frameRate
            let perSecond =
                rate.map { Double($0.numerator) / Double($0.denominator) }
                ?? Double(RetimingOptions.assumedRate)
            let count = rules[field]?.number ?? 0
            return Self.time((count * 1000 / perSecond).rounded(.down)) ?? 0
        }
        let limit = rules[options.speed]?.number ?? .infinity
        speed = limit > 0 ? limit : .infinity
        minimum = milliseconds(.minimumDuration) ?? 0
        maximum = milliseconds(.maximumDuration) ?? TimeGrid.farthest
        gap = max(milliseconds(.minimumGap) ?? 0, frames(.minimumGapFrames))
        chain = milliseconds(.chainedGap) ?? 0
        leadIn = milliseconds(.leadIn) ?? 0
        unnoticed = min(leadIn, frames(.leadInFrames))
        longestExtension = milliseconds(.longestExtension) ?? 0
        longestLoan = milliseconds(.longestLoan) ?? 0
        mergedGap = milliseconds(.mergedGap) ?? -1
        capacity = Self.capacity(rules, isPortrait: options.isPortrait)
        shotWindow = milliseconds(.shotWindow) ?? 0
        redZone = frames(.shotRedZone)
        greenZone = frames(.shotGreenZone)
        shotInGap = frames(.shotInGap)
        shotOutGap = frames(.shotOutGap)
    }

    /// The longest gap that still counts as the shortest one: half a frame more, since files round
    /// the times of frames.
    var widestMinimum: Int64 {
        let frame = grid.rate == nil ? 1000 / RetimingOptions.assumedRate : grid.frame
        return gap + frame / 2
    }

    /// How long a text must stand, in milliseconds.
    public func need(_ length: Double) -> Int64 {
        guard length > 0, speed.isFinite else { return 0 }
        // A hair's breadth, so that 20 units at 20 a second need a second and not a millisecond more.
        return Self.time((length * 1000 / speed - 1e-6).rounded(.up)) ?? TimeGrid.farthest
    }

    /// How many units can be read in some time, and fit into the lines of a cue.
    public func fitting(_ duration: Int64) -> Double {
        min(capacity, reading(duration))
    }

    /// How many units can be read in some time, however many a cue holds.
    func reading(_ duration: Int64) -> Double {
        guard duration > 0 else { return 0 }
        return (speed * Double(duration) / 1000 + 1e-6).rounded(.down)
    }

    /// The latest end before a start.
    func end(before start: Int64) -> Int64 { grid.time(atLeast: gap, before: start) }

    /// The earliest start after an end.
    func start(after end: Int64) -> Int64 { grid.time(atLeast: gap, after: end) }

    private static func capacity(_ rules: ResolvedRules, isPortrait: Bool) -> Double {
        let lines =
            isPortrait
            ? (rules[.portraitLineCount] ?? rules[.lineCount]) : rules[.lineCount]
        let length =
            isPortrait ? rules.portraitLength?.effective : rules[.lineLength]?.number
        guard let lines = lines?.number, let length, lines > 0, length > 0 else {
            return .infinity
        }
        return lines * length
    }

    private static func time(_ milliseconds: Double) -> Int64? {
        guard milliseconds >= 0 else { return nil }
        return Int64(min(milliseconds.rounded(), Double(TimeGrid.farthest)))
    }
}
