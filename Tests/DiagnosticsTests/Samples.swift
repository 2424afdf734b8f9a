import Diagnostics

/// A small file with findings of every kind, which the reports are tried on.
enum Samples {
    static let text = """
        1
        00:00:05,000 --> 00:00:04,000
        \tHello, 世界 <i>there

        x
        00:00:06.000 --> 00:00:07,000
        100% : yes, no & <no>
        """

    static let files = ["film.srt", "sub dir/第1集.srt"]

    static let findings = [
        Finding(
            rule: "cue-order", severity: .error, message: "the end is before the start",
            range: range("00:00:04,000"),
            notes: [
                Finding.Note("the start is here", range: range("00:00:05,000")),
                Finding.Note("times are in hours, minutes, seconds"),
            ]),
        Finding(
            rule: "srt-open-tag", severity: .warning, message: "<i> is never closed",
            range: range("<i>")),
        Finding(
            rule: "srt-bad-index", severity: .error, message: "the number “x” isn't one",
            range: range("x\n", dropping: 1)),
        Finding(
            rule: "srt-dot-in-time", severity: .warning, message: "a dot before the milliseconds",
            range: range(".000 -->", dropping: 7),
            fix: Finding.Fix("write a comma, not a dot", replacement: ",")),
        Finding(
            rule: "encoding", severity: .note, message: "told by its content, 100%: UTF-8",
            range: SourceRange(file: files[0])),
        Finding(rule: "no-place", severity: .note, message: "nothing to see\nhere"),
    ]

    /// The place of the first occurrence of a part of the text.
    static func range(_ part: String, dropping end: Int = 0) -> SourceRange {
        let bytes = Array(text.utf8)
        let part = Array(part.utf8)
        let start =
            (0...(bytes.count - part.count))
            .first { bytes[$0..<$0 + part.count].elementsEqual(part) } ?? 0
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourceRange(
            file: files[0], line: lines.count,
            column: (lines.last?.unicodeScalars.count ?? 0) + 1,
            bytes: start..<start + part.count - end)
    }

    static func line(_ range: SourceRange) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard range.file == files[0], lines.indices.contains(range.line - 1) else { return nil }
        return String(lines[range.line - 1])
    }
}
