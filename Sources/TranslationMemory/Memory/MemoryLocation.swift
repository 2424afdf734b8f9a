/// Where a memory is kept: in a file of this machine, or in a database of a team.
///
/// ```swift
/// MemoryLocation("drama.sqlite")                       // a file
/// MemoryLocation("postgresql://lin@db.local/memory")   // a database
/// ```
public enum MemoryLocation: Sendable, Hashable, CustomStringConvertible {
    /// An SQLite file.
    case file(String)
    /// The address of a PostgreSQL database.
    case server(String)

    /// Takes a path, or an address that begins with `postgresql://` or `postgres://`.
    public init(_ text: String) {
        let isAddress = ["postgresql://", "postgres://"].contains { text.hasPrefix($0) }
        self = isAddress ? .server(text) : .file(text)
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
        guard let scheme = address.range(of: "://") else { return address }
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

extension String {
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
