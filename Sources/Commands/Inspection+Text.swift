internal import Diagnostics
internal import Series
internal import TimedText

extension Inspection {
    /// The inspection for people: a line of facts, without the findings.
    var text: String {
        guard let document, let source, let format else {
            return "\(file): \(failure?.message ?? "can't be read")\n"
        }
        var facts = [
            format.title, "\(source.encoding) (\(source.evidence))",
            ClosingLine.count(document.cues.count, "cue"),
        ]
        if let span { facts.append("\(ClockTime.text(span.start)) – \(ClockTime.text(span.end))") }
        let scripts = ScriptShare.shares(of: plainText)
        if !scripts.isEmpty {
            facts.append(scripts.prefix(3).map { $0.description }.joined(separator: " "))
        }
        facts.append(ClosingLine.count(findings.count, "finding"))
        return "\(file): " + facts.joined(separator: ", ") + "\n"
    }
}
