/// A path with open parts, such as `/tmserver/{source}/{target}/unit/{text...}`.
///
/// `{name}` is one part between slashes, which isn't empty; `{name...}` at the end is all that
/// follows, slashes and all, and may be empty. Slashes that follow each other count as one before
/// that, and one at the end counts for nothing, since clients join addresses carelessly.
public struct HTTPPattern: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
    enum Part: Sendable, Hashable {
        case fixed(String)
        case open(String)
        case rest(String)
    }

    let parts: [Part]
    public let description: String

    /// Creates a pattern of its text.
    public init(_ text: String) {
        description = text
        parts = text.split(separator: "/").map { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .fixed(String(part)) }
            let name = part.dropFirst().dropLast()
            return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .open(String(name))
        }
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// The open parts of a path that fits, by their names; `nil` when it doesn't fit.
    ///
    /// - Complexity: O(*n*) in the length of the path.
    public func match(_ target: HTTPTarget) -> [String: String]? {
        var found: [String: String] = [:]
        var index = 0
        for part in parts {
            if case .rest(let name) = part {
                // Only one slash stands before the rest; more of them belong to it.
                guard index < target.segments.count else { return nil }
                found[name] = target.segments[index...].joined(separator: "/")
                return found
            }
            while index < target.segments.count, target.segments[index].isEmpty { index += 1 }
            guard index < target.segments.count else { return nil }
            switch part {
            case .fixed(let text): if target.segments[index] != text { return nil }
            case .open(let name): found[name] = target.segments[index]
            case .rest: return nil
            }
            index += 1
        }
        return target.segments[index...].allSatisfy(\.isEmpty) ? found : nil
    }
}
