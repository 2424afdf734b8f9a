/// Somebody who took part in a title.
public struct CastMember: Sendable, Hashable {
    /// The names by locale.
    public var names: [String: String]
    /// What they did: `actor`, `director`, `writer`, `producer` or `voice`.
    public var job: String
    /// The names of whom they play, by locale.
    public var characters: [String: String] = [:]

    /// Creates a member.
    public init(names: [String: String], job: String) {
        self.names = names
        self.job = job
    }
}
