internal import Database

/// Which units are wanted; what isn't set doesn't matter.
public struct UnitFilter: Sendable, Hashable {
    /// The title they belong to.
    public var title: String?
    /// The episode they belong to.
    public var episode: String?
    /// A kind of origin; of machines, the name of the engine counts unless it is empty.
    public var origin: UnitOrigin?
    /// Who wrote the translation.
    public var author: String?

    /// Creates a filter that lets all units pass.
    public init(
        title: String? = nil, episode: String? = nil, origin: UnitOrigin? = nil,
        author: String? = nil
    ) {
        self.title = title
        self.episode = episode
        self.origin = origin
        self.author = author
    }

    /// The conditions, each with `and` before it.
    var conditions: SQL {
        var sql: SQL = ""
        if let title { sql += " and title = \(title)" }
        if let episode { sql += " and episode = \(episode)" }
        if let author { sql += " and author = \(author)" }
        if let origin { sql += " and origin = \(origin.number)" }
        if case .machine(let engine) = origin, !engine.isEmpty { sql += " and engine = \(engine)" }
        return sql
    }
}
