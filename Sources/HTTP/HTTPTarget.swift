/// What a request asks for: a path and a query.
public struct HTTPTarget: Sendable, Hashable {
    /// The parts of the path between its slashes, decoded one by one: in `/a%2Fb/c` there are two.
    public let segments: [String]
    /// The names and values of the query in their order; a name without `=` has an empty value.
    public let query: [(name: String, value: String)]

    /// The parts as they came, for those who need to know which slashes were escaped.
    let raw: [[UInt8]]

    /// Reads a target such as `/v1/find?to=vi`, or the same with a scheme and a host before it.
    ///
    /// - Throws: ``HTTPProblem`` with the status 400 for wrong escapes, a zero byte and what isn't
    ///   UTF-8.
    /// - Complexity: O(*n*)
    public init(_ target: some Collection<UInt8>) throws(HTTPProblem) {
        var bytes = Array(target)
        if bytes.first != UInt8(ascii: "/"), bytes != [UInt8(ascii: "*")] {
            bytes = try Self.withoutHost(bytes)
        }
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
        raw = bytes[..<end].split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        ).dropFirst().map { Array($0) }
        var segments: [String] = []
        for segment in raw { segments.append(try PercentDecoding.text(segment)) }
        self.segments = segments
        var query: [(name: String, value: String)] = []
        for item in bytes[min(end + 1, bytes.count)...].split(separator: UInt8(ascii: "&")) {
            let equals = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
            query.append(
                (
                    try PercentDecoding.text(item[..<equals], plus: true),
                    try PercentDecoding.text(item[equals...].dropFirst(), plus: true)
                ))
        }
        self.query = query
    }

    /// The value of a name in the query; the first where there are several.
    public func value(of name: String) -> String? { query.first { $0.name == name }?.value }

    public static func == (left: Self, right: Self) -> Bool {
        left.segments == right.segments
            && left.query.elementsEqual(right.query) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(segments)
        for item in query {
            hasher.combine(item.name)
            hasher.combine(item.value)
        }
    }

    /// The path and query after `http://host`, as proxies are sent them (RFC 9112, section 3.2.2).
    private static func withoutHost(_ bytes: [UInt8]) throws(HTTPProblem) -> [UInt8] {
        let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
        let name = scheme.map(HTTPHeaders.lowercase)
        let rest = bytes.dropFirst(scheme.count)
        guard name.elementsEqual("http".utf8) || name.elementsEqual("https".utf8),
            rest.starts(with: "://".utf8)
        else { throw HTTPProblem(.badRequest, "the target doesn't start with '/'") }
        let path = rest.dropFirst(3).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return path.first == UInt8(ascii: "/") ? Array(path) : [UInt8(ascii: "/")] + path
    }
}
