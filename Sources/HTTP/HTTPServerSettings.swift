/// Where a server listens, and what it takes.
public struct HTTPServerSettings: Sendable, Hashable {
    /// A name or a number of this machine; 127.0.0.1 is reached from nowhere else.
    public var address = "127.0.0.1"
    /// The port; 0 takes any that is free.
    public var port: UInt16 = 0
    /// How many threads answer.
    public var threads = 1
    /// How many connections are open at a time; others wait.
    public var connections = 512
    /// The largest body, in bytes.
    public var bodyLimit = 1 << 20
    /// The room for the request line and the head, in bytes.
    public var headLimit = 64 << 10
    /// How long a connection may wait for its next request, in milliseconds.
    public var idle = 30_000
    /// How long a request may take to come in, and then its answer to go out, in milliseconds.
    public var requestTime = 30_000

    /// Creates the usual settings.
    public init() {}
}
