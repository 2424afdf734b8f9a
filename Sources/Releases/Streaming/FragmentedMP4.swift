internal import Media

/// An MP4 file as it can be streamed by ranges of its bytes.
struct FragmentedMP4 {
    /// The most bytes of a box that is read whole.
    private static let limit: Int64 = 1 << 26

    /// What the file says of its tracks.
    private(set) var head: MP4Head?
    /// The bytes that players need before any fragment.
    private(set) var headEnd: Int64 = 0
    /// Pieces that can be decoded without others, each at least half a segment long if it can be.
    private(set) var segments: [MediaPlaylist.Segment] = []
    /// When the first fragment starts, on a clock of 90,000 a second.
    private(set) var start: Int64 = 0

    private let uri: String
    private let segment: Int64
    /// Where the segment begins that isn't whole yet, and how long it is so far.
    private var open: (from: Int64, duration: Int64)?

    /// Whether it has fragments.
    var isFragmented: Bool { head?.isFragmented == true && !segments.isEmpty }

    /// Reads the boxes of a file.
    ///
    /// - Parameters:
    ///   - stream: The file.
    ///   - uri: The address of the file for the segments.
    ///   - segment: How long a segment should be, in milliseconds.
    /// - Throws: ``StreamingError`` when the file can't be read.
    init(_ stream: ByteStream, uri: String, segment: Int64) throws(StreamingError) {
        self.uri = uri
        self.segment = segment
        var stream = stream
        var end: Int64 = 0
        while true {
            let start = stream.position
            let header = try stream.read(8)[...]
            guard header.count == 8, let type = header.bigEndian32(4) else { break }
            var size = Int64(header.bigEndian32(0) ?? 0)
            if size == 1 { size = Int64(clamping: try stream.read(8)[...].bigEndian64(0) ?? 0) }
            // No file is a petabyte; sums of larger sizes would overflow.
            guard size <= 1 << 50 else { break }
            let rest = start + size - stream.position
            guard rest >= 0 else { break }
            let isRead = type == MP4Boxes.type("moov") || type == MP4Boxes.type("moof")
            if isRead, rest <= Self.limit {
                let content = try stream.read(Int(rest))
                guard content.count == Int(rest) else { break }
                take(content[...], type, start..<stream.position)
            } else if try !stream.skip(rest) {
                break
            }
            end = stream.position
        }
        close(at: end)
    }

    private mutating func take(_ content: ArraySlice<UInt8>, _ type: UInt32, _ place: Range<Int64>)
    {
        guard type == MP4Boxes.type("moof") else {
            head = MP4Head(content)
            headEnd = place.upperBound
            return
        }
        guard let head, let fragment = MP4Fragment(content, of: head) else { return }
        if open == nil, segments.isEmpty { start = fragment.start }
        if let piece = open, fragment.isIndependent, piece.duration >= segment * 500 {
            close(at: place.lowerBound)
        }
        open = (open?.from ?? place.lowerBound, (open?.duration ?? 0) + fragment.duration)
    }

    private mutating func close(at end: Int64) {
        guard let piece = open, end > piece.from else { return }
        let part = MediaPlaylist.Part(uri: uri, bytes: piece.from..<end)
        segments.append(MediaPlaylist.Segment(part: part, duration: piece.duration))
        open = nil
    }
}
