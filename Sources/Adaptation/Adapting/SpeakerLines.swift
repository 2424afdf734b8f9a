/// Tells which lines of a cue stand for themselves: another speaker's line by its dash or label,
/// songs, descriptions of sounds, and answers.
public struct SpeakerLines: Sendable {
    private let questionWords: [[UInt8]]

    /// A label is no longer than this many characters and words, or it is a part of a sentence.
    private static let longestLabel = (characters: 24, words: 3)

    /// Takes the words that make a question in a locale.
    public init(_ rules: ResolvedRules) {
        questionWords = (rules[.questionWords]?.texts ?? []).map { Array($0.utf8) }
    }

    /// The offsets of the line ends before which and after which other people may speak: such lines
    /// are never joined.
    ///
    /// Where a cue has a label, a song, a description, or a dash in its first line only, nothing says
    /// to which lines that belongs, so all of its line ends stay.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func ends(in text: [UInt8]) -> [Int] {
        guard text.contains(0x0A) else { return [] }
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let dashed = lines.map { begins($0) }
        let isOneVoice = dashed.dropFirst().contains(true) == false && dashed.first == true
        let staysWhole = isOneVoice || lines.contains { isMarked($0) }
        var ends: [Int] = []
        for (index, line) in lines.enumerated().dropLast() {
            if staysWhole || dashed[index + 1] || asks(line) { ends.append(line.endIndex) }
        }
        return ends
    }

    /// Whether a line begins with a dash of any form.
    public func begins(_ line: ArraySlice<UInt8>) -> Bool { dash(of: line) > 0 }

    /// How many bytes the dash with which a line begins takes, with the spaces after it.
    func dash(of line: ArraySlice<UInt8>) -> Int {
        let text = line.span
        var index = Self.start(of: text)
        guard index < text.count, Self.isDash(text.scalar(at: &index)) else { return 0 }
        while index < text.count {
            var next = index
            guard BreakText.isSpace(text.scalar(at: &next)) else { break }
            index = next
        }
        return index
    }

    /// Whether a line is of a song, begins with a description of a sound or a manner, or with the
    /// label of its speaker.
    public func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.span
        var index = Self.start(of: text)
        // What opens a question may stand before a label.
        while let mark = text.scalar(after: index, to: text.count), mark == 0xA1 || mark == 0xBF {
            _ = text.scalar(at: &index)
        }
        guard index < text.count else { return false }
        let start = index
        switch text.scalar(at: &index) {
        case 0x23, 0x2A, 0x2669...0x266C: return true
        case 0x28, 0x5B, 0xFF08, 0xFF3B, 0x3010, 0x3014: return true
        default: break
        }
        if let last = text.scalar(before: text.count), (0x2669...0x266C).contains(last) {
            return true
        }
        return hasLabel(text.extracting(start..<text.count))
    }

    /// Whether a line asks, so that the next one may be another person's answer.
    private func asks(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.span
        var end = text.count
        while let last = text.scalar(before: end), Self.isClosing(last) {
            end = text.scalarStart(before: end)
        }
        guard let last = text.scalar(before: end) else { return false }
        switch last {
        case 0x3F, 0x61F, 0xFF1F: return true
        default: break
        }
        guard BreakText.isUnspaced(last) else { return false }
        let rest = line.prefix(end)
        return questionWords.contains { !$0.isEmpty && rest.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a line begins with a name and a colon.
    private func hasLabel(_ text: Span<UInt8>) -> Bool {
        var index = Self.start(of: text)
        var (count, words) = (0, 1)
        var wasSpace = false
        while index < text.count, count <= Self.longestLabel.characters {
            let scalar = text.scalar(at: &index)
            switch scalar {
            case 0xFF1A: return count > 0
            case 0x3A:
                let next = text.scalar(after: index, to: text.count)
                return count > 0 && (next.map { BreakText.isSpace($0) } ?? true)
            case 0x20, 0xA0, 0x202F: wasSpace = true  // Some languages set one before a colon.
            case 0x23, 0x26, 0x27, 0x2D, 0x2E, 0xB7, 0x2019, 0x30FB: break
            case 0x61...0x7A where count == 0: return false
            default:
                let kind = CharacterKind(scalar)
                guard kind == .letter || (kind == .digit && count > 0) else { return false }
                if wasSpace { words += 1 }
                if words > Self.longestLabel.words { return false }
                wasSpace = false
            }
            count += 1
        }
        return false
    }

    /// Where a text begins behind spaces and what sets its direction.
    private static func start(of text: Span<UInt8>) -> Int {
        var index = 0
        while index < text.count {
            var next = index
            let scalar = text.scalar(at: &next)
            guard BreakText.isSpace(scalar) || Counting.isInvisible(scalar) else { break }
            index = next
        }
        return index
    }

    private static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: true
        default: false
        }
    }

    /// Whether a character may stand behind a question mark: spaces, quotes, brackets, marks.
    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF01, 0xFF09:
            true
        default: BreakText.isSpace(scalar) || Counting.isInvisible(scalar)
        }
    }
}
