internal import TranslationMemory

extension SentenceMarkTable {
    /// A segment without the mark with which it breaks off.
    func withoutBreak(atEndOf segment: Segment) -> Segment {
        let scalars = Array(segment.text.unicodeScalars)
        guard let mark = brokenMark(atEndOf: scalars) else { return segment }
        let rest = String(String.UnicodeScalarView(scalars.dropLast(mark)))
        return segment.slice(0..<rest.utf8.count).trimmed
    }

    /// A segment without the mark with which it goes on after a break.
    func withoutBreak(atStartOf segment: Segment) -> Segment {
        let scalars = Array(segment.text.unicodeScalars)
        guard let mark = brokenMark(atStartOf: scalars) else { return segment }
        let start = String(String.UnicodeScalarView(scalars.prefix(mark))).utf8.count
        return segment.slice(start..<segment.text.utf8.count).trimmed
    }
}
