internal import ICU

/// The marks and words by which a locale shows questions, exclamations and broken sentences.
struct SentenceMarks: Sendable {
    private let questions: [[UInt8]]
    private let questionWords: [[UInt8]]
    private let exclamations: [[UInt8]]
    private let breaks: [[UInt8]]
    /// What may stand behind the last mark of a sentence.
    private let closings: [[UInt8]]
    /// Words of politeness that may follow the word that makes a question.
    private let polite: [[UInt8]]

    init(_ rules: ResolvedRules) {
        questions = Self.bytes(rules[.questionMarks]?.texts)
        questionWords = Self.bytes(rules.words(.questionWords)?.words)
        let forbidden = Set(rules[.forbiddenMarks]?.texts ?? [])
        exclamations = Self.bytes(
            rules[.exclamationMarks]?.texts?.filter { !forbidden.contains($0) })
        breaks = Self.bytes(rules[.brokenMarks]?.texts)
        closings = Self.bytes(rules[.quotes]?.texts) + Self.bytes(["\"", "'", ")", "]", " ", "\n"])
        polite = Self.bytes(rules.words(.honorifics)?.words)
    }

    private static func bytes(_ texts: [String]?) -> [[UInt8]] {
        (texts ?? []).map { Array($0.utf8) }.filter { !$0.isEmpty }
    }

    /// Whether questions can be told at all.
    var tellsQuestions: Bool { !questions.isEmpty || !questionWords.isEmpty }
    var tellsExclamations: Bool { !exclamations.isEmpty }
    var tellsBreaks: Bool { !breaks.isEmpty }

    /// Whether a text holds a mark of a question.
    func hasQuestionMark(_ text: [UInt8]) -> Bool { Self.holds(text, any: questions) }

    func isExclamation(_ text: [UInt8]) -> Bool { Self.holds(text, any: exclamations) }

    /// Whether the last sentence breaks off.
    func isBroken(_ text: [UInt8]) -> Bool {
        var end = text[...]
        while let closing = closings.first(where: { Self.ends(end, with: $0) }) {
            end = end.dropLast(closing.count)
        }
        return breaks.contains { Self.ends(end, with: $0) }
    }

    /// Whether a part of the text, between spaces or line ends, begins or ends with a word that
    /// makes a question.
    func hasQuestionWord(_ text: [UInt8]) -> Bool {
        guard !questionWords.isEmpty else { return false }
        for part in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            var end = Self.withoutPunctuation(part)
            if questionWords.contains(where: { end.starts(with: $0) }) { return true }
            for _ in 0..<3 {
                if questionWords.contains(where: { Self.ends(end, with: $0) }) { return true }
                guard let word = polite.first(where: { Self.ends(end, with: $0) }) else { break }
                end = end.dropLast(word.count)
            }
        }
        return false
    }

    private static func ends(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
        text.count >= word.count && text.suffix(word.count).elementsEqual(word)
    }

    /// The text without the punctuation at its end.
    private static func withoutPunctuation(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let last = text.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
            let scalar = String(decoding: text[last...], as: UTF8.self).unicodeScalars.first
            guard let scalar, UnicodeProperties(of: scalar).isPunctuation else { break }
            text = text[..<last]
        }
        return text
    }

    private static func holds(_ text: [UInt8], any marks: [[UInt8]]) -> Bool {
        marks.contains { mark in
            guard let first = mark.first else { return false }
            var index = 0
            while let found = text[index...].firstIndex(of: first) {
                if text[found...].starts(with: mark) { return true }
                index = found + 1
            }
            return false
        }
    }
}
