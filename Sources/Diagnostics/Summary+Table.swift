extension Summary {
    /// The counts for people as two tables with aligned columns, by rule and by file, the worst
    /// first; nothing at all when there are no findings.
    ///
    ///     rule            errors  warnings
    ///     cue-order            2         -
    ///     reading-speed        1        14
    ///
    ///     file            errors  warnings
    ///     ep001.th.srt         3        11
    ///     … and 36 other files
    ///
    /// - Parameter limit: How many files are named.
    /// - Returns: Lines that end with U+000A. Names are padded by the columns that a terminal gives
    ///   them, and control characters in them have visible stand-ins.
    public func table(files limit: Int = 10) -> String {
        let severities = Severity.allCases.reversed().filter { count(of: $0) > 0 }
        guard !severities.isEmpty else { return "" }
        let rules = byRule
        let files = byFile
        let named = files.prefix(max(0, limit))
        let ruleWidth = rules.reduce(4) { max($0, Self.width(of: $1.name)) }
        let fileWidth = named.reduce(4) { max($0, Self.width(of: $1.name)) }
        // Counts stand below each other, unless that would take those of rules far from their names.
        let isFar = fileWidth > ruleWidth + 24
        let width = isFar ? ruleWidth : max(ruleWidth, fileWidth)
        var text = Self.table("rule", rules[...], severities, width: width)
        guard !named.isEmpty else { return text }
        text += "\n"
        text += Self.table("file", named, severities, width: max(width, fileWidth))
        let others = files.count - named.count
        if others > 0 { text += "… and \(others) other file\(others == 1 ? "" : "s")\n" }
        return text
    }

    private static func table(
        _ title: String, _ groups: ArraySlice<SummaryGroup>, _ severities: [Severity], width: Int
    ) -> String {
        let counts = severities.map { severity in
            [severity.rawValue + "s"]
                + groups.map { $0.count(of: severity) }.map { $0 == 0 ? "-" : String($0) }
        }
        let widths = counts.map { column in column.reduce(0) { max($0, $1.unicodeScalars.count) } }
        var text = ""
        for (row, name) in ([title] + groups.map { VisibleText.of($0.name) }).enumerated() {
            text += name + spaces(width - self.width(of: name))
            for (column, width) in zip(counts, widths) {
                text += "  " + spaces(width - column[row].unicodeScalars.count) + column[row]
            }
            text += "\n"
        }
        return text
    }

    private static func width(of text: String) -> Int {
        VisibleText.of(text).unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
