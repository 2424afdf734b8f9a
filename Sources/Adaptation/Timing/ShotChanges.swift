public import Diagnostics
public import TimedText

/// The times at which the picture changes, as a detector of scenes or an editor lists them.
///
///     # one time a line; comments and empty lines are left out
///     00:00:04.120
///     00:00:09:12
///     17.36
///
/// A list is also read from a JSON array of times, and from a table whose heading names a column
/// of time codes, as detectors write it.
public struct ShotChanges: Sendable, Hashable {
    /// What a number without a unit counts.
    public enum Unit: String, Sendable, CaseIterable {
        case seconds
        case milliseconds
        case frames
    }

    /// The times in milliseconds, in order, each once; the beginning of the video isn't among them.
    public let times: [Int64]

    /// Takes times in any order.
    ///
    /// - Complexity: O(*n* log *n*).
    public init(_ times: [Int64]) {
        var sorted: [Int64] = []
        for time in times.sorted() where time > 0 && time != sorted.last { sorted.append(time) }
        self.times = sorted
    }

    /// Reads a list.
    ///
    /// Numbers without a unit are seconds when any of them has a decimal point; whole numbers are
    /// frames when a rate is given, else milliseconds.
    ///
    /// - Parameters:
    ///   - source: the text of the list.
    ///   - unit: what numbers without a unit count, when it isn't to be guessed.
    ///   - rate: the frames a second, for frame numbers and time codes.
    ///   - findings: gets a warning for each entry that is no time.
    /// - Complexity: O(*n* log *n*) in the size of the list.
    public init(
        _ source: SourceText, unit: Unit? = nil, rate: FrameRate? = nil,
        findings: inout [Finding]
    ) {
        var reader = ShotChangesReader(source)
        self.init(reader.times(unit: unit, rate: rate))
        findings += reader.findings
    }

    /// How many changes come before a time.
    ///
    /// - Complexity: O(log *n*).
    func count(before time: Int64) -> Int {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle] < time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The change that is nearest to a time.
    ///
    /// - Complexity: O(log *n*).
    func nearest(to time: Int64) -> Int64? {
        let after = count(before: time)
        let next = after < times.count ? times[after] : nil
        guard after > 0 else { return next }
        let last = times[after - 1]
        guard let next else { return last }
        return next - time < time - last ? next : last
    }
}
