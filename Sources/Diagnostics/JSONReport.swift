/// Findings for programs, as one JSON object; a stable contract.
///
///     {"version": 1, "findings": [{"file": …, "line": …, "column": …, "bytes": [from, to],
///       "severity": …, "rule": …, "message": …, "cue": {"number": …, "start": …, "end": …},
///       "notes": […], "fix": …}], "summary": {…}}
///
/// Times are milliseconds. `cue` is left out of a finding that isn't about a cue.
public enum JSONReport {
    /// The version of the form of the report.
    public static let version = 1

    /// The report of some findings.
    ///
    /// - Complexity: O(*n*) in the number of findings.
    public static func text(
        of findings: [Finding], files: [String] = [], style: JSONWriter.Style = .pretty
    ) -> String {
        var json = JSONWriter(style: style)
        json.object {
            $0.member("version", version)
            $0.array("findings") {
                for finding in findings {
                    $0.object { write(finding, to: &$0) }
                }
            }
            $0.object("summary") {
                write(Summary(of: findings), files: files.count, to: &$0)
            }
        }
        json.endLine()
        return json.text
    }

    /// Writes what a finding says as members of an object.
    public static func write(_ finding: Finding, to object: inout JSONWriter.Members) {
        write(finding.range, to: &object)
        object.member("severity", finding.severity.rawValue)
        object.member("rule", finding.rule)
        object.member("message", finding.message)
        if let cue = finding.cue { object.object("cue") { cue.write(to: &$0) } }
        object.array("notes") {
            for note in finding.notes {
                $0.object {
                    write(note.range, to: &$0)
                    $0.member("message", note.message)
                }
            }
        }
        if let fix = finding.fix {
            object.object("fix") {
                $0.member("description", fix.description)
                $0.member("replacement", fix.replacement)
            }
        } else {
            object.null("fix")
        }
    }

    /// Writes a place as members of an object: `null` for all that isn't known.
    private static func write(_ range: SourceRange?, to object: inout JSONWriter.Members) {
        object.member("file", range?.file)
        object.member("line", range.flatMap { $0.line > 0 ? $0.line : nil })
        object.member("column", range.flatMap { $0.column > 0 ? $0.column : nil })
        if let bytes = range?.bytes {
            object.member("bytes", [bytes.lowerBound, bytes.upperBound])
        } else {
            object.null("bytes")
        }
    }

    private static func write(
        _ summary: Summary, files: Int, to object: inout JSONWriter.Members
    ) {
        object.member("files", files)
        object.member("errors", summary.count(of: .error))
        object.member("warnings", summary.count(of: .warning))
        object.member("notes", summary.count(of: .note))
        object.object("rules") {
            for (rule, count) in summary.rules { $0.member(rule, count) }
        }
    }
}
