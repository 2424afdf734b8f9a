internal import Adaptation
internal import Diagnostics

/// What `tradewind pacing` says of some titles.
struct PacingReport: Sendable {
    let titles: [PacingTitle]
    let market: Market?
    var comparison: LanguageComparison?

    /// The findings of all titles, in order.
    var findings: [Finding] {
        titles.flatMap { $0.remarks + $0.preferences.flatMap { $0.findings } }
    }

    /// What a market's preferences are worth.
    static let caution =
        "No public data give the pace that a market prefers: a preference rests on what stands "
        + "beside it, and a cohort of your own titles (tradewind pacing calibrate) is better."

    /// What subtitles don't show.
    static let proxy =
        "Reversals can't be measured from subtitles: peaks, broken lines and adversative words are "
        + "a proxy."
}
