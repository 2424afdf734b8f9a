/// A replacement in the text of a translation.
struct TargetEdit {
    /// The bytes that are replaced.
    var range: Range<Int>
    /// What stands there.
    var before: String
    /// What comes there.
    var after: String
    /// What kind of part it is.
    var kind: Match.Replacement.Kind

    /// Makes replacements, which must not overlap, and moves codes along; `nil` when they do.
    static func apply(_ edits: [TargetEdit], to segment: Segment) -> Segment? {
        guard !edits.isEmpty else { return segment }
        let edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let bytes = Array(segment.text.utf8)
        var result: [UInt8] = []
        var codes = segment.codes
        var place = 0
        var next = 0
        var shift = 0
        for edit in edits {
            guard edit.range.lowerBound >= place else { return nil }
            while next < codes.count, codes[next].position <= edit.range.lowerBound {
                codes[next].position += shift
                next += 1
            }
            // Markup inside what is replaced has no place any more.
            if next < codes.count, codes[next].position < edit.range.upperBound { return nil }
            result += bytes[place..<edit.range.lowerBound]
            result += Array(edit.after.utf8)
            place = edit.range.upperBound
            shift += edit.after.utf8.count - edit.range.count
        }
        while next < codes.count {
            codes[next].position += shift
            next += 1
        }
        result += bytes[place...]
        return Segment(String(decoding: result, as: UTF8.self), codes)
    }
}
