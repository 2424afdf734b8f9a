/// How well a file fits an episode.
public struct EpisodeMatch: Sendable, Hashable {
    /// The episode.
    public let episode: Episode
    /// The share of the times of both that belong together, from 0 to 1, less what had to be assumed.
    public let score: Double
    /// By how many milliseconds the file must be shifted to fit.
    public let offset: Int64
    /// By what its times must be multiplied to fit: 1, or the ratio of two frame rates.
    public let rate: Double
}
