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
        case .server(let address): Self.withoutPassword(address)
        }
    }

    /// An address whose password, between the first `:` of the user and the last `@` before the
    /// path, is left out, and so is one among the parameters.
    static func withoutPassword(_ address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        var result = String(address[..<scheme.upperBound])
        var rest = address[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        // A password may hold an @, so the last one before the path ends it.
        if let at = rest[..<end].lastIndex(of: "@") {
            let user = rest[..<at]
            result += user.prefix { $0 != ":" } + "@"
            rest = rest[rest.index(after: at)...]
        }
        guard let query = rest.firstIndex(of: "?") else { return result + rest }
        let parameters = rest[rest.index(after: query)...].split(separator: "&").filter {
            !$0.lowercased().hasPrefix("password=")
        }
        result += rest[..<query]
        return parameters.isEmpty ? result : result + "?" + parameters.joined(separator: "&")
    }
}
