extension MatchParts {
    /// How alike the texts are, in percent, before anything is taken off or added.
    public var base: Int {
        let share = words ?? characters
        guard share < 1 else { return 100 }
        // The share was a ratio of whole numbers, and may come out a little low.
        return max(0, Int(100 * share + 1e-9))
    }

    /// The points that the context adds: 1 where a neighbour is equal, 2 where both are, or the
    /// identifier; none where the texts differ or something was taken off.
    public var bonus: Int {
        guard base == 100, penalties.allSatisfy({ $0.points == 0 }) else { return 0 }
        if isIdentifierEqual || (isPreviousEqual && isNextEqual) { return 2 }
        return isPreviousEqual || isNextEqual ? 1 : 0
    }

    /// The score that the parts add up to.
    public var score: Int {
        let points = penalties.reduce(0) { $0 + $1.points }
        return max(0, base - points) + bonus
    }
}
