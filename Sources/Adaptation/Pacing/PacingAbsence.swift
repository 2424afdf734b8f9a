/// Why a measure can't be had of an episode.
public enum PacingAbsence: Sendable, Hashable, CustomStringConvertible {
    /// There is no cue with text and time.
    case noCues
    /// There are fewer cues than the measure needs.
    case fewCues(needed: Int)
    /// The episode is shorter than the measure needs, in milliseconds.
    case tooShort(needed: Int64)
    /// The episode seems to be longer than a day.
    case tooLong
    /// The duration is only assumed, to the last cue.
    case noDuration
    /// Shot changes aren't known.
    case noShots
    /// The rules lack what is needed, such as `reading.adult`.
    case noRule(String)
    /// The locale doesn't write what shows it, such as dashes.
    case noMark(String)
    /// There is only one cue, so there is no gap.
    case noGaps

    public var description: String {
        switch self {
        case .noCues: "no cue with text and time"
        case .fewCues(let needed): "fewer than \(needed) cues"
        case .tooShort(let needed): "shorter than \(needed / 1000) s"
        case .tooLong: "longer than a day"
        case .noDuration: "the duration isn't known, only the last cue"
        case .noShots: "no list of shot changes"
        case .noRule(let field): "no rule \(field)"
        case .noMark(let field): "the locale doesn't write such marks (\(field))"
        case .noGaps: "no gap between cues"
        }
    }
}
