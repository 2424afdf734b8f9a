internal import Arguments

/// Two times and where they shall be, `00:01:00=00:01:02,00:40:00=00:40:05.5`.
struct ResyncArgument: ExpressibleByArgument, Sendable {
    typealias Point = (old: Int64, new: Int64)
    let first: Point
    let second: Point

    init?(argument: String) {
        // The comma that separates the points stands between a time and a time with `=`.
        let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 3, let comma = sides[1].lastIndex(of: ","),
            let firstFrom = TimeArgument(argument: String(sides[0])),
            let firstTo = TimeArgument(argument: String(sides[1][..<comma])),
            let secondFrom = TimeArgument(
                argument: String(sides[1][sides[1].index(after: comma)...])),
            let secondTo = TimeArgument(argument: String(sides[2])),
            firstFrom != secondFrom,
            // Time must not run backwards.
            (firstFrom.milliseconds < secondFrom.milliseconds)
                == (firstTo.milliseconds < secondTo.milliseconds), firstTo != secondTo
        else { return nil }
        first = (firstFrom.milliseconds, firstTo.milliseconds)
        second = (secondFrom.milliseconds, secondTo.milliseconds)
    }
}
