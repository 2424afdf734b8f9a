internal import Diagnostics
internal import TimedText

/// Which cues of a document are shown in which piece of its time.
struct SegmentTimeline {
    /// How long all of it is, in milliseconds; at least 1.
    let total: Int64
    /// How long a segment is at most, in milliseconds.
    let segment: Int64
    /// How many segments there are.
    let count: Int
    private(set) var findings: [Finding] = []
    /// The indexes of the cues of all segments, one segment after the other.
    private var members: [Int] = []
    /// Where the indexes of each segment begin, and where the last one's end.
    private var starts: [Int]

    /// - Parameters:
    ///   - document: The subtitles.
    ///   - segment: How long a segment is at most, in milliseconds.
    ///   - duration: How long the video is, in milliseconds, when it is known.
    /// - Throws: ``StreamingError`` when it is longer than ``WebVTTSegmenter/maximumDuration``.
    init(_ document: Document, segment: Int64, duration: Int64?) throws(StreamingError) {
        let end = document.cues.reduce(0) { max($0, max($1.start, $1.end)) }
        let known = duration.flatMap { $0 > 0 ? $0 : nil }
        total = known ?? (end > 0 ? end : segment)
        self.segment = segment
        guard total <= WebVTTSegmenter.maximumDuration else {
            throw StreamingError(.tooLong, "the stream would last more than a day")
        }
        count = Int((total + segment - 1) / segment)
        starts = [Int](repeating: 0, count: count + 1)
        let spans = document.cues.map { Self.span(of: $0, segment, count) }
        for span in spans {
            for index in span { starts[index + 1] += 1 }
        }
        for index in 0..<count { starts[index + 1] += starts[index] }
        members = [Int](repeating: 0, count: starts[count])
        var next = starts
        for (cue, span) in spans.enumerated() {
            for index in span {
                members[next[index]] = cue
                next[index] += 1
            }
        }
        guard let known, end > known else { return }
        for (index, cue) in document.cues.enumerated() where max(cue.start, cue.end) > known {
            let what = cue.start >= known ? "appears" : "disappears"
            let time = cue.start >= known ? cue.start : cue.end
            findings.append(
                Finding(
                    rule: "hls-after-end", severity: .warning,
                    message: "cue \(index + 1) \(what) \(time - known) ms after the video's end",
                    range: document.range(of: cue)))
        }
    }

    /// The segments in whose time a cue is shown. One that is shown for no time stands where it
    /// starts, and one after the end in the last.
    private static func span(of cue: Cue, _ segment: Int64, _ count: Int) -> ClosedRange<Int> {
        let start = max(0, cue.start)
        let first = Int(min(start / segment, Int64(count - 1)))
        let last = Int(min((cue.end > start ? cue.end - 1 : start) / segment, Int64(count - 1)))
        return first...max(first, last)
    }

    /// The indexes of the cues that are shown in a segment, in the document's order.
    func cues(of index: Int) -> ArraySlice<Int> { members[starts[index]..<starts[index + 1]] }

    /// Where a segment begins, in milliseconds.
    func start(of index: Int) -> Int64 { Int64(index) * segment }

    /// How long a segment lasts, in milliseconds; only the last one may be shorter than the others.
    func duration(of index: Int) -> Int64 { min(segment, total - start(of: index)) }
}
