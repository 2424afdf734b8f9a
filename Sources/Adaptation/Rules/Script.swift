internal import Diagnostics
internal import ICU

/// Letters are of the scripts that the locale is written in.
public struct Script: CheckRule {
    public static let description = RuleDescription(
        "script", title: "Scripts",
        summary: "Letters are of the scripts that the locale is written in.",
        reason: """
            A letter of another script is text that wasn't translated, or a letter that only looks \
            like the right one and breaks search, spell checkers and voices. The scripts are \
            `script.codes` and `script.alsoAllowed`; marks, digits, symbols and emoji belong to \
            every script. A run of foreign letters is reported once. A word of two scripts whose \
            letters of one all look like letters of the other is reported as such, with the \
            letters it should have. One Greek letter alone is a symbol.
            """,
        fields: [.scripts, .otherScripts], isFixed: true,
        example: .init(locale: "en-US", wrong: "You're l\u{430}te.", right: "You're late."))

    private let scripts: ScriptSet
    private let isLatin: Bool
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let own = scope.rules[.scripts]?.texts ?? []
        if own.isEmpty { return nil }
        scripts = ScriptSet(own + (scope.rules[.otherScripts]?.texts ?? []))
        isLatin = own.contains("Latn")
        severity = scope.severity(.scripts, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let foreign: TextTraits = [
            .otherAlphabet, .rightToLeft, .indic, .eastAsian, .compatibility, .supplementary,
        ]
        for (index, cue) in file.cues.enumerated() where !cue.traits.isDisjoint(with: foreign) {
            check(cue.text, in: bytes.span, cue: index, &report)
        }
    }

    private func check(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ report: inout CheckReport
    ) {
        var runs = Runs()
        var word = ScriptWord()
        var index = cue.lowerBound
        while index < cue.upperBound {
            let start = index
            let scalar = text.scalar(at: &index)
            let script = Self.script(of: scalar)
            guard let script else {
                finish(&word, cue: number, &runs, &report)
                continue
            }
            if script == .inherited || script == .common { continue }
            word.add(start..<index, scalar)
            if scripts.contains(script) {
                runs.end()
            } else {
                runs.add(start..<index, script)
            }
        }
        finish(&word, cue: number, &runs, &report)
        runs.end()
        for run in runs.ended { add(run, number, &report) }
    }

    private typealias Run = (range: Range<Int>, script: UnicodeProperties.Script, letters: Int)

    /// The runs of foreign letters, of which those since the start of a word may be taken back.
    private struct Runs {
        var ended: [Run] = []
        private var last: Run?

        mutating func add(_ letter: Range<Int>, _ script: UnicodeProperties.Script) {
            guard let run = last, run.script == script else {
                end()
                last = (letter, script, 1)
                return
            }
            last = (run.range.lowerBound..<letter.upperBound, script, run.letters + 1)
        }

        mutating func end() {
            if let last { ended.append(last) }
            last = nil
        }

        mutating func takeBack(from index: Int) {
            if let run = last, run.range.lowerBound >= index { last = nil }
            while let run = ended.last, run.range.lowerBound >= index { ended.removeLast() }
        }
    }

    /// The script of a character; `nil` for what ends a word.
    private static func script(of scalar: UInt32) -> UnicodeProperties.Script? {
        if scalar < 0x80 {
            return (0x61...0x7A).contains(scalar | 0x20) ? latin : nil
        }
        guard let character = Unicode.Scalar(scalar) else { return nil }
        let script = UnicodeProperties(of: character).script
        // The signs of ohm and others are letters by name only.
        if script == .common, !UnicodeProperties(of: character).isLetter { return nil }
        return (0x2100...0x214F).contains(scalar) ? nil : script
    }

    private static let latin = UnicodeProperties(of: "A").script
    private static let greek = UnicodeProperties(of: "α").script

    private func add(
        _ run: Run, _ cue: Int, _ report: inout CheckReport
    ) {
        if run.script == Self.greek, run.letters == 1, isLatin { return }
        report.add(
            "text in the script \(run.script.name)", severity, cue: cue, text: run.range)
    }

    /// Ends a word: letters that only look like the others' are reported in place of their script.
    private func finish(
        _ word: inout ScriptWord, cue: Int, _ runs: inout Runs, _ report: inout CheckReport
    ) {
        defer { word = ScriptWord() }
        guard let alike = word.lookalikes else { return }
        for letter in alike {
            report.add(
                "a letter of \(letter.script) looks like '\(letter.meant)' of the word around it",
                severity, cue: cue, text: letter.range, replacement: letter.meant)
        }
        if let start = word.start { runs.takeBack(from: start) }
    }
}
