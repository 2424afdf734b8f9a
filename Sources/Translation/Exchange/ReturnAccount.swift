internal import Diagnostics
internal import TimedText
internal import TranslationMemory

/// Accounts for each cue of an original and each unit that came back.
struct ReturnAccount {
    private let settings: SubtitleImport
    private let returned: ReturnedFile
    private var report = ReturnReport()
    /// The units of each cue.
    private var units: [Int: [ReturnedFile.Unit]] = [:]

    init(_ settings: SubtitleImport, _ returned: ReturnedFile) {
        self.settings = settings
        self.returned = returned
        report.cues = settings.document.cues.count
        for unit in returned.units {
            if let index = settings.index(of: unit) {
                units[index, default: []].append(unit)
            } else {
                report.unknown += 1
                say(
                    "exchange-unknown", .error,
                    "the source has no cue \(Self.quoted(unit.id)), so its translation is lost",
                    unit)
            }
        }
    }

    /// The translation of a cue with its codes; `nil` where none came back.
    mutating func take(_ index: Int, _ source: Segment) -> Segment? {
        let name = Self.quoted(settings.name(index))
        let severity: Severity = settings.allowsMissing ? .warning : .error
        guard let all = units[index], let first = all.first else {
            report.missing += 1
            report.findings.append(
                Finding(
                    rule: "exchange-missing", severity: severity,
                    message: "the cue \(name) didn't come back; \(left)",
                    range: SourceRange(file: returned.name), cue: cue(index)))
            return nil
        }
        if all.count > 1 {
            report.doubled += 1
            say(
                "exchange-doubled", .error,
                "the cue \(name) came back \(all.count) times; the first translation counts",
                all[1], index)
        }
        let unit = all.first { $0.target?.text.isEmpty == false } ?? first
        if let text = unit.source?.text, text != source.text {
            report.changed += 1
            say(
                "exchange-source-changed", .warning,
                "the cue \(name) had another text when it was exported: "
                    + Self.quoted(text),
                unit, index)
        }
        // What is as it was needs no cleaning.
        let isSame = unit.target?.text == source.text
        guard var target = unit.target.map({ isSame ? $0 : Self.cleaned($0) }),
            !Self.isBlank(target.text)
        else {
            if Self.isBlank(source.text) {
                report.returned += 1
                return source
            }
            report.empty += 1
            say(
                "exchange-empty", severity,
                "the cue \(name) came back without a translation; \(left)",
                unit, index)
            return nil
        }
        report.returned += 1
        let numbers =
            unit.numbers.isEmpty ? XLIFFCodes.numbers(of: target, like: source) : unit.numbers
        let codes = CodeRestoring(target, numbers: numbers, source: source)
        target = codes.segment
        for code in codes.missing {
            say(
                "exchange-code-missing", .warning,
                "the code \(Self.quoted(code)) of the cue \(name) isn't in its translation", unit,
                index)
        }
        if codes.unknown > 0 {
            say(
                "exchange-code-unknown", .warning,
                "the translation of the cue \(name) has a code that the source doesn't have",
                unit, index)
        }
        if let lines = settings.lines,
            settings.breaksAll || lines.lostLines(of: target, source: source)
        {
            let broken = lines.broken(target)
            if broken.text != target.text { report.broken += 1 }
            target = broken
        }
        return target
    }

    /// The account, with what the file says of its original compared with it.
    func report(digest: String) -> ReturnReport {
        var report = report
        report.isSameSource = returned.digest.map { $0 == digest }
        if report.isSameSource == false {
            report.findings.append(
                Finding(
                    rule: "exchange-digest", severity: .warning,
                    message: "the source isn't the file that was exported: its digest is another",
                    range: SourceRange(file: returned.name)))
        }
        if let count = returned.count, count != report.cues {
            report.findings.append(
                Finding(
                    rule: "exchange-count", severity: .warning,
                    message: "\(count) cues were exported, and the source has \(report.cues)",
                    range: SourceRange(file: returned.name)))
        }
        report.findings.sort {
            ($0.range?.line ?? 0, $0.cue?.number ?? 0) < ($1.range?.line ?? 0, $1.cue?.number ?? 0)
        }
        return report
    }

    private var left: String {
        settings.rest == .source ? "the text of the source stays" : "the cue stays empty"
    }

    private func cue(_ index: Int) -> FindingCue {
        let cue = settings.document.cues[index]
        return FindingCue(number: index + 1, start: cue.start, end: cue.end)
    }

    private mutating func say(
        _ rule: String, _ severity: Severity, _ message: String, _ unit: ReturnedFile.Unit,
        _ index: Int? = nil
    ) {
        report.findings.append(
            Finding(
                rule: rule, severity: severity, message: message,
                range: SourceRange(file: returned.name, line: unit.line, column: unit.column),
                cue: index.map { cue($0) }))
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy { $0.isWhitespace } }

    /// A name or text in quotation marks, cut when it is long.
    private static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: { $0.isNewline }).joined(separator: " ")
        return line.count > 40 ? "'\(line.prefix(40))…'" : "'\(line)'"
    }

    /// A text as a cue can hold it: no empty lines, no white space at the ends of lines, and none
    /// at all in one that is blank.
    private static func cleaned(_ segment: Segment) -> Segment {
        if isBlank(segment.text) { return Segment("") }
        let bytes = Array(segment.text.utf8)
        var edits: [TextEdit] = []
        var index = 0
        while index < bytes.count {
            guard isSpace(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            let run = bytes[start..<index]
            let isEdge = start == 0 || index == bytes.count
            if isEdge {
                edits.append(TextEdit(start..<index, ""))
            } else if run.contains(0x0A) || run.contains(0x0D), run.count > 1 || run.first == 0x0D {
                edits.append(TextEdit(start..<index, "\n"))
            }
        }
        return edits.isEmpty ? segment : segment.replacing(edits)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
