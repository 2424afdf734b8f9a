public import Fonts

/// What a check assumes of the viewers and the picture.
public struct CheckOptions: Sendable {
    /// Who reads the subtitles.
    public var audience = Audience.adults
    /// The shape of the picture.
    public var orientation = Orientation.landscape
    /// Frames a second where a file doesn't say, for limits in frames.
    public var frameRate = 24.0
    /// Terms and names that no line breaks inside of.
    public var terms: [String] = []
    /// The platform whose safe box is meant in portrait, such as `tiktok-reels-shorts`.
    public var platform: String?
    /// The size of the text in pixels, where it isn't that of the rules.
    public var fontSize: Double?
    /// The font in which the text is drawn; without one widths are those of the rules.
    public var font: FontFile?

    /// Assumes adults, a landscape picture and 24 frames a second.
    public init() {}

    /// Who reads subtitles, and whether sounds are described in them.
    public enum Audience: String, Sendable, CaseIterable {
        case adults
        case children
        /// Adults; subtitles for the deaf and hard of hearing.
        case adultsSDH = "adults-sdh"
        /// Children; subtitles for the deaf and hard of hearing.
        case childrenSDH = "children-sdh"

        /// The rule that limits the reading speed.
        public var speed: RuleField {
            switch self {
            case .adults: .adultSpeed
            case .children: .childrenSpeed
            case .adultsSDH: .adultSDHSpeed
            case .childrenSDH: .childrenSDHSpeed
            }
        }
    }

    /// The shape of a picture.
    public enum Orientation: String, Sendable, CaseIterable {
        case landscape
        case portrait
    }
}
