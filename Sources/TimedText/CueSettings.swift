/// Where and how a cue is shown: the settings of WebVTT, and the coordinates of SubRip.
///
/// Source: W3C WebVTT, section 3.1 "WebVTT cues".
public struct CueSettings: Sendable, Hashable {
    /// The writing direction.
    public enum Vertical: String, Sendable {
        /// Lines run from left to right or right to left, as their script does.
        case horizontal = ""
        /// Lines stand upright, and new ones come to the left of old ones.
        case rightToLeft = "rl"
        /// Lines stand upright, and new ones come to the right of old ones.
        case leftToRight = "lr"
    }

    /// The position of the cue box across the direction of its text.
    public enum Line: Sendable, Hashable {
        /// Wherever there is room, the last line first.
        case auto
        /// A line from the top, from 0, or from the bottom, from -1.
        case number(Double)
        /// A percentage of the video's height.
        case percentage(Double)
    }

    /// The part of the box that stands at the line.
    public enum LineAlign: String, Sendable {
        /// Its upper edge, or its right or left one where text is vertical.
        case start
        /// Its middle.
        case center
        /// Its lower edge, or the opposite one where text is vertical.
        case end
    }

    /// The part of the box that stands at the position.
    public enum PositionAlign: String, Sendable {
        /// The part that the alignment of the text says.
        case auto
        /// Its left edge, or the upper one where text is vertical.
        case lineLeft = "line-left"
        /// Its middle.
        case center
        /// Its right edge, or the lower one where text is vertical.
        case lineRight = "line-right"
    }

    /// The alignment of the text inside the box.
    public enum Align: String, Sendable {
        /// Where the text starts: left, or right in scripts that run from there.
        case start
        /// In the middle.
        case center
        /// Where the text ends.
        case end
        /// On the left, whichever way the script runs.
        case left
        /// On the right, whichever way the script runs.
        case right
    }

    /// The corners of a SubRip cue's box in pixels, `X1:… X2:… Y1:… Y2:…`.
    public struct Coordinates: Sendable, Hashable {
        /// The left edge.
        public var x1: Int
        /// The right edge.
        public var x2: Int
        /// The upper edge.
        public var y1: Int
        /// The lower edge.
        public var y2: Int

        /// Creates a box by its edges.
        public init(x1: Int, x2: Int, y1: Int, y2: Int) {
            self.x1 = x1
            self.x2 = x2
            self.y1 = y1
            self.y2 = y2
        }
    }

    /// The direction in which lines run.
    public var vertical: Vertical = .horizontal
    /// Where the box stands across the direction of its text.
    public var line: Line = .auto
    /// The part of the box that stands at ``line-swift.property``.
    public var lineAlign: LineAlign = .start
    /// A percentage of the video's width, or `nil` for automatic.
    public var position: Double?
    /// The part of the box that stands at ``position``.
    public var positionAlign: PositionAlign = .auto
    /// A percentage of the video's width.
    public var size: Double = 100
    /// How the text is aligned inside the box.
    public var align: Align = .center
    /// The identifier of a region, or `nil`.
    public var region: String?
    /// The box in pixels, or `nil`; only SubRip can say it.
    public var coordinates: Coordinates?

    /// Creates the settings of a cue that says none.
    public init() {}

    /// Whether everything is as when nothing was said.
    public var isDefault: Bool { self == CueSettings() }
}
