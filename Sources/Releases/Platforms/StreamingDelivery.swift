/// How a platform takes a title as HTTP Live Streaming.
public struct StreamingDelivery: Sendable, Hashable {
    /// How long a segment of subtitles is at most, in milliseconds.
    public var segment: Int64 = 6000
    /// Whether subtitles go as IMSC 1.1 too.
    public var hasIMSC = false
    /// What subtitles are for, as `CHARACTERISTICS` says it.
    public var characteristics: [String] = []
    /// The path of the folder of an episode, with the names of ``SubtitleDelivery/naming``.
    public var naming: String = "hls/{episode}"
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a delivery in segments of six seconds.
    public init(provenance: PlatformTemplate.Provenance) { self.provenance = provenance }
}
