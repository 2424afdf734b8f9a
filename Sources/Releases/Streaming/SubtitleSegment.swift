/// A piece of a stream of subtitles, as one file.
public struct SubtitleSegment: Sendable, Hashable {
    /// The bytes of the file.
    public var bytes: [UInt8]
    /// Where it begins in the stream, in milliseconds.
    public var start: Int64
    /// How long it lasts, in milliseconds.
    public var duration: Int64
    /// How many cues it holds; those that reach into other segments stand in these too.
    public var cues: Int

    /// Creates a segment.
    public init(bytes: [UInt8], start: Int64, duration: Int64, cues: Int) {
        self.bytes = bytes
        self.start = start
        self.duration = duration
        self.cues = cues
    }
}
