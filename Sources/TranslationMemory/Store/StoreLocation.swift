internal import Database

/// Where a memory is kept.
public enum StoreLocation: Sendable, Hashable, CustomStringConvertible {
    /// A file, such as `memory.sqlite`.
    case file(String)
    /// A server, such as `postgresql://team@host/memory`.
    case server(String)

    /// Takes a path, or an address that starts with `postgresql://` or `postgres://`.
    public init(_ text: String) {
        let isServer = text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
        self = isServer ? .server(text) : .file(text)
    }

    /// The path, or the address without its password.
    public var description: String {
        switch self {
        case .file(let path): path
        case .server(let address): PostgreSQLConnection.withoutPassword(address)
        }
    }
}
