/// A unit as a concordance index knows it: its texts folded, and where it stands.
struct ConcordanceEntry: Sendable, Hashable {
    /// The number of the unit in its store.
    var identifier: Int64
    /// The source text as it is compared.
    var source: [UInt8]
    /// The target text as it is compared.
    var target: [UInt8]
    /// The title and the episode.
    var scope: Scope

    /// A title and an episode.
    struct Scope: Sendable, Hashable {
        /// The title.
        var title: String?
        /// The episode.
        var episode: String?

        /// Whether a question asks for units that stand here.
        func isWanted(by query: ConcordanceQuery) -> Bool {
            if !query.titles.isEmpty {
                guard let title, query.titles.contains(title) else { return false }
            }
            if !query.episodes.isEmpty {
                guard let episode, query.episodes.contains(episode) else { return false }
            }
            return true
        }
    }

    /// The text of a side.
    func text(_ side: ConcordanceQuery.Side) -> [UInt8] { side == .source ? source : target }
}
