internal import CICU

/// A finder of boundaries in UTF-8 text: of graphemes, words, lines or sentences.
///
/// Opening one costs as much as segmenting a page, so keep it and give it text after text. It reads
/// the bytes where they are. It belongs to one task at a time.
///
/// ```swift
/// var words = try Segmenter(.words, locale: "th")
/// for segment in try words.segments(of: line.span) where segment.kind.isWord { … }
/// ```
@safe
public struct Segmenter: ~Copyable {
    private let handle: OpaquePointer
    private var offsets = [Int32](repeating: 0, count: 128)
    private var kinds = [Int32](repeating: 0, count: 128)

    /// What a segmenter divides text into.
    public enum Unit: Int32, Sendable, CaseIterable {
        /// What a reader sees as one character.
        case graphemes = 0
        /// Words, and what stands between them.
        case words = 1
        /// Stretches after which a line may be broken.
        case lines = 2
        /// Sentences.
        case sentences = 3
    }

    /// A stretch of the text.
    public struct Segment: Sendable, Hashable {
        /// The segment's bytes.
        public var range: Range<Int>
        /// What it is.
        public var kind: SegmentKind

        /// Creates a segment of some bytes.
        public init(range: Range<Int>, kind: SegmentKind) {
            self.range = range
            self.kind = kind
        }
    }

    /// Opens a segmenter for a locale, a BCP 47 tag perhaps with keywords: `ja-u-lw-phrase`.
    ///
    /// - Throws: ``ICUError`` when ICU has no rules.
    public init(_ unit: Unit, locale: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_segmenter_open(unit.rawValue, locale, &status)
        try check(status, "open a segmenter for \(locale)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "open a segmenter for \(locale)")
        }
        unsafe handle = opened
    }

    deinit { unsafe tw_segmenter_close(handle) }

    /// Calls a function with each segment of a text in turn, until it returns false.
    ///
    /// - Throws: ``ICUError`` when the text is longer than 2 GB.
    /// - Complexity: O(*n*) in the length of the text.
    public mutating func forEachSegment(
        of text: Span<UInt8>, _ body: (Segment) -> Bool
    ) throws(ICUError) {
        unsafe try text.withBytes("segment a text") { (bytes, count) throws(ICUError) in
            var status: Int32 = 0
            unsafe tw_segmenter_set_text(handle, bytes, count, &status)
            try check(status, "segment a text")
            var start = 0
            while true {
                let found = nextChunk()
                for index in 0..<found {
                    let end = Int(offsets[index])
                    let kind = SegmentKind(rawValue: kinds[index])
                    if !body(Segment(range: start..<end, kind: kind)) { return }
                    start = end
                }
                if found < offsets.count { return }
            }
        }
    }

    /// The segments of a text, which cover it without gaps.
    public mutating func segments(of text: Span<UInt8>) throws(ICUError) -> [Segment] {
        var segments: [Segment] = []
        try forEachSegment(of: text) {
            segments.append($0)
            return true
        }
        return segments
    }

    /// The ends of the segments of a text, as offsets of bytes; the last is the text's end.
    public mutating func boundaries(in text: Span<UInt8>) throws(ICUError) -> [Int] {
        var boundaries: [Int] = []
        try forEachSegment(of: text) {
            boundaries.append($0.range.upperBound)
            return true
        }
        return boundaries
    }

    /// How many segments a text has.
    public mutating func count(of text: Span<UInt8>) throws(ICUError) -> Int {
        var count = 0
        try forEachSegment(of: text) { _ in
            count += 1
            return true
        }
        return count
    }

    /// Fetches the next boundaries; a full chunk means that there may be more.
    private mutating func nextChunk() -> Int {
        let room = Int32(offsets.count)
        return unsafe offsets.withUnsafeMutableBufferPointer { offsets in
            unsafe kinds.withUnsafeMutableBufferPointer { kinds in
                guard let first = offsets.baseAddress, let second = kinds.baseAddress
                else { return 0 }
                return Int(unsafe tw_segmenter_next(handle, first, second, room))
            }
        }
    }
}
