public import Diagnostics
internal import TimedText

extension CheckedFile {
    /// What a rule found, with its place in the file and the change of the file's bytes that mends it.
    public func finding(_ finding: CueFinding) -> Finding {
        // What is missing from a file without cues has no place in it.
        guard document.cues.indices.contains(finding.cue) else {
            return Finding(
                rule: finding.rule, severity: finding.severity, message: finding.message,
                range: nil)
        }
        let cue = document.cues[finding.cue]
        let range: SourceRange?
        switch finding.place {
        case .times: range = document.timingRange(of: cue) ?? document.range(of: cue)
        case .cue: range = document.payloadRange(of: cue)
        case .text(let bytes):
            let offset = cues[finding.cue].text.lowerBound
            range = document.range(
                of: cue, text: bytes.lowerBound - offset..<bytes.upperBound - offset)
        }
        var result = Finding(
            rule: finding.rule, severity: finding.severity, message: finding.message, range: range)
        result.cue = FindingCue(number: finding.cue + 1, start: cue.start, end: cue.end)
        if case .text(let replacement) = finding.remedy, case .text(let bytes) = finding.place {
            // A line break is written in other ways than as itself in some formats.
            if !replacement.utf8.contains(0x0A), range?.bytes.count == bytes.count {
                result.fix = .init(Self.description(of: replacement), replacement: replacement)
            }
        }
        return result
    }

    private static func description(of replacement: String) -> String {
        if replacement.isEmpty { return "take it away" }
        return "write '\(replacement)'"
    }
}
