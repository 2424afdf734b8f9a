internal import Diagnostics
internal import TimedText

/// How `join` puts documents together.
struct DocumentJoin: Sendable {
    /// Milliseconds between the last cue of a part and the beginning of the next.
    var gap: Int64 = 0
    /// How much later each part after the first is shown, in milliseconds, or `nil` when each
    /// begins at the end of the part before it.
    var offsets: [Int64]?
    /// Whether cues that are numbered are numbered from 1 in the whole.
    var renumbers = true

    /// The documents as one, in their order; `nil` when there is none.
    ///
    /// - Complexity: O(*n*) in the size of all documents.
    func joined(_ parts: [Document], findings: inout [Finding]) -> Document? {
        guard var whole = parts.first else { return nil }
        var end = whole.end
        for (index, part) in parts.dropFirst().enumerated() {
            var part = part
            let offset: Int64
            if let offsets {
                offset = index < offsets.count ? offsets[index] : 0
            } else {
                offset = (end + gap).clamped(to: 0...TimeMap.limit)
            }
            findings += part.shift(by: offset)
            end = max(end, part.end)
            findings += whole.append(part)
        }
        if renumbers, whole.isNumbered { whole.renumber() }
        return whole
    }
}

extension Document {
    /// When the last cue ends, in milliseconds, or 0 when there are no cues.
    fileprivate var end: Int64 { cues.reduce(0) { max($0, $1.end) } }
}

extension Int64 {
    fileprivate func clamped(to range: ClosedRange<Int64>) -> Int64 {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
