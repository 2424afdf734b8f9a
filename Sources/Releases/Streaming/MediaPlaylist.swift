/// A playlist of segments, all of which are there.
///
/// Source: RFC 8216, sections 4.3.2 and 4.3.3.
public struct MediaPlaylist: Sendable, Hashable {
    /// The segments in order.
    public var segments: [Segment] = []
    /// What players must have read before any segment, such as an MP4 file's head.
    public var map: Part?
    /// Whether each segment can be decoded without others.
    public var isIndependent = true

    /// Every address that was read, each once, in order.
    var references: [String] = []

    /// Creates a playlist without segments.
    public init() {}

    /// A file, or a part of one.
    public struct Part: Sendable, Hashable {
        /// The address, as it stands in the playlist.
        public var uri: String
        /// The bytes that are meant, or `nil` for all.
        public var bytes: Range<Int64>?

        /// Creates a part.
        public init(uri: String, bytes: Range<Int64>? = nil) {
            self.uri = uri
            self.bytes = bytes
        }
    }

    /// A piece of the stream.
    public struct Segment: Sendable, Hashable {
        /// Where it is.
        public var part: Part
        /// How long it lasts, in microseconds.
        public var duration: Int64

        /// Creates a segment.
        public init(part: Part, duration: Int64) {
            self.part = part
            self.duration = duration
        }
    }

    /// The most seconds that a segment lasts, as a whole number; at least 1.
    public var targetDuration: Int64 {
        max(1, ((segments.map(\.duration).max() ?? 0) + 999_999) / 1_000_000)
    }

    /// How long all segments last, in microseconds.
    public var duration: Int64 { segments.reduce(0) { $0 + $1.duration } }

    /// The version that what stands in it asks for.
    public var version: Int {
        let hasRanges = segments.contains { $0.part.bytes != nil } || map?.bytes != nil
        return map != nil ? 6 : hasRanges ? 4 : 3
    }

    /// The playlist as text, with U+000A at the end of each line.
    ///
    /// - Complexity: O(*n*) in the number of segments.
    public var text: String {
        var text = "#EXTM3U\n#EXT-X-VERSION:\(version)\n"
        text += "#EXT-X-TARGETDURATION:\(targetDuration)\n"
        text += "#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n"
        if isIndependent { text += "#EXT-X-INDEPENDENT-SEGMENTS\n" }
        if let map {
            var attributes = PlaylistAttributes()
            attributes.add("URI", quoted: map.uri)
            if let bytes = map.bytes {
                attributes.add("BYTERANGE", quoted: "\(bytes.count)@\(bytes.lowerBound)")
            }
            text += "#EXT-X-MAP:\(attributes.text)\n"
        }
        for segment in segments {
            text += "#EXTINF:\(Self.seconds(segment.duration)),\n"
            if let bytes = segment.part.bytes {
                text += "#EXT-X-BYTERANGE:\(bytes.count)@\(bytes.lowerBound)\n"
            }
            text += segment.part.uri + "\n"
        }
        return text + "#EXT-X-ENDLIST\n"
    }

    /// Microseconds as seconds with three digits after the point, or six where these are needed.
    static func seconds(_ microseconds: Int64) -> String {
        let isWhole = microseconds % 1000 == 0
        let fraction = String(isWhole ? microseconds / 1000 % 1000 : microseconds % 1_000_000)
        let width = isWhole ? 3 : 6
        let zeros = String(repeating: "0", count: width - fraction.utf8.count)
        return "\(microseconds / 1_000_000).\(zeros)\(fraction)"
    }
}
