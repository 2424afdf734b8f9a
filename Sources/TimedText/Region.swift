/// A part of the video in which cues are shown.
///
/// Source: W3C WebVTT, section 3.4 "WebVTT regions".
public struct Region: Sendable, Hashable {
    /// The name by which cues ask for the region.
    public var id: String
    /// A percentage of the video's width.
    public var width: Double = 100
    /// How many lines the region is high.
    public var lines: Int = 3
    /// The point of the region that stands at the viewport anchor, in percent of the region.
    public var regionAnchor = Point(x: 0, y: 100)
    /// The point of the video where the region stands, in percent of the video.
    public var viewportAnchor = Point(x: 0, y: 100)
    /// Whether new lines push old ones up.
    public var scrollsUp = false

    /// Creates a region as wide as the video and three lines high, at the bottom.
    public init(id: String) { self.id = id }

    /// A point in percent.
    public struct Point: Sendable, Hashable {
        /// From the left.
        public var x: Double
        /// From the top.
        public var y: Double

        /// Creates a point.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }
}
