/// Chooses the breaks of a stretch of text that cost least: two lines by trying every place, more by
/// dynamic programming over the places, as Knuth and Plass break paragraphs.
struct LineLayout: Sendable {
    /// Which line may be the longest.
    enum Shape: String, Sendable { case any, bottomHeavy, topHeavy }

    var imbalance = 0.0
    var topHeavy = 0.0
    var shapeCost = 0.0
    var shape = Shape.any
    /// The shorter line as a share of the longer one.
    var balance = 0.0

    /// What any line over the limit costs: more than any words do.
    private static let overflow = 1e6
    /// How many places a line may have where there are three lines and more.
    private static let window = 400

    init(_ rules: ResolvedRules) {
        imbalance = rules[.imbalanceCost]?.number ?? 0
        topHeavy = rules[.topHeavyCost]?.number ?? 0
        shapeCost = rules[.shapeCost]?.number ?? 0
        shape = rules[.lineShape]?.text.flatMap(Shape.init) ?? .any
        balance = max(0, min(rules[.lineBalance]?.number ?? 0, 1))
    }

    /// A stretch of text with the places where it may break.
    struct Stretch {
        /// Indices of the places inside.
        var places: Range<Int>
        /// How long the text is up to the start and the end of the stretch.
        var start: Double
        var end: Double
    }

    /// The fewest lines that a stretch takes within a limit, though what can't break may be longer.
    func fewestLines(_ places: [BreakPlace], _ stretch: Stretch, limit: Double) -> Int {
        var lines = 1
        var start = stretch.start
        var last: BreakPlace?
        for index in stretch.places {
            if let before = last, places[index].end > start + limit {
                lines += 1
                start = before.start
            }
            last = places[index]
        }
        if let last, stretch.end > start + limit { lines += last.start > start ? 1 : 0 }
        return lines
    }

    /// The indices of the places where a stretch breaks best into some lines.
    ///
    /// Overlong lines are as few as they can be.
    ///
    /// - Complexity: O(*n*) for two lines; for more, O(*n* · *lines*) times the places of a line.
    func best(_ places: [BreakPlace], _ stretch: Stretch, limit: Double, lines: Int) -> [Int] {
        let count = min(lines, stretch.places.count + 1)
        if count <= 1 { return [] }
        if count == 2 {
            var best: (cost: Double, index: Int)?
            for index in stretch.places {
                let place = places[index]
                let cost =
                    place.cost
                    + costOfTwo(
                        place.end - stretch.start, stretch.end - place.start, limit: limit)
                if cost < best?.cost ?? .infinity { best = (cost, index) }
            }
            return best.map { [$0.index] } ?? []
        }
        let isFree = fewestLines(places, stretch, limit: limit) <= count
        if !isFree, stretch.places.count > Self.window || count > 8 {
            return filled(places, stretch, limit: limit, lines: count)
        }
        if count > 8 { return filled(places, stretch, limit: limit, lines: count) }
        return fitted(places, stretch, limit: limit, lines: count, isBound: isFree)
            ?? filled(places, stretch, limit: limit, lines: count)
    }

    /// What the lengths of lines cost, apart from their breaks.
    func cost(of lengths: [Double], limit: Double) -> Double {
        if lengths.count < 2 { return 0 }
        if lengths.count == 2 {
            return costOfTwo(lengths[0], lengths[1], limit: .infinity, per: limit)
        }
        let mean = lengths.reduce(0, +) / Double(lengths.count)
        var total = 0.0
        for (index, length) in lengths.enumerated() {
            total += cost(of: length, mean: mean, isFirst: index == 0, limit: .infinity, per: limit)
        }
        return total
    }

    private func costOfTwo(
        _ upper: Double, _ lower: Double, limit: Double, per unit: Double? = nil
    ) -> Double {
        let share = (upper - lower) / (unit ?? limit)
        var cost = imbalance * share * share
        if upper > lower { cost += topHeavy }
        if shape == .bottomHeavy ? upper > lower : shape == .topHeavy && upper < lower {
            cost += shapeCost
        }
        if min(upper, lower) < balance * max(upper, lower) { cost += shapeCost }
        return cost + excess(upper, limit) + excess(lower, limit)
    }

    /// What one of three lines or more costs. The squared distances from the mean are twice taken,
    /// so that they are for two lines what the squared difference is.
    private func cost(
        of length: Double, mean: Double, isFirst: Bool, limit: Double, per unit: Double? = nil
    ) -> Double {
        let share = (length - mean) / (unit ?? limit)
        var cost = 2 * imbalance * share * share
        if isFirst, length > mean { cost += topHeavy }
        if isFirst, shape == .bottomHeavy ? length > mean : shape == .topHeavy && length < mean {
            cost += shapeCost
        }
        if length * (1 + balance) < 2 * mean * balance { cost += shapeCost }
        return cost + excess(length, limit)
    }

    private func excess(_ length: Double, _ limit: Double) -> Double {
        guard length > limit else { return 0 }
        return Self.overflow + 1000 * min((length - limit) / limit, 900)
    }

    /// The best breaks by dynamic programming. `nil` when some line has too many places.
    private func fitted(
        _ places: [BreakPlace], _ stretch: Stretch, limit: Double, lines: Int, isBound: Bool
    ) -> [Int]? {
        let first = stretch.places.lowerBound
        let count = stretch.places.count
        // Pauses are left out, so that the mean stays what it is when a line ends at one.
        var pauses = 0.0
        for place in places[stretch.places] where place.isPause {
            pauses += place.start - place.end
        }
        let mean = (stretch.end - stretch.start - pauses) / Double(lines)
        // costs[i] is what the lines up to place i cost; origins tell where the last one begins.
        var costs = [Double](repeating: .infinity, count: count + 2)
        costs[0] = 0
        var origins: [[Int32]] = []
        for line in 0..<lines {
            var next = [Double](repeating: .infinity, count: count + 2)
            var origin = [Int32](repeating: -1, count: count + 2)
            for place in max(1, line + 1)..<count + 2 {
                let end = place <= count ? places[first + place - 1].end : stretch.end
                var from = place - 1
                while from >= line, place - from <= Self.window || !isBound {
                    let start = from == 0 ? stretch.start : places[first + from - 1].start
                    let length = end - start
                    // What is too long only gets longer; a single piece may be.
                    if isBound, length > limit, from < place - 1 { break }
                    let cost =
                        costs[from]
                        + cost(of: length, mean: mean, isFirst: line == 0, limit: limit)
                    if cost < next[place] { (next[place], origin[place]) = (cost, Int32(from)) }
                    from -= 1
                }
                if place <= count { next[place] += places[first + place - 1].cost }
            }
            origins.append(origin)
            costs = next
        }
        guard costs[count + 1] < .infinity else { return nil }
        var result: [Int] = []
        var place = count + 1
        for line in (1..<lines).reversed() {
            place = Int(origins[line][place])
            guard place > 0 else { return nil }
            result.append(first + place - 1)
        }
        return result.reversed()
    }

    /// Breaks that fill one line after another; what is over stays in the last one.
    private func filled(
        _ places: [BreakPlace], _ stretch: Stretch, limit: Double, lines: Int
    ) -> [Int] {
        var result: [Int] = []
        var start = stretch.start
        var last: Int?
        for index in stretch.places where result.count < lines - 1 {
            if let before = last, places[index].end > start + limit {
                result.append(before)
                start = places[before].start
            }
            last = index
        }
        if result.count < lines - 1, let last, stretch.end > start + limit, last != result.last {
            result.append(last)
        }
        return result
    }
}
