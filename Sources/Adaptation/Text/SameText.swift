internal import Diagnostics

/// Finds lines of a translation that say the same as its source, letter by letter.
struct SameText: Sendable {
    private let words: Int
    private let letters: Int
    private let terms: WordMatcher

    /// Prepares the limits; `nil` when the rules have none.
    init?(_ scope: CheckScope) {
        guard let words = scope.number(.sameWords), let letters = scope.number(.sameLetters) else {
            return nil
        }
        self.words = Int(max(1, min(words, 1000)))
        self.letters = Int(max(1, min(letters, 1000)))
        terms = WordMatcher(scope.options.terms)
    }

    /// Reports the lines of a cue that are lines of its source too, or the cue when it is.
    func check(
        _ cue: Int, of file: CheckedFile, against group: [Int], of source: CheckedFile,
        _ severity: Severity, _ report: inout CheckReport
    ) {
        let checked = file.cues[cue]
        let whole = Self.key(file, checked.text)
        // Most cues differ, and the cheapest way to know it is to look for the first letters.
        guard whole.count > 2 else { return }
        var keys: Set<[UInt8]> = []
        for other in group {
            keys.insert(Self.key(source, source.cues[other].text))
            for line in source.lines[source.cues[other].lines] {
                keys.insert(Self.key(source, line.bytes))
            }
        }
        if keys.contains(whole) {
            guard counts(file.string(checked.text)) else { return }
            report.add("the cue is the same as its source", severity, cue: cue)
            return
        }
        for line in file.lines[checked.lines] {
            guard keys.contains(Self.key(file, line.bytes)), counts(file.string(line.bytes)) else {
                continue
            }
            report.add("the line is the same as its source", severity, cue: cue, text: line.bytes)
        }
    }

    /// Whether a text is long enough, and of words that are no names.
    private func counts(_ text: String) -> Bool {
        var different: Set<Substring> = []
        var names = 0
        var hasSmall = false
        var joined = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }) {
            if word.contains("/") || word.contains("@") || word.hasPrefix("www.") { continue }
            guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic })
            else { continue }
            if !WordMatcher.standsApart(first.value) {
                joined += word.unicodeScalars.count { $0.properties.isAlphabetic }
                continue
            }
            different.insert(word)
            if first.properties.isUppercase { names += 1 }
            if word.unicodeScalars.contains(where: { $0.properties.isLowercase }) {
                hasSmall = true
            }
        }
        if joined >= letters { return true }
        // Where all is in capitals, they say nothing of names.
        let ordinary = hasSmall ? different.count - names : different.count
        return different.count >= words && ordinary > 0
            && terms.matches(in: FoldedText(text)).isEmpty
    }

    /// The letters and digits of a text, folded.
    private static func key(_ file: CheckedFile, _ bytes: Range<Int>) -> [UInt8] {
        FoldedText(Array(file.text[bytes])).bytes.filter {
            $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        }
    }
}
