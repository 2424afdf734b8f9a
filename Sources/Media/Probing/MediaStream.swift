/// One stream of a video: its pictures, a sound, a track of subtitles.
public struct MediaStream: Sendable, Hashable {
    /// What a stream holds.
    public enum Kind: String, Sendable, CaseIterable {
        case video, audio, subtitle
        /// A picture beside the video, such as a cover.
        case picture
        case other
    }

    /// What it holds.
    public var kind: Kind
    /// The name of its coding as libavformat knows it, such as `h264`.
    public var codec: String
    /// The language as the file says it, such as `zho`, or `nil`.
    public var language: String?
    /// How long it lasts in milliseconds, or `nil`.
    public var duration: Int64?
    /// The width in pixels as coded; 0 for sound.
    public var width = 0
    /// The height in pixels as coded; 0 for sound.
    public var height = 0
    /// How fast frames follow, on average.
    public var frameRate: MediaFrameRate?
    /// Whether all frames follow at one rate; `nil` when nobody knows, as with fewer than three.
    ///
    /// All frames of an MP4 file are looked at that isn't fragmented, and 3,000 of others.
    public var hasConstantFrameRate: Bool?
    /// How far it is turned when it is shown, in degrees clockwise: 0 to 359.
    public var rotation = 0
    /// How many channels a sound has.
    public var channels = 0
    /// How many samples a second a sound has.
    public var sampleRate = 0

    /// Creates a stream of which no more is known.
    public init(kind: Kind, codec: String) {
        self.kind = kind
        self.codec = codec
    }

    /// Whether it is turned on its side when it is shown.
    public var isTurned: Bool { rotation == 90 || rotation == 270 }
    /// The width in pixels as shown.
    public var shownWidth: Int { isTurned ? height : width }
    /// The height in pixels as shown.
    public var shownHeight: Int { isTurned ? width : height }
}
