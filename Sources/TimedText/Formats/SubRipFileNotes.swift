/// What is true of a SubRip file as a whole, reported once however often it occurs.
struct SubRipFileNotes {
    private var firstEnding = SubRipLine.Ending.none
    /// The end of the first line whose ending differs from the first line's, or is `\r\r\n`.
    private var otherEnding: (range: Range<Int>, isDoubled: Bool)?
    private var spaces: Range<Int>?
    private var numbering: (range: Range<Int>, count: Int)?

    /// Notes how a line ends.
    mutating func see(_ line: SubRipLine) {
        guard otherEnding == nil, line.ending != .none else { return }
        if firstEnding == .none { firstEnding = line.ending }
        if line.ending == .crcrlf {
            otherEnding = (line.end..<line.next, true)
        } else if line.ending != firstEnding {
            otherEnding = (line.end..<line.next, false)
        }
    }

    /// Notes spaces where nothing should stand.
    mutating func seeSpaces(_ range: Range<Int>) {
        if spaces == nil { spaces = range }
    }

    /// Notes the index of a cue.
    mutating func seeIndex(_ value: Int, after previous: Int?, _ range: Range<Int>) {
        guard value != (previous ?? 0) + 1 || value == SubRipIndex.limit else { return }
        numbering = (numbering?.range ?? range, (numbering?.count ?? 0) + 1)
    }

    /// Reports what was noted.
    func report(to findings: inout SubRipFindings) {
        if let otherEnding {
            let message =
                otherEnding.isDoubled
                ? "lines end in two carriage returns and a line feed, read as one line ending" : nil
            findings.add(.lineEndings, otherEnding.range, message: message)
        }
        if let spaces { findings.add(.spaces, spaces) }
        if let numbering {
            let places = numbering.count == 1 ? "once" : "in \(numbering.count) places"
            findings.add(
                .numbering, numbering.range,
                message: "indices don't count up from 1: not so \(places), here first")
        }
    }
}
