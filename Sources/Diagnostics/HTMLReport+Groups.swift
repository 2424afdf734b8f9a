extension HTMLReport {
    /// Writes how many findings each rule and each file has, the worst first. Each name links to
    /// its first finding.
    static func writeGroups(of findings: [Finding], _ summary: Summary, to page: inout String) {
        var rules: [String: Int] = [:]
        var files: [String: Int] = [:]
        for (index, finding) in findings.enumerated() {
            if rules[finding.rule] == nil { rules[finding.rule] = index }
            guard let file = finding.range?.file, files[file] == nil else { continue }
            files[file] = index
        }
        page += "<div class=\"groups\">\n"
        write(summary.byRule, "By rule", "Rule", "rule", first: rules, to: &page)
        write(summary.byFile, "By file", "File", "file", first: files, to: &page)
        page += "</div>\n"
    }

    private static func write(
        _ groups: [SummaryGroup], _ heading: String, _ column: String, _ field: String,
        first: [String: Int], to page: inout String
    ) {
        guard !groups.isEmpty else { return }
        page += "<section aria-labelledby=\"by-\(field)\">\n"
        page += "<h2 id=\"by-\(field)\">\(heading)</h2>\n"
        page += "<div class=\"box\" tabindex=\"0\" role=\"region\" aria-label=\"\(heading)\">\n"
        page += "<table class=\"sums\" data-field=\"\(field)\"><thead><tr>"
        page += "<th scope=\"col\" data-kind=\"text\">\(column)</th>"
        for severity in Severity.allCases.reversed() {
            let name = severity.rawValue
            page += "<th scope=\"col\" data-kind=\"number\" class=\"\(name)\">"
            page += "\(name.prefix(1).uppercased() + name.dropFirst())s</th>"
        }
        page += "</tr></thead>\n<tbody>\n"
        for group in groups {
            let link = (first[group.name] ?? 0) + 1
            page += "<tr><th scope=\"row\"><a href=\"#f\(link)\"><bdi>"
            page += "\(HTMLText.escaped(group.name))</bdi></a></th>"
            for severity in Severity.allCases.reversed() {
                let count = group.count(of: severity)
                page += count == 0 ? "<td class=\"zero\">0</td>" : "<td>\(count)</td>"
            }
            page += "</tr>\n"
        }
        page += "</tbody></table>\n</div>\n</section>\n"
    }
}
