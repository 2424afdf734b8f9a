/// Where and how a cue is shown: the settings of WebVTT, and the coordinates of SubRip.
///
/// Source: W3C WebVTT, section 3.1 "WebVTT cues".
public struct CueSettings: Sendable, Hashable {
    /// The writing direction.
    public enum Vertical: String, Sendable {
        case horizontal = ""
        case rightToLeft = "rl"
        case leftToRight = "lr"
    }

    /// The position of the cue box across the direction of its text.
    public enum Line: Sendable, Hashable {
        case auto
        /// A line from the top, from 0, or from the bottom, from -1.
        case number(Double)
        /// A percentage of the video's height.
        case percentage(Double)
    }

    /// The part of the box that stands at the line.
    public enum LineAlign: String, Sendable { case start, center, end }

    /// The part of the box that stands at the position.
    public enum PositionAlign: String, Sendable {
        case auto
        case lineLeft = "line-left"
        case center
        case lineRight = "line-right"
    }

    /// The alignment of the text inside the box.
    public enum Align: String, Sendable { case start, center, end, left, right }

    /// The corners of a SubRip cue's box in pixels, `X1:… X2:… Y1:… Y2:…`.
    public struct Coordinates: Sendable, Hashable {
        public var x1: Int
        public var x2: Int
        public var y1: Int
        public var y2: Int

        public init(x1: Int, x2: Int, y1: Int, y2: Int) {
            self.x1 = x1
            self.x2 = x2
            self.y1 = y1
            self.y2 = y2
        }
    }

    public var vertical: Vertical = .horizontal
    public var line: Line = .auto
    public var lineAlign: LineAlign = .start
    /// A percentage of the video's width, or `nil` for automatic.
    public var position: Double?
    public var positionAlign: PositionAlign = .auto
    /// A percentage of the video's width.
    public var size: Double = 100
    public var align: Align = .center
    /// The identifier of a region, or `nil`.
    public var region: String?
    public var coordinates: Coordinates?

    public init() {}

    /// Whether everything is as when nothing was said.
    public var isDefault: Bool { self == CueSettings() }
}
