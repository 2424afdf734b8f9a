public import TimedText

/// The moments at which the frames of a video begin, in milliseconds.
///
/// Files that stand on the grid stay on it; a time between frames keeps its distance to them, so
/// that a cue that was cut by ear isn't moved for the sake of order. Without a rate every
/// millisecond is a frame.
public struct TimeGrid: Sendable, Hashable {
    /// Beyond three years, either way, times aren't reckoned with.
    public static let farthest: Int64 = 100_000_000_000

    /// Frames a second; `nil` when every millisecond will do.
    public let rate: FrameRate?

    /// Creates the grid of a rate.
    public init(_ rate: FrameRate? = nil) { self.rate = rate }

    /// The length of a frame, rounded up, in milliseconds.
    public var frame: Int64 {
        guard let rate else { return 1 }
        return (1000 * rate.denominator + rate.numerator - 1) / rate.numerator
    }

    /// The time a number of frames after another, or before it.
    public func time(_ frames: Int64, from time: Int64) -> Int64 {
        guard let rate else { return time + frames }
        let index = index(near: time)
        return start(of: index + frames, rate) + time - start(of: index, rate)
    }

    /// How many frames are needed to last some time, rounded up.
    public func frames(lasting duration: Int64) -> Int64 {
        guard let rate else { return max(0, duration) }
        let scaled = max(0, duration) * rate.numerator
        let unit = 1000 * rate.denominator
        return (scaled + unit - 1) / unit
    }

    /// The earliest time on the grid of one that is at least some time after it.
    public func time(atLeast duration: Int64, after time: Int64) -> Int64 {
        let count = frames(lasting: duration)
        let result = self.time(count, from: time)
        return result - time >= duration ? result : self.time(count + 1, from: time)
    }

    /// The latest time on the grid of one that is at least some time before it.
    public func time(atLeast duration: Int64, before time: Int64) -> Int64 {
        let count = frames(lasting: duration)
        let result = self.time(-count, from: time)
        return time - result >= duration ? result : self.time(-count - 1, from: time)
    }

    /// The number of the frame that begins nearest to a time.
    private func index(near time: Int64) -> Int64 {
        guard let rate else { return time }
        let time = min(max(time, -Self.farthest), Self.farthest)
        let unit = 1000 * rate.denominator
        let scaled = time * rate.numerator + unit / 2
        return scaled >= 0 ? scaled / unit : -((-scaled + unit - 1) / unit)
    }

    private func start(of index: Int64, _ rate: FrameRate) -> Int64 {
        let (product, overflow) = index.multipliedReportingOverflow(by: 1000 * rate.denominator)
        guard !overflow else { return index < 0 ? -Self.farthest : Self.farthest }
        let half = rate.numerator / 2
        return product >= 0
            ? (product / rate.numerator) + (product % rate.numerator + half) / rate.numerator
            : -((-product) / rate.numerator + (-product % rate.numerator + half) / rate.numerator)
    }
}
