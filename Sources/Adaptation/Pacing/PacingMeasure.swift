/// One number of a pacing profile.
///
/// D is the duration of the episode, N the number of cues after cues that overlap are merged, a
/// unit what the locale's rules count. Quantiles are interpolated between the two nearest values
/// (Hyndman and Fan, type 7).
public enum PacingMeasure: String, Sendable, CaseIterable {
    /// Length of the union of all cues / D.
    case speechShare
    /// Units / D, a minute.
    case textRate
    /// N / D, a minute.
    case cueRate
    /// Units / length of the union of all cues, a second.
    case meanSpeed
    /// The median of units / duration over the cues, a second.
    case speedMedian = "cps.p50"
    /// The 90th percentile of units / duration over the cues, a second.
    case speed90 = "cps.p90"
    /// The 99th percentile of units / duration over the cues, a second.
    case speed99 = "cps.p99"
    /// The share of display time in cues that are faster than the locale's limit.
    case overShare
    /// The 5th percentile of the cues' durations, in seconds.
    case duration5 = "dur.p5"
    /// The median of the cues' durations, in seconds.
    case durationMedian = "dur.p50"
    /// The 95th percentile of the cues' durations, in seconds.
    case duration95 = "dur.p95"
    /// The share of cues that are shorter than the locale's least duration.
    case flash
    /// The share of cues that are longer than the locale's greatest duration.
    case stale
    /// The share of cues whose duration suits the market.
    case suited
    /// The median of the gaps between neighbouring cues, in seconds.
    case gapMedian = "gap.p50"
    /// The share of gaps that are longer than the least gap and shorter than the chained gap.
    case flicker
    /// The share of gaps that are no longer than the least gap.
    case chained
    /// The longest time without a cue, also at the start, in seconds.
    case silenceLongest = "silence.longest"
    /// Seconds in gaps of more than 3 s / D, a minute.
    case silenceRate = "silence.rate"
    /// Gaps of more than 5 s / D, in ten minutes.
    case silences
    /// The coefficient of variation of the intervals between cue starts, when N is at least 8.
    case onsetVariation = "onsetCV"
    /// (s − m) / (s + m) of the intervals between cue starts with mean m and standard deviation s
    /// (Goh and Barabási 2008), when N is at least 8.
    case burst
    /// Changes of speaker / D, a minute.
    case turn
    /// Changes of speaker that dashes show, for each 100 cues.
    case dashTurns
    /// Cues with a question, for each 100 cues.
    case question
    /// Cues with an exclamation, for each 100 cues.
    case exclamation
    /// Cues that end in a broken sentence, for each 100 cues.
    case broken
    /// Cues with an adversative word, for each 100 cues: a proxy of reversals, which subtitles
    /// don't show.
    case adversative
    /// When the first dialogue is shown, in seconds.
    case firstDialogue = "t0"
    /// Units in the first 3 s / (textRate × 3 s).
    case hook3
    /// Units in the first 7 s / (textRate × 7 s).
    case hook7
    /// The greatest units / duration of a cue that begins in the first 7 s, a second.
    case hookSpeed
    /// 1 when a question, an exclamation, an address or a negation stands in the first 7 s.
    case hookMark
    /// D − the last cue's end, in seconds.
    case tail
    /// Text rate of the last 10 s / textRate.
    case tail10
    /// 1 when the last cue is a question, broken, or has a word that reveals something.
    case open
    /// The number of local maxima of the curve above its mean + 1 standard deviation.
    case peaks
    /// The mean of the absolute change between neighbouring windows of the curve, in units a
    /// minute.
    case swing
    /// The share of cues that cross a shot change.
    case cross
    /// In-times 1 to 11 frames from a shot change, as a share of all.
    case snap
    /// Shot changes / D, a second.
    case cut

    /// What a value is counted in; `unit` stands for what the locale's rules count.
    public var unit: String {
        switch self {
        case .speechShare, .overShare, .flash, .stale, .suited, .flicker, .chained, .cross, .snap:
            "share"
        case .textRate, .swing: "unit/min"
        case .cueRate: "cue/min"
        case .meanSpeed, .speedMedian, .speed90, .speed99, .hookSpeed: "unit/s"
        case .duration5, .durationMedian, .duration95, .gapMedian, .silenceLongest,
            .firstDialogue, .tail:
            "s"
        case .silenceRate: "s/min"
        case .silences: "per10min"
        case .onsetVariation, .burst, .hook3, .hook7, .tail10: "ratio"
        case .turn: "turn/min"
        case .dashTurns, .question, .exclamation, .broken, .adversative: "per100"
        case .hookMark, .open: "yes/no"
        case .peaks: "peak"
        case .cut: "cut/s"
        }
    }

    /// Whether the value grows with the length of the text, so that languages are compared by it
    /// divided by their expansion from Chinese.
    public var growsWithLanguage: Bool { unit == "unit/min" || unit == "unit/s" }

    /// The measures that tell the pace, and whether a greater value is a slower pace.
    public static let pace: [(measure: PacingMeasure, isSlower: Bool)] = [
        (.textRate, false), (.cueRate, false), (.gapMedian, true), (.firstDialogue, true),
        (.turn, false), (.cut, false),
    ]

    /// The name for people.
    public var title: String {
        switch self {
        case .speechShare: "speech share"
        case .textRate: "text rate"
        case .cueRate: "cues a minute"
        case .meanSpeed: "mean speed"
        case .speedMedian: "reading speed, median"
        case .speed90: "reading speed, 90 %"
        case .speed99: "reading speed, 99 %"
        case .overShare: "time over the speed limit"
        case .duration5: "cue duration, 5 %"
        case .durationMedian: "cue duration, median"
        case .duration95: "cue duration, 95 %"
        case .flash: "cues too short"
        case .stale: "cues too long"
        case .suited: "cues of the market's duration"
        case .gapMedian: "gap, median"
        case .flicker: "gaps that flicker"
        case .chained: "gaps that are chained"
        case .silenceLongest: "longest silence"
        case .silenceRate: "silence over 3 s, a minute"
        case .silences: "silences over 5 s"
        case .onsetVariation: "variation of cue starts"
        case .burst: "burstiness of cue starts"
        case .turn: "turns a minute"
        case .dashTurns: "turns shown by dashes"
        case .question: "questions"
        case .exclamation: "exclamations"
        case .broken: "broken lines"
        case .adversative: "adversative words"
        case .firstDialogue: "first dialogue"
        case .hook3: "hook, first 3 s"
        case .hook7: "hook, first 7 s"
        case .hookSpeed: "fastest cue of the hook"
        case .hookMark: "hook has a mark"
        case .tail: "time after the last cue"
        case .tail10: "last 10 s"
        case .open: "open ending"
        case .peaks: "peaks of the curve"
        case .swing: "swing of the curve"
        case .cross: "cues across a cut"
        case .snap: "starts near a cut"
        case .cut: "cuts a second"
        }
    }
}
