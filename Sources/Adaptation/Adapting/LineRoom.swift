/// How many lines a cue may have, how long they may be, and in what they are measured.
struct LineRoom: Sendable {
    let lines: Int
    let limit: Double
    let measure: any TextMeasure

    init(_ scope: CheckScope) {
        let isPortrait = scope.options.orientation == .portrait
        let upright = isPortrait ? scope.number(.portraitLineCount) : nil
        lines = max(1, (upright ?? scope.number(.lineCount)).flatMap { Int(exactly: $0) } ?? 2)
        if let frame = scope.frame, frame.limit > 0 {
            // A line must be short enough in pixels, and counted where a profile counts.
            let room = FrameRoom(
                width: scope.width(in: frame), widest: frame.limit, counting: scope.counting,
                longest: scope.limit(.portraitLineLength) ?? .infinity)
            limit = FrameRoom.whole
            measure = room
        } else {
            limit = scope.limit(.lineLength) ?? .infinity
            measure = scope.counting
        }
    }

    /// The most text that the lines hold, if they could be filled.
    var capacity: Double { limit * Double(lines) }
}
