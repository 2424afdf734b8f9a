internal import Files

/// An MP4 file as it can be streamed by ranges of its bytes.
struct FragmentedMP4 {
    /// The most bytes of a box that is read whole.
    private static let limit = 1 << 26

    /// What the file says of its tracks.
    private(set) var head: MP4Head?
    /// The bytes that players need before any fragment.
    private(set) var headEnd: Int64 = 0
    /// Pieces that can be decoded without others, each at least half a segment long if it can be.
    private(set) var segments: [MediaPlaylist.Segment] = []
    /// When the first fragment starts, on a clock of 90,000 a second.
    private(set) var start: Int64 = 0

    /// Whether it has fragments.
    var isFragmented: Bool { head?.isFragmented == true && !segments.isEmpty }

    /// Reads the boxes of a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - uri: The address of the file for the segments.
    ///   - segment: How long a segment is at least if it can be, in milliseconds, times two.
    /// - Throws: ``StreamingError`` when the file can't be read.
    init(_ path: String, uri: String, segment: Int64) throws(StreamingError) {
        do throws(FileError) {
            let reader = try FileReader(path)
            var position: Int64 = 0
            var open: (from: Int64, duration: Int64)?
            while true {
                let header = try reader.read(8)[...]
                guard header.count == 8 else { break }
                var size = Int64(header.bigEndian32(0) ?? 0)
                let type = header.bigEndian32(4) ?? 0
                var headerSize: Int64 = 8
                if size == 1 {
                    size = Int64(clamping: try reader.read(8)[...].bigEndian64(0) ?? 0)
                    headerSize = 16
                } else if size == 0 {
                    size = Int64(reader.size) - position
                }
                guard size >= headerSize, position + size <= reader.size else { break }
                let isRead = type == MP4Boxes.type("moov") || type == MP4Boxes.type("moof")
                if isRead, size <= Self.limit {
                    let content = try reader.read(Int(size - headerSize))
                    if type == MP4Boxes.type("moov") {
                        head = MP4Head(content[...])
                        headEnd = position + size
                    } else if let head, let fragment = MP4Fragment(content[...], of: head) {
                        if open == nil, segments.isEmpty { start = fragment.start }
                        if let piece = open, fragment.isIndependent,
                            piece.duration >= segment * 500
                        {
                            append(piece.from..<position, piece.duration, uri)
                            open = nil
                        }
                        open = (open?.from ?? position, (open?.duration ?? 0) + fragment.duration)
                    }
                } else {
                    try Self.skip(size - headerSize, reader)
                }
                position += size
            }
            if let open { append(open.from..<position, open.duration, uri) }
        } catch { throw StreamingError(.unreadable, error.description) }
    }

    private mutating func append(_ bytes: Range<Int64>, _ duration: Int64, _ uri: String) {
        let part = MediaPlaylist.Part(uri: uri, bytes: bytes)
        segments.append(MediaPlaylist.Segment(part: part, duration: duration))
    }

    private static func skip(_ count: Int64, _ reader: FileReader) throws(FileError) {
        var rest = count
        while rest > 0 {
            let got = try reader.read(Int(min(rest, 1 << 20))).count
            guard got > 0 else { return }
            rest -= Int64(got)
        }
    }
}
