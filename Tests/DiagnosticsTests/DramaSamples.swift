import Diagnostics

/// Findings about an episode in several languages, as a vendor gets them.
enum DramaSamples {
    static let files = ["th/ep001.th.srt", "ar/ep001.ar.srt", "zh-Hans/第1集.srt", "en/clean.srt"]

    static let lines: [String: [Int: String]] = [
        files[0]: [
            3: "เธอไม่เคยบอกฉันเลยว่าเขาเป็นพี่ชายของฉัน. ทำไมเธอถึงปิดบังเรื่องนี้กับฉันมาตลอดสิบปี",
            7: "กลับไปซะ!  อย่ามาที่นี่อีก",
        ],
        files[1]: [
            3: "\u{202B}لم تخبرني أبدا أنه أخي, لماذا؟\u{202C}",
            11: "خمسة ملايين دولار (500万) في الحساب",
        ],
        files[2]: [3: "你从来没有告诉我,他是我的哥哥。", 7: "<i>五百万美元 & 一栋房子"],
    ]

    static let findings = [
        finding(
            "reading-speed", .warning, "21.4 characters a second, where 17 are the most", 0, 3,
            "เธอไม่เคยบอกฉันเลยว่าเขาเป็นพี่ชายของฉัน. ทำไมเธอถึงปิดบังเรื่องนี้กับฉันมาตลอดสิบปี", 1),
        finding(
            "locale-punctuation", .warning, "a full stop, which Thai doesn't use", 0, 3, ".", 1,
            fix: Finding.Fix("write a space", replacement: " ")),
        finding("double-space", .note, "two spaces where one is enough", 0, 7, "  ", 2),
        finding(
            "locale-punctuation", .error, "a Latin comma in Arabic text", 1, 3, ",", 1,
            fix: Finding.Fix("write the Arabic comma", replacement: "،")),
        finding(
            "foreign-script", .error, "“万” isn't in a script of the locale", 1, 11, "万", 3,
            notes: [Finding.Note("the source says 500万", range: range(2, 7, "五百万"))]),
        finding(
            "locale-punctuation", .warning, "a narrow comma in Chinese text", 2, 3, ",", 1,
            fix: Finding.Fix("write the fullwidth comma", replacement: "，")),
        finding("open-tag", .error, "<i> is never closed", 2, 7, "<i>", 2),
        Finding(rule: "untranslated", severity: .note, message: "not run: no source was given"),
    ]

    static func line(_ range: SourceRange) -> String? { lines[range.file]?[range.line] }

    static let context = ReportContext(
        title: "She Married the Wrong Brother: Episode 1", date: "2025-06-30",
        facts: [
            ReportContext.Fact("Locale", "th, ar, zh-Hans"), .init("Market", "southeast-asia"),
            .init("Profile", "vertical-drama"), .init("Rules", "sha256:4f1c 9e02 77ab"),
        ],
        languages: [files[0]: "th", files[1]: "ar", files[2]: "zh-Hans"])

    static func page(of findings: [Finding] = findings) -> String {
        HTMLReport.text(
            of: findings, files: files, tool: ReportTool(version: "1.2.3"), context: context,
            lines: line)
    }

    private static func finding(
        _ rule: String, _ severity: Severity, _ message: String, _ file: Int, _ line: Int,
        _ part: String, _ cue: Int, notes: [Finding.Note] = [], fix: Finding.Fix? = nil
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, message: message, range: range(file, line, part),
            cue: FindingCue(number: cue, start: Int64(cue) * 1500, end: Int64(cue) * 1500 + 1200),
            notes: notes, fix: fix)
    }

    /// The place of a part of a line. Only how many bytes it has is right.
    private static func range(_ file: Int, _ line: Int, _ part: String) -> SourceRange {
        let text = Array((lines[files[file]]?[line] ?? "").unicodeScalars)
        let part = Array(part.unicodeScalars)
        let starts = 0...max(0, text.count - part.count)
        let start = starts.first { text[$0...].starts(with: part) } ?? 0
        let count = part.reduce(0) { $0 + UTF8.width($1) }
        return SourceRange(file: files[file], line: line, column: start + 1, bytes: 0..<count)
    }
}
