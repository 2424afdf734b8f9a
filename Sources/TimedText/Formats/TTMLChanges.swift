/// What became of a document that was read from TTML.
enum TTMLChanges {
    /// Whether the changed paragraphs can be written one by one where they stand.
    ///
    /// They can't when a paragraph became several cues, when other times hang on one that changed,
    /// when something outside paragraphs must change, or when what is gone holds more than
    /// paragraphs.
    static func canBeWrittenInPlace(_ document: Document) -> Bool {
        guard let source = document.source, document.head == document.headAsRead else {
            return false
        }
        let isChanged = document.cues.contains { $0.isChanged }
        var isWhole = !isChanged
        var expected = document.headEnd
        var part: (number: Int, count: Int) = (0, 0)
        var isClosed = true
        for cue in document.cues {
            if cue.isChanged, !canBeWritten(cue, in: document) { return false }
            if cue.traits.contains(.inserted) {
                // There is no paragraph beside which it could stand, or it would stand inside one.
                if document.stopAsRead == 0 || part.number < part.count || !isClosed {
                    return false
                }
                continue
            }
            let now = Self.part(of: cue, in: document)
            guard now.number == (part.number < part.count ? part.number + 1 : 1),
                part.number == part.count || now.count == part.count
            else { return false }
            part = now
            let lead = Int(cue.place.lead)
            guard lead >= expected else { return false }
            if lead > expected { isWhole = false }
            if lead > expected,
                !TTMLScanner.holdsWholeParagraphs(expected..<lead, in: source.bytes)
            {
                return false
            }
            expected = Int(cue.place.stop)
            isClosed = Self.isClosed(cue, in: source.bytes)
        }
        guard part.number == part.count else { return false }
        let stop = max(document.headEnd, Int(document.stopAsRead))
        guard isWhole && expected == stop || hasShortLines(source) else { return false }
        if expected < stop {
            return TTMLScanner.holdsWholeParagraphs(expected..<stop, in: source.bytes)
        }
        return expected == stop || !isChanged
    }

    /// Whether a paragraph has an end: one that is cut off by a fault of the XML hasn't.
    private static func isClosed(_ cue: Cue, in bytes: [UInt8]) -> Bool {
        let stop = Int(cue.place.stop)
        if cue.place.payloadEnd < cue.place.stop { return true }
        return stop >= 2 && stop <= bytes.count && bytes[stop - 2] == 0x2F
    }

    /// Whether the places of paragraphs can be told in a file that isn't UTF-8.
    private static func hasShortLines(_ source: SourceText) -> Bool {
        guard let starts = source.original?.lineStarts else { return true }
        let ends = starts.dropFirst().map { Int($0.text) } + [source.bytes.count]
        return zip(starts, ends).allSatisfy { $1 - Int($0.text) <= SourceText.maximumOffsetInLine }
    }

    private static func part(of cue: Cue, in document: Document) -> (number: Int, count: Int) {
        let numbers = (document.attributes(of: cue)["part"] ?? "1/1").split(separator: "/")
            .map { Int($0) ?? 1 }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : (1, 1)
    }

    private static func canBeWritten(_ cue: Cue, in document: Document) -> Bool {
        let attributes = document.attributes(of: cue)
        if attributes["part"] != nil || attributes["entangled"] != nil { return false }
        if cue.traits.contains(.changedSettings) { return false }
        if cue.traits.contains(.changedTiming) {
            if cue.start < Int64(attributes["parentBegin"] ?? "") ?? 0 { return false }
            if cue.end > Int64(attributes["parentEnd"] ?? "") ?? .max { return false }
        }
        let isInserted = cue.traits.contains(.inserted)
        if isInserted, cue.start < 0 || !document.settings(of: cue).isDefault { return false }
        guard isInserted || cue.traits.contains(.changedText) else { return true }
        let text = document.text(of: cue)
        // Places and speakers are named in the head.
        return text.placement == CueText.Placement() && !text.tokens.contains { $0.kind == .voice }
    }
}
