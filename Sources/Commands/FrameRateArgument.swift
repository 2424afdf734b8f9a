internal import Arguments
internal import TimedText

/// Two frame rates on the command line, `25:23.976`: from the first to the second.
struct FrameRateArgument: ExpressibleByArgument, Sendable {
    let from: FrameRate
    let to: FrameRate

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = FrameRate(String(parts[0])),
            let to = FrameRate(String(parts[1]))
        else { return nil }
        self.from = from
        self.to = to
    }
}
