extension HTMLReport {
    /// Writes the table of findings in the order given, each with a number that links to it.
    static func writeFindings(
        _ findings: [Finding], _ context: ReportContext, _ lines: @escaping SourceLines,
        to page: inout String
    ) {
        // Without cues their columns would only take room.
        let style = findings.contains { $0.cue != nil } ? "" : " class=\"plain\""
        page += """
            <section aria-labelledby="findings">
            <h2 id="findings">Findings</h2>
            <form id="filters" hidden></form>
            <div id="bar" hidden></div>
            <table id="table"\(style)><thead><tr>\
            <th scope="col" data-kind="number">No.</th>\
            <th scope="col" data-kind="severity">Severity</th>\
            <th scope="col" data-kind="text">File</th>\
            <th scope="col" data-kind="place">Line</th>\
            <th scope="col" data-kind="number">Cue</th>\
            <th scope="col" data-kind="time">Time</th>\
            <th scope="col" data-kind="text">Rule</th>\
            <th scope="col" data-kind="message">Message</th>\
            </tr></thead>
            <tbody>

            """
        var recent = RecentLine(lines)
        for (index, finding) in findings.enumerated() {
            write(finding, number: index + 1, context, &recent, to: &page)
        }
        page += "</tbody></table>\n<nav id=\"pages\" aria-label=\"Pages\" hidden></nav>\n"
        page += "</section>\n"
    }

    private static func write(
        _ finding: Finding, number: Int, _ context: ReportContext, _ lines: inout RecentLine,
        to page: inout String
    ) {
        let severity = finding.severity.rawValue
        page += "<tr id=\"f\(number)\" class=\"\(severity)\">"
        page += "<td><a href=\"#f\(number)\">\(number)</a></td><td><b>\(severity)</b></td>"
        page += "<td><bdi>\(HTMLText.escaped(finding.range?.file ?? ""))</bdi></td>"
        page += "<td>\(place(of: finding.range))</td>"
        if let cue = finding.cue {
            page += "<td>\(cue.number)</td><td data-ms=\"\(cue.start)\">"
            page += "\(ClockTime.text(cue.start)) <br>– \(ClockTime.text(cue.end))</td>"
        } else {
            page += "<td></td><td></td>"
        }
        page += "<td>\(HTMLText.escaped(finding.rule))</td>"
        page += "<td><p dir=\"auto\">\(HTMLText.escaped(finding.message))</p>"
        if let range = finding.range { writeExcerpt(of: range, context, &lines, to: &page) }
        for note in finding.notes {
            let place = note.range.map { "<bdi>" + HTMLText.escaped($0.place) + "</bdi>: " }
            page += "<p class=\"more\"><i>Note:</i> \(place ?? "")"
            page += "<bdi>\(HTMLText.escaped(note.message))</bdi></p>"
            if let range = note.range { writeExcerpt(of: range, context, &lines, to: &page) }
        }
        if let fix = finding.fix { write(fix, languageTag(of: finding.range, context), to: &page) }
        page += "</td></tr>\n"
    }

    private static func place(of range: SourceRange?) -> String {
        guard let range, range.line > 0 else { return "" }
        return range.column > 0 ? "\(range.line):\(range.column)" : "\(range.line)"
    }

    private static func write(_ fix: Finding.Fix, _ language: String, to page: inout String) {
        page += "<p class=\"more\"><i>Fix:</i> "
        var description = fix.description.utf8[...]
        // What is to be written stands there once, even where the description ends with it.
        let quoted = "'\(fix.replacement)'".utf8
        if !fix.replacement.isEmpty, description.reversed().starts(with: quoted.reversed()) {
            description = description.dropLast(quoted.count)
        }
        let words = String(Substring(description)).split(separator: " ").joined(separator: " ")
        page += "<bdi>\(HTMLText.escaped(words))</bdi>"
        if !fix.replacement.isEmpty {
            page += " <ins dir=\"auto\"\(language)>\(HTMLText.escaped(fix.replacement))</ins>"
        }
        page += "</p>"
    }

    /// Writes the source line with the place marked in it. The direction of the text is told by its
    /// own letters; what stands in for controls doesn't count.
    private static func writeExcerpt(
        of range: SourceRange, _ context: ReportContext, _ lines: inout RecentLine,
        to page: inout String
    ) {
        guard let line = lines.text(at: range), let excerpt = SourceExcerpt(of: line, at: range)
        else { return }
        page += "<pre dir=\"auto\"\(languageTag(of: range, context))>"
        var isMarked = false
        for piece in excerpt.pieces {
            if piece.isMarked != isMarked {
                page +=
                    isMarked ? "</mark>" : piece.text.isEmpty ? "<mark class=\"gap\">" : "<mark>"
                isMarked = piece.isMarked
            }
            let text = HTMLText.escaped(piece.text)
            page += piece.isStandIn ? "<bdi>\(text)</bdi>" : text
        }
        page += isMarked ? "</mark></pre>" : "</pre>"
    }

    /// The attribute for the language of the text of a file, with a space before it.
    private static func languageTag(of range: SourceRange?, _ context: ReportContext) -> String {
        let known = range.flatMap { context.languages[$0.file] } ?? context.language
        return known.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? ""
    }
}
