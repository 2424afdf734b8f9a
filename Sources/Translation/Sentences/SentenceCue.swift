internal import Adaptation
internal import TimedText

/// What is looked at in a cue to tell where sentences end.
struct SentenceCue: Sendable {
    let start: Int64
    let end: Int64
    let placement: CueText.Placement
    let style: String?
    let plain: String
    let scalars: [Unicode.Scalar]
    let mark: SentenceMarkTable.Mark
    let beginsBroken: Bool
    let speaker: String?
    /// Whether it is a dialogue, a song, a description of a sound, or has a label.
    let isMarked: Bool
    /// Whether it has letters, and all of them are capitals.
    let isInCapitals: Bool
    /// Whether its first letter is a small one; `nil` for a letter without case, and for no letter.
    let beginsSmall: Bool?
    /// How long the text is in units of the locale.
    let length: Double

    init(
        _ cue: Cue, in document: Document, _ marks: SentenceMarkTable, _ speakers: SpeakerLines,
        _ counting: Counting
    ) {
        let text = document.text(of: cue)
        start = cue.start
        end = cue.end
        placement = text.placement
        style = document.style(of: cue)
        plain = text.plain
        scalars = Array(text.plain.unicodeScalars)
        mark = marks.mark(atEndOf: scalars)
        beginsBroken = marks.beginsBroken(scalars)
        speaker =
            text.tokens.first { $0.kind == .voice }.map { text.string($0.content) }
        let lines = Array(plain.utf8).split(separator: 0x0A)
        // A dash before the first line alone may be that of a sentence that goes on.
        isMarked =
            lines.contains { speakers.isMarked($0) }
            || lines.dropFirst().contains { speakers.begins($0) }
            || (lines.first.map { speakers.begins($0) } ?? false)
        var (capitals, small) = (0, 0)
        var first: Bool?
        var hasLetter = false
        for scalar in scalars where scalar.properties.isAlphabetic {
            let isSmall = scalar.properties.isLowercase
            let isCapital = scalar.properties.isUppercase
            if isSmall { small += 1 }
            if isCapital { capitals += 1 }
            if !hasLetter, isSmall || isCapital { first = isSmall }
            hasLetter = true
        }
        isInCapitals = capitals > 1 && small == 0
        beginsSmall = scalars.first { !SentenceMarkTable.isOpening($0) }
            .flatMap { $0.properties.isAlphabetic || beginsBrokenMark($0) ? first : nil }
        length = counting.length(of: plain)
        func beginsBrokenMark(_ scalar: Unicode.Scalar) -> Bool { marks.beginsBroken([scalar]) }
    }

    /// Whether it has a letter or a digit.
    var saysSomething: Bool {
        scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
