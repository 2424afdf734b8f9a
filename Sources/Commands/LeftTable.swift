internal import Adaptation
internal import Diagnostics

/// The cues of a file that only a person can shorten, as a table.
///
///     ep001.th.srt: 2 cues only a person can shorten
///       cue  at            length  fits  cut   time
///        12  00:00:31.200      43    38    5  2.1 s
struct LeftTable {
    let name: String
    let left: [ChangeLog.Left]
    /// How many cues are shown; none when the count is enough.
    let limit: Int

    /// The table; empty when nothing is left.
    var text: String {
        guard !left.isEmpty else { return "" }
        let heading =
            "\(VisibleText.of(name)): \(ClosingLine.count(left.count, "cue")) "
            + "only a person can shorten"
        guard limit > 0 else { return heading + " (--verbose lists them)\n" }
        var rows = [["cue", "at", "length", "fits", "cut", "time"]]
        for cut in left.prefix(limit) {
            rows.append([
                String(cut.cue), ClockTime.text(cut.start), Self.number(cut.length),
                Self.number(cut.fits), Self.number(cut.cut),
                Self.number(Double(cut.duration) / 1000) + " s",
            ])
        }
        let widths = rows[0].indices.map { column in
            rows.reduce(0) { max($0, $1[column].unicodeScalars.count) }
        }
        var text = heading + "\n"
        for row in rows {
            text += " "
            for (column, cell) in row.enumerated() {
                let space = String(
                    repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                // Times stand at the left, so that their heading stands above them.
                text +=
                    column == 1 ? "  " + cell + space : (column == 0 ? " " : "  ") + space + cell
            }
            text += "\n"
        }
        let others = left.count - limit
        if others > 0 { text += "  … and \(others) more (--verbose shows all; the log has them)\n" }
        return text
    }

    /// A number to tenths, without a needless `.0`.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return Int(exactly: tenths).map(String.init) ?? String(tenths)
    }
}
