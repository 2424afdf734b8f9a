internal import Arguments

/// How much later each part after the first is shown, on the command line: `0` for all, or one
/// time for each, `21:30,43:10`.
struct OffsetsArgument: ExpressibleByArgument, Sendable {
    /// The offsets in milliseconds.
    let milliseconds: [Int64]

    init?(argument: String) {
        var times: [Int64] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let time = TimeArgument(argument: String(part)) else { return nil }
            times.append(time.milliseconds)
        }
        milliseconds = times
    }

    /// The offsets for a number of parts after the first, or `nil` when there aren't as many.
    func offsets(for count: Int) -> [Int64]? {
        if milliseconds == [0] { return [Int64](repeating: 0, count: count) }
        return milliseconds.count == count ? milliseconds : nil
    }
}
