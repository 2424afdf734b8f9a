/// How many lines a cue may have, how long they may be, and in what they are measured.
struct LineRoom: Sendable {
    let lines: Int
    let limit: Double
    let measure: any TextMeasure

    init(_ scope: CheckScope) {
        let isPortrait = scope.options.orientation == .portrait
        let upright = isPortrait ? scope.number(.portraitLineCount) : nil
        lines = max(1, (upright ?? scope.number(.lineCount)).flatMap { Int(exactly: $0) } ?? 2)
        let counted =
            isPortrait ? scope.rules.portraitLength?.effective : scope.limit(.lineLength)
        limit = counted ?? .infinity
        measure = scope.counting
    }

    /// The most text that the lines hold, if they could be filled.
    var capacity: Double { limit * Double(lines) }
}
