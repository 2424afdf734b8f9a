internal import Diagnostics
internal import ICU

/// Words that a market handles with care are pointed out.
public struct SensitiveTerm: CheckRule {
    public static let description = RuleDescription(
        "sensitive-term", title: "Sensitive terms",
        summary: "Words that a market handles with care are pointed out, and never changed.",
        reason: """
            Some words need a second look before a title goes to a market. The list is \
            `content.sensitive` of the market or of the title; those of the markets are short, were \
            written by hand, and rest on no evidence. Text and list are compared without \
            regard to case and to forms of the same character (Unicode's form KC), and only whole \
            words are found where the script sets spaces between them. It is a note: what to do \
            is for people who know the market to say, and a line that quotes or condemns a word \
            may need it.
            """,
        fields: [.sensitiveTerms], severity: .note)

    private let terms: MarkTable
    private let names: [String]
    /// What each word is about, such as alcohol; empty where the list doesn't say.
    private let classes: [String]
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let list = scope.rules.words(.sensitiveTerms)
        let isClassed = scope.rules[.sensitiveTerms]?.texts == nil
        var known: Set<String> = []
        let words = (list?.classes ?? [:]).sorted { $0.key < $1.key }.flatMap { name, words in
            words.map { (word: $0, class: isClassed ? name : "") }
        }.filter { !$0.word.isEmpty && known.insert(Self.folded($0.word)).inserted }
        if words.isEmpty { return nil }
        names = words.map(\.word)
        classes = words.map(\.class)
        terms = MarkTable(words.map { Self.folded($0.word) })
        severity = scope.severity(.sensitiveTerms, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        for (index, cue) in file.cues.enumerated() where !cue.text.isEmpty {
            check(cue.text, in: bytes.span, cue: index, &report)
        }
    }

    private func check(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ report: inout CheckReport
    ) {
        var folded: [UInt8] = []
        // Where the character of each folded byte begins; one more for the end.
        var places: [Int] = []
        folded.reserveCapacity(cue.count + 8)
        places.reserveCapacity(cue.count + 8)
        var index = cue.lowerBound
        while index < cue.upperBound {
            let start = index
            let scalar = text.scalar(at: &index)
            if scalar < 0x80 {
                let isCapital = (0x41...0x5A).contains(scalar)
                folded.append(scalar == 0x0A ? 0x20 : UInt8(scalar) | (isCapital ? 0x20 : 0))
                places.append(start)
                continue
            }
            if Counting.isInvisible(scalar) { continue }
            for byte in Self.folded(scalar) {
                folded.append(byte)
                places.append(start)
            }
        }
        places.append(cue.upperBound)
        let span = folded.span
        var place = 0
        while place < span.count {
            guard let term = terms.mark(at: place, in: span, end: span.count) else {
                place += 1
                continue
            }
            let end = place + terms.count(of: term)
            if isWord(place..<end, in: span) {
                report.add(
                    "'\(names[term])'\(classes[term].isEmpty ? "" : " (\(classes[term]))") "
                        + "needs care in this market", severity, cue: number,
                    text: places[place]..<places[end])
                place = end
            } else {
                place += 1
            }
        }
    }

    /// Whether no letter that stands in words with spaces between them continues a term.
    private func isWord(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        var last = range.upperBound
        while last > range.lowerBound + 1, text[last - 1] & 0xC0 == 0x80 { last -= 1 }
        let first = text.scalar(after: range.lowerBound, to: range.upperBound)
        let before = text.scalar(before: range.lowerBound, from: 0)
        let after = text.scalar(after: range.upperBound, to: text.count)
        if CharacterKind.isSpacedWord(first), CharacterKind.isSpacedWord(before) { return false }
        let end = text.scalar(before: range.upperBound, from: range.lowerBound)
        return !(CharacterKind.isSpacedWord(end) && CharacterKind.isSpacedWord(after))
    }

    private static func folded(_ text: String) -> String {
        let normal = (try? Normalizer.nfkc.normalized(text)) ?? text
        return (try? CaseFolding.folded(normal)) ?? normal
    }

    private static func folded(_ scalar: UInt32) -> [UInt8] {
        guard let scalar = Unicode.Scalar(scalar) else { return [] }
        // Ideographs and most letters without case stand for themselves.
        let text = String(Character(scalar))
        if (0x3400...0x9FFF).contains(scalar.value) { return Array(text.utf8) }
        return Array(folded(text).utf8)
    }
}
