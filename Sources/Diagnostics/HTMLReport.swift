/// Findings as one page for a browser, which can be sent to whoever has to mend the files.
///
/// The page needs nothing but itself: no other file and no network, which it also forbids. Without
/// scripts it shows everything, the worst findings first; with them its tables can be sorted by
/// each column, and the findings filtered and shown page by page. It is made for light and dark
/// screens, telephones, paper and screen readers.
///
/// Everything from the user's files is escaped. Control characters and bidirectional controls have
/// visible stand-ins. The report reads no clock: the same input makes the same bytes.
public enum HTMLReport {
    /// The report of some findings.
    ///
    /// - Parameters:
    ///   - findings: What was found. The page orders it by severity, and keeps the order else.
    ///   - files: The names of all files that were checked, those without findings too.
    ///   - tool: What the page calls the program.
    ///   - context: The title, the date, what the files were checked against, and languages.
    ///   - given: The source lines, as far as they are at hand.
    /// - Returns: The page in HTML, which ends with U+000A.
    /// - Complexity: O(*n* log *n*) in the number of findings, and O(*n*) in what they say.
    public static func text(
        of findings: [Finding], files: [String] = [], tool: ReportTool = ReportTool(),
        context: ReportContext = ReportContext(), lines given: @escaping SourceLines = { _ in nil }
    ) -> String {
        var names = ReportNames(files)
        let findings = findings.map { names.shown($0) }
        let known = names
        let files = files.map { known.shown($0) }
        var context = context
        context.languages = Dictionary(
            context.languages.map { (known.shown($0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
        let lines: SourceLines = { given(known.original($0)) }
        let worstFirst = Severity.allCases.reversed().flatMap { severity in
            findings.filter { $0.severity == severity }
        }
        let summary = Summary(of: findings)
        var page = ""
        writeHead(context, to: &page)
        writeHeading(tool, context, to: &page)
        writeTotals(summary, files: files, to: &page)
        if !worstFirst.isEmpty {
            writeGroups(of: worstFirst, summary, to: &page)
            writeFindings(worstFirst, context, lines, to: &page)
        }
        page += "</main>\n"
        if !worstFirst.isEmpty { page += "<script>\n\(script)</script>\n" }
        page += "</body>\n</html>\n"
        return page
    }

    private static func writeHead(_ context: ReportContext, to page: inout String) {
        page += """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
            'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(context.title))</title>
            <style>
            \(style)</style>
            <script>document.documentElement.className = "loading"</script>
            </head>
            <body>

            """
    }

    private static func writeHeading(
        _ tool: ReportTool, _ context: ReportContext, to page: inout String
    ) {
        page += "<header>\n<h1 dir=\"auto\">\(HTMLText.escaped(context.title))</h1>\n"
        var facts = context.facts
        if let date = context.date { facts.insert(ReportContext.Fact("Date", date), at: 0) }
        let version = tool.version.map { " " + $0 } ?? ""
        facts.append(ReportContext.Fact("Checked by", tool.name + version))
        page += "<dl class=\"facts\">\n"
        for fact in facts {
            page += "<div><dt>\(HTMLText.escaped(fact.name))</dt>"
            page += "<dd dir=\"auto\">\(HTMLText.escaped(fact.value))</dd></div>\n"
        }
        page += "</dl>\n</header>\n<main>\n"
    }

    private static func writeTotals(
        _ summary: Summary, files: [String], to page: inout String
    ) {
        page += "<ul class=\"totals\" aria-label=\"Totals\">\n"
        for severity in Severity.allCases.reversed() {
            let count = summary.count(of: severity)
            let noun = severity.rawValue + (count == 1 ? "" : "s")
            let style = count == 0 ? "none" : severity.rawValue
            page += "<li class=\"\(style)\"><b>\(count)</b> \(noun)</li>\n"
        }
        let withFindings = Set(summary.byFile.map(\.name))
        let all = withFindings.union(files).count
        page += "<li><b>\(all)</b> file\(all == 1 ? "" : "s") checked</li>\n"
        page += "<li><b>\(all - withFindings.count)</b> without findings</li>\n</ul>\n"
        if summary.worst == nil { page += "<p>Nothing was found.</p>\n" }
    }
}
