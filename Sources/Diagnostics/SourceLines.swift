/// The text of the line of a place, without its line ending, or `nil` when it isn't at hand.
public typealias SourceLines = (SourceRange) -> String?

/// Source lines that remember the last one, since several findings often share a line.
struct RecentLine {
    private let lines: SourceLines
    private var last: (file: String, line: Int, text: String?)?

    init(_ lines: @escaping SourceLines) { self.lines = lines }

    /// The text of the line of a place, or `nil` when the place has none.
    mutating func text(at place: SourceRange) -> String? {
        guard place.line > 0 else { return nil }
        if let last, last.line == place.line, last.file == place.file { return last.text }
        let text = lines(place)
        last = (place.file, place.line, text)
        return text
    }
}

extension SourceRange {
    /// Beyond this column nothing is looked up in a line, so that many findings in one endless
    /// line cost no more than linear time.
    static let farthestColumn = 10_000

    /// How many scalars of its line the range covers, up to the end of the line, and whether it
    /// ends there or before; `nil` when that isn't known.
    func extent(in line: String) -> (scalars: Int, endsInLine: Bool)? {
        guard column > 0, column <= Self.farthestColumn else { return nil }
        let scalars = line.unicodeScalars
        guard
            let start = scalars.index(
                scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex)
        else { return nil }
        var count = 0
        var rest = bytes.count
        var position = start
        while rest > 0, position < scalars.endIndex, count <= Self.farthestColumn {
            rest -= UTF8.width(scalars[position])
            count += 1
            position = scalars.index(after: position)
        }
        return (count, rest <= 0)
    }
}
