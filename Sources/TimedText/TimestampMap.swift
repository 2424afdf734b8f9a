/// The `X-TIMESTAMP-MAP` of a WebVTT segment: which cue time stands at which MPEG-2 time.
///
/// Source: RFC 8216, section 3.5.
public struct TimestampMap: Sendable, Hashable {
    /// A cue time in milliseconds.
    public var local: Int64
    /// The same moment on the 90 kHz clock of the stream, modulo 2³³.
    public var mpegts: Int64

    /// Creates a map of a cue time in milliseconds to a time of the stream.
    public init(local: Int64, mpegts: Int64) {
        self.local = local
        self.mpegts = mpegts
    }
}
