/// What a server of memories takes of one request.
public struct ServerLimits: Sendable, Hashable {
    /// How many questions may come in one call.
    public var queries = 1000
    /// How many answers a question may ask for.
    public var answers = 200
    /// How many units may be added in one call.
    public var units = 100_000

    /// Creates the usual limits.
    public init() {}
}
