public import TimedText

/// What retiming depends on besides the rules.
public struct RetimingOptions: Sendable {
    /// The frames a second of the video; without it cues are moved by milliseconds, and rules that
    /// count frames are taken at ``assumedRate``.
    public var frameRate: FrameRate?
    /// The rule for the reading speed, ``RuleField/adultSpeed`` unless another is set.
    public var speed = RuleField.adultSpeed
    /// Whether the picture is upright, so that lines are shorter.
    public var isPortrait = false
    /// Whether cues may be merged.
    public var merges = true
    /// When the picture changes.
    public var shots = ShotChanges([])

    /// The frames a second by which rules count when the video's aren't known.
    public static let assumedRate: Int64 = 24

    /// Creates the usual options: adults, landscape, merging, no shot changes.
    public init(frameRate: FrameRate? = nil) { self.frameRate = frameRate }
}
