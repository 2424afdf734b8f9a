/// A source line as it is shown below a finding, and the marks below the place in it.
struct SourceExcerpt {
    /// The line, or the part of it around the place, safe to print.
    var line: String
    /// Spaces, and then `^~~~` below the place.
    var marks: String
    private let cells: ArraySlice<Cell>
    private let marked: Range<Int>
    private let cutMarks: (before: String, after: String)

    private struct Cell {
        var text: String
        var width: Int
        /// The column in the source of the scalar that it shows.
        var column: Int
        /// Whether the text stands in place of a character that must not be printed.
        var isStandIn = false
    }

    /// A part of the line that is shown alike.
    struct Piece: Equatable {
        var text: String
        /// Whether it belongs to the place.
        var isMarked: Bool
        /// Whether it stands in place of characters that must not be printed.
        var isStandIn: Bool
    }

    /// The line in pieces, for faces that mark the place in the line itself. A place between two
    /// characters is an empty piece.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        func add(_ text: String, isMarked: Bool, isStandIn: Bool = false) {
            if let last = pieces.indices.last, pieces[last].isMarked == isMarked,
                pieces[last].isStandIn == isStandIn
            {
                pieces[last].text += text
            } else {
                pieces.append(Piece(text: text, isMarked: isMarked, isStandIn: isStandIn))
            }
        }
        if !cutMarks.before.isEmpty { add(cutMarks.before, isMarked: false) }
        for index in cells.indices {
            if marked.isEmpty, index == marked.lowerBound { add("", isMarked: true) }
            let cell = cells[index]
            add(cell.text, isMarked: marked.contains(index), isStandIn: cell.isStandIn)
        }
        if marked.isEmpty, marked.lowerBound >= cells.endIndex { add("", isMarked: true) }
        if !cutMarks.after.isEmpty { add(cutMarks.after, isMarked: false) }
        return pieces
    }

    /// Cuts a line around a place to a number of terminal columns.
    ///
    /// - Complexity: O(*n*) in the length of the line up to the place, at most
    ///   ``SourceRange/farthestColumn``.
    init?(of line: String, at place: SourceRange, width: Int = 120) {
        guard place.column <= SourceRange.farthestColumn else { return nil }
        let isWholeLine = place.column == 0
        let column = max(place.column, 1)
        var count = 0
        if !isWholeLine {
            guard let extent = place.extent(in: line) else { return nil }
            count = extent.scalars
        }
        // Marks that take no room could make a part of few columns very long.
        let reach = width * 2
        let (cells, isCutBefore, isCutAfter) = Self.cells(
            of: line, columns: (column - reach)...(column + reach))
        var first = cells.firstIndex { $0.column >= column } ?? cells.count
        var end = first
        let last = isWholeLine ? Int.max : column + count
        while end < cells.count, cells[end].column < last { end += 1 }
        // What takes no room is marked below the character that it belongs to.
        while first > 0, first < end, cells[first].width == 0 { first -= 1 }

        let shown = Self.window(
            cells, first: first, end: end, width: width, isCutBefore: isCutBefore,
            isCutAfter: isCutAfter)
        let before = shown.lowerBound > 0 || isCutBefore ? "…" : ""
        let after = shown.upperBound < cells.count || isCutAfter ? "…" : ""
        self.cells = cells[shown]
        self.marked = first..<max(first, end)
        cutMarks = (before, after)
        self.line = before + cells[shown].map(\.text).joined() + after
        let marked = Self.width(cells[first..<max(first, min(end, shown.upperBound))])
        marks =
            String(
                repeating: " ", count: before.count + Self.width(cells[shown.lowerBound..<first]))
            + "^" + String(repeating: "~", count: max(marked - 1, 0))
    }

    private static func width(_ cells: ArraySlice<Cell>) -> Int {
        cells.reduce(0) { $0 + $1.width }
    }

    /// The cells that fit: all of them, or those from the start of the line, or some around the
    /// place, with room for the marks of what is cut off.
    private static func window(
        _ cells: [Cell], first: Int, end: Int, width limit: Int, isCutBefore: Bool, isCutAfter: Bool
    ) -> Range<Int> {
        if !isCutBefore, !isCutAfter, width(cells[...]) <= limit { return cells.indices }
        var low = 0
        if isCutBefore || width(cells[..<end]) + 1 > limit {
            // A third of the room shows what stands before the place.
            var room = limit / 3
            low = first
            while low > 0, cells[low - 1].width <= room {
                low -= 1
                room -= cells[low].width
            }
            while low < first, cells[low].width == 0 { low += 1 }
        }
        var room = limit - 2
        var high = low
        while high < cells.count, cells[high].width <= room {
            room -= cells[high].width
            high += 1
        }
        return low..<max(high, first)
    }

    /// The cells of the scalars in some columns, and whether there are others.
    private static func cells(
        of line: String, columns: ClosedRange<Int>
    ) -> (cells: [Cell], isCutBefore: Bool, isCutAfter: Bool) {
        var cells: [Cell] = []
        var column = 0
        var position = 0
        for scalar in line.unicodeScalars {
            column += 1
            if column < columns.lowerBound { continue }
            if column > columns.upperBound { return (cells, columns.lowerBound > 1, true) }
            var cell = Cell(text: "", width: 0, column: column)
            if scalar == "\t" {
                cell.width = 8 - position % 8
                cell.text = String(repeating: " ", count: cell.width)
            } else if let standIn = VisibleText.standIn(for: scalar) {
                cell.text = standIn
                cell.width = standIn.unicodeScalars.count
                cell.isStandIn = true
            } else {
                cell.text.unicodeScalars.append(scalar)
                cell.width = scalar.displayWidth
            }
            position += cell.width
            cells.append(cell)
        }
        return (cells, columns.lowerBound > 1 && column > 0, false)
    }
}
