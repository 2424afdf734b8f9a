/// The cheapest way to link the cues of two files, by dynamic programming.
struct AlignmentPath {
    /// How many cues of each side one link has.
    struct Step: Sendable, Hashable {
        let source: Int
        let target: Int
        /// What it costs by itself.
        let cost: Double
    }

    /// All kinds of links. The plain one costs nothing.
    static let steps: [Step] = [
        Step(source: 1, target: 1, cost: 0),
        Step(source: 1, target: 0, cost: 2.6), Step(source: 0, target: 1, cost: 2.6),
        Step(source: 1, target: 2, cost: 0.9), Step(source: 2, target: 1, cost: 0.9),
        Step(source: 1, target: 3, cost: 1.8), Step(source: 3, target: 1, cost: 1.8),
        Step(source: 2, target: 2, cost: 2.4), Step(source: 2, target: 3, cost: 3),
        Step(source: 3, target: 2, cost: 3), Step(source: 3, target: 3, cost: 3.8),
    ]

    /// The links in order: the first cues and the numbers of cues.
    struct Link: Sendable {
        var source: Range<Int>
        var target: Range<Int>
    }

    /// The links of a source and a target whose costs are given by a model.
    ///
    /// - Complexity: O(*n*) in the number of cells of the band.
    static func links(_ model: AlignmentModel, in band: AlignmentBand) -> [Link] {
        let (rows, columns) = (model.source.count, model.target.count)
        var costs = [Double](repeating: .infinity, count: band.count)
        var taken = [Int8](repeating: -1, count: band.count)
        costs[0] = 0
        for row in 0...rows {
            for column in band.low[row]...band.high[row] where row + column > 0 {
                let place = band.offsets[row] + column - band.low[row]
                for (number, step) in steps.enumerated() {
                    let (first, second) = (row - step.source, column - step.target)
                    guard first >= 0, second >= 0, let before = band.place(first, second),
                        costs[before] < costs[place]
                    else { continue }
                    let cost =
                        costs[before] + step.cost
                        + model.cost(first, step.source, second, step.target)
                    if cost < costs[place] {
                        costs[place] = cost
                        taken[place] = Int8(number)
                    }
                }
            }
        }
        var links: [Link] = []
        var (row, column) = (rows, columns)
        while row + column > 0, let place = band.place(row, column), taken[place] >= 0 {
            let step = steps[Int(taken[place])]
            links.append(
                Link(
                    source: row - step.source..<row, target: column - step.target..<column))
            row -= step.source
            column -= step.target
        }
        return links.reversed()
    }
}
