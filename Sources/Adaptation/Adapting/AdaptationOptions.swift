public import TimedText

/// What is adapted.
public struct AdaptationOptions: Sendable {
    /// Whether what a rule can mend safely is mended first.
    public var fixes = true
    /// Whether cues get other times.
    public var retimes = true
    /// Whether cues of one speaker are merged.
    public var merges = true
    /// Whether cues with more text than fits are split.
    public var splits = true
    /// Whether lines are broken anew.
    public var rebreaks = true
    /// Whether right-to-left lines are embedded, where the format's rule says so.
    public var embeds = true
    /// The frames a second of the video, by which times are counted; what the file says when it is
    /// `nil`, and milliseconds when that doesn't say it either.
    public var frameRate: FrameRate?
    /// When the picture changes.
    public var shots = ShotChanges([])

    /// Asks for everything, without shot changes.
    public init() {}
}
