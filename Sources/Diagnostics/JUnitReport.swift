/// Findings as JUnit XML, which continuous integration servers show as tests.
///
/// Each file is a suite. Each rule that found errors in it is a failed test whose text lists them;
/// a file without errors is one passed test. Warnings and notes stand in the suite's `system-out`.
public enum JUnitReport {
    /// The report of some findings in the files that were checked.
    ///
    /// - Complexity: O(*n*) in the number of findings and files.
    public static func text(
        of findings: [Finding], files: [String] = [], tool: ReportTool = ReportTool()
    ) -> String {
        let suites = suites(of: findings, files: files, tool: tool)
        let tests = suites.reduce(0) { $0 + $1.tests }
        let failures = suites.reduce(0) { $0 + $1.failures.count }
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<testsuites name=\"\(attribute(tool.name))\" tests=\"\(tests)\""
        xml += " failures=\"\(failures)\" errors=\"0\">\n"
        for suite in suites { write(suite, to: &xml) }
        xml += "</testsuites>\n"
        return xml
    }

    private struct Suite {
        var file: String
        /// The errors by rule, in the order in which the rules appear.
        var failures: [(rule: String, errors: [Finding])] = []
        var places: [String: Int] = [:]
        var remarks: [Finding] = []

        var tests: Int { max(failures.count, 1) }

        mutating func add(_ finding: Finding) {
            guard finding.severity == .error else { return remarks.append(finding) }
            if let place = places[finding.rule] {
                failures[place].errors.append(finding)
            } else {
                places[finding.rule] = failures.count
                failures.append((finding.rule, [finding]))
            }
        }
    }

    /// The files as given, then those that only findings name; what has no file is the tool's.
    private static func suites(
        of findings: [Finding], files: [String], tool: ReportTool
    ) -> [Suite] {
        var suites: [Suite] = []
        var places: [String: Int] = [:]
        func place(of file: String) -> Int {
            if let place = places[file] { return place }
            places[file] = suites.count
            suites.append(Suite(file: file))
            return suites.count - 1
        }
        for file in files { _ = place(of: file) }
        for finding in findings { suites[place(of: finding.range?.file ?? tool.name)].add(finding) }
        return suites
    }

    private static func write(_ suite: Suite, to xml: inout String) {
        let file = attribute(suite.file)
        xml += "  <testsuite name=\"\(file)\" tests=\"\(suite.tests)\""
        xml += " failures=\"\(suite.failures.count)\" errors=\"0\" skipped=\"0\">\n"
        if suite.failures.isEmpty {
            xml += "    <testcase name=\"no errors\" classname=\"\(file)\"/>\n"
        }
        for (rule, errors) in suite.failures {
            let message =
                errors[0].message + (errors.count > 1 ? " (and \(errors.count - 1) more)" : "")
            xml += "    <testcase name=\"\(attribute(rule))\" classname=\"\(file)\">\n"
            xml += "      <failure type=\"error\" message=\"\(attribute(message))\">"
            xml += content(TextReport.text(of: errors)) + "</failure>\n"
            xml += "    </testcase>\n"
        }
        if !suite.remarks.isEmpty {
            let text = content(TextReport.text(of: suite.remarks))
            xml += "    <system-out>\(text)</system-out>\n"
        }
        xml += "  </testsuite>\n"
    }

    private static func attribute(_ text: String) -> String {
        XMLText.escaped(text, inAttribute: true)
    }

    private static func content(_ text: String) -> String {
        XMLText.escaped(text, inAttribute: false)
    }
}
