internal import Diagnostics
internal import TimedText

extension Inspection {
    /// The inspection for people: a line of facts, then the findings.
    func text(report: ReportSettings) -> String {
        guard let document, let source, let format else {
            return "\(file): \(failure?.message ?? "can't be read")\n"
        }
        var facts = [
            format.title, "\(source.encoding) (\(source.evidence))",
            ClosingLine.count(document.cues.count, "cue"),
        ]
        if let span { facts.append("\(Self.clock(span.start)) – \(Self.clock(span.end))") }
        let scripts = ScriptShare.shares(of: plainText)
        if !scripts.isEmpty {
            facts.append(scripts.prefix(3).map { $0.description }.joined(separator: " "))
        }
        facts.append(ClosingLine.count(findings.count, "finding"))
        return "\(file): " + facts.joined(separator: ", ") + "\n"
            + report.text(of: findings, in: [source], name: file)
    }

    /// A time as `HH:MM:SS.mmm`.
    static func clock(_ milliseconds: Int64) -> String {
        func padded(_ number: UInt64, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let time = milliseconds.magnitude
        return (milliseconds < 0 ? "-" : "") + padded(time / 3_600_000, 2) + ":"
            + padded(time / 60_000 % 60, 2) + ":" + padded(time / 1000 % 60, 2) + "."
            + padded(time % 1000, 3)
    }
}
