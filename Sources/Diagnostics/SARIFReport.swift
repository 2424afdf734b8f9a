/// Findings as SARIF 2.1.0, the OASIS format that code hosts and editors read.
public enum SARIFReport {
    private typealias Members = JSONWriter.Members

    /// The report of some findings by one run of a tool.
    ///
    /// `lines` knows the source lines. Where it does, the end of a place is given by its column
    /// too; else by its bytes alone.
    ///
    /// - Complexity: O(*n*) in the number of findings.
    public static func text(
        of findings: [Finding], files: [String] = [], tool: ReportTool = ReportTool(),
        style: JSONWriter.Style = .pretty, lines: @escaping SourceLines = { _ in nil }
    ) -> String {
        var rules: [String] = []
        var indices: [String: Int] = [:]
        for finding in findings where indices[finding.rule] == nil {
            indices[finding.rule] = rules.count
            rules.append(finding.rule)
        }
        var recent = RecentLine(lines)
        var json = JSONWriter(style: style)
        json.object {
            $0.member("$schema", schema)
            $0.member("version", "2.1.0")
            $0.array("runs") {
                $0.object {
                    write(tool, rules, to: &$0)
                    $0.member("columnKind", "unicodeCodePoints")
                    write(files, to: &$0)
                    $0.array("results") {
                        for finding in findings {
                            $0.object {
                                let index = indices[finding.rule] ?? 0
                                write(finding, ruleIndex: index, &recent, to: &$0)
                            }
                        }
                    }
                }
            }
        }
        json.endLine()
        return json.text
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private static func write(_ tool: ReportTool, _ rules: [String], to run: inout Members) {
        run.object("tool") {
            $0.object("driver") {
                $0.member("name", tool.name)
                if let version = tool.version { $0.member("version", version) }
                $0.array("rules") {
                    for rule in rules { $0.object { $0.member("id", rule) } }
                }
            }
        }
    }

    /// Writes which files were checked, so that a file without results is known to be clean.
    private static func write(_ files: [String], to run: inout Members) {
        guard !files.isEmpty else { return }
        run.array("artifacts") {
            for file in files {
                $0.object { $0.object("location") { $0.member("uri", uri(of: file)) } }
            }
        }
    }

    private static func write(
        _ finding: Finding, ruleIndex: Int, _ lines: inout RecentLine, to result: inout Members
    ) {
        result.member("ruleId", finding.rule)
        result.member("ruleIndex", ruleIndex)
        result.member("level", finding.severity.rawValue)
        result.object("message") { $0.member("text", finding.message) }
        if let cue = finding.cue {
            // What the standard has no member for goes to the properties.
            result.object("properties") { $0.object("cue") { cue.write(to: &$0) } }
        }
        guard let range = finding.range else {
            return write(finding.notes, &lines, to: &result)
        }
        result.array("locations") {
            $0.object { write(range, &lines, to: &$0) }
        }
        write(finding.notes, &lines, to: &result)
        if let fix = finding.fix { write(fix, for: range, &lines, to: &result) }
    }

    private static func write(
        _ notes: [Finding.Note], _ lines: inout RecentLine, to result: inout Members
    ) {
        guard !notes.isEmpty else { return }
        result.array("relatedLocations") {
            for (index, note) in notes.enumerated() {
                $0.object {
                    $0.member("id", index + 1)
                    $0.object("message") { $0.member("text", note.message) }
                    if let range = note.range { write(range, &lines, to: &$0) }
                }
            }
        }
    }

    private static func write(
        _ range: SourceRange, _ lines: inout RecentLine, to location: inout Members
    ) {
        let region = Region(range, &lines)
        location.object("physicalLocation") {
            $0.object("artifactLocation") { $0.member("uri", uri(of: range.file)) }
            if !region.isEmpty { $0.object("region") { region.write(to: &$0) } }
        }
    }

    /// Writes a fix as one replacement. A region of text is replaced by text; where only the
    /// bytes of the region are known for sure, the standard wants the new bytes in Base64.
    private static func write(
        _ fix: Finding.Fix, for range: SourceRange, _ lines: inout RecentLine,
        to result: inout Members
    ) {
        let region = Region(range, &lines)
        result.array("fixes") {
            $0.object {
                $0.object("description") { $0.member("text", fix.description) }
                $0.array("artifactChanges") {
                    $0.object {
                        $0.object("artifactLocation") { $0.member("uri", uri(of: range.file)) }
                        $0.array("replacements") {
                            $0.object {
                                $0.object("deletedRegion") {
                                    region.hasEnd ? region.write(to: &$0) : region.bytes(to: &$0)
                                }
                                $0.object("insertedContent") {
                                    if region.hasEnd {
                                        $0.member("text", fix.replacement)
                                    } else {
                                        $0.member("binary", base64(Array(fix.replacement.utf8)))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A place as SARIF says it. A region without an end column would mean the rest of its line.
    private struct Region {
        let range: SourceRange
        var endColumn: Int?

        init(_ range: SourceRange, _ lines: inout RecentLine) {
            self.range = range
            guard range.line > 0, range.column > 0 else { return }
            if range.bytes.isEmpty {
                endColumn = range.column
            } else if let line = lines.text(at: range), let extent = range.extent(in: line),
                extent.endsInLine
            {
                endColumn = range.column + extent.scalars
            }
        }

        var hasEnd: Bool { endColumn != nil }

        /// Whether the whole file is meant.
        var isEmpty: Bool { range.line <= 0 && range.bytes.isEmpty }

        func write(to region: inout Members) {
            if range.line > 0 {
                region.member("startLine", range.line)
                if range.column > 0 { region.member("startColumn", range.column) }
                if let endColumn {
                    region.member("endLine", range.line)
                    region.member("endColumn", endColumn)
                }
            }
            bytes(to: &region)
        }

        func bytes(to region: inout Members) {
            region.member("byteOffset", range.bytes.lowerBound)
            region.member("byteLength", range.bytes.count)
        }
    }
}
