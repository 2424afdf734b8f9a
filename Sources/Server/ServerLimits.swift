/// What a server takes of one request.
public struct ServerLimits: Sendable, Hashable {
    /// The largest body, in bytes.
    public var body: Int = 1 << 20
    /// How long a connection may be idle, in seconds.
    public var idle: Int = 30

    /// Creates the usual limits.
    public init() {}
}
