internal import Diagnostics
internal import TimedText

/// `subtitles`: the file reads back in its format without any repair, in the encoding and with the
/// line ends that the platform wants.
///
/// Settings: `format`, the name of a format, by default told by the extension; `byteOrderMark`,
/// whether one must stand first (by default it may not); `lineEnding`, `lf`, `crlf` or `cr`;
/// `plain`, whether text must be without markup; `cues`, the least number of cues, by default 1.
public enum SubtitleValidator: PostconditionValidator {
    public static let name = "subtitles"
    public static let settings = ["format", "byteOrderMark", "lineEnding", "plain", "cues"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        if let problem = file.encodingProblem { return .failed([problem]) }
        var problems: [String] = []
        let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let wantsMark = file.flag("byteOrderMark") ?? false
        if hasMark != wantsMark {
            problems.append(
                hasMark ? "it starts with a byte order mark" : "the byte order mark is missing")
        }
        if let problem = lineProblem(file) { problems.append(problem) }
        let suffix = file.path.split(separator: ".").last.map(String.init) ?? ""
        let name = file.settings["format"] ?? suffix
        guard let format = Formats.named(name) else {
            return .failed(problems + ["no subtitle format is called '\(name)'"])
        }
        var options = ReadingOptions()
        options.isStrict = true
        var findings: [Finding] = []
        let text = SourceText(
            name: file.path, text: String(decoding: file.bytes, as: UTF8.self))
        do {
            let document = try format.read(text, options: options, findings: &findings)
            problems += findings.filter { $0.severity >= .warning }.map(sentence)
            let least = Int(file.settings["cues"] ?? "1") ?? 1
            if document.cues.count < least {
                problems.append("it has \(document.cues.count) cues instead of \(least) or more")
            }
            if file.flag("plain") == true,
                let cue = document.cues.first(where: { isStyled($0, in: document) })
            {
                problems.append("the cue at \(cue.start) ms has markup")
            }
            guard problems.isEmpty else { return .failed(problems) }
            return .passed("\(document.cues.count) cues of \(format.title)")
        } catch {
            return .failed(problems + ["it isn't \(format.title): \(error)"])
        }
    }

    private static func sentence(_ finding: Finding) -> String {
        guard let range = finding.range else { return finding.message }
        return "line \(range.line): \(finding.message)"
    }

    private static func isStyled(_ cue: Cue, in document: Document) -> Bool {
        var text = CueText()
        document.readText(of: cue, into: &text)
        return text.tokens.contains { $0.kind != .text }
    }

    /// Whether a line ends otherwise than all must.
    private static func lineProblem(_ file: ValidatedFile) -> String? {
        guard let wanted = file.settings["lineEnding"] else { return nil }
        var line = 1
        var index = 0
        let bytes = file.bytes
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
            var ending = bytes[index] == 0x0A ? "lf" : "cr"
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                ending = "crlf"
                index += 1
            }
            if ending != wanted { return "line \(line) ends with \(ending) instead of \(wanted)" }
            line += 1
        }
        return nil
    }
}
