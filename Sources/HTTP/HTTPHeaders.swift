/// The lines in the head of a request or a response, in their order.
public struct HTTPHeaders: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// A name and its value.
    public struct Line: Sendable, Hashable {
        /// The name as it was written.
        public var name: String
        /// The value without spaces around it.
        public var value: String

        /// Creates a line.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The lines in their order; a name may come more than once.
    public var lines: [Line]

    /// Creates a head of some lines.
    public init(_ lines: [Line] = []) { self.lines = lines }

    public init(dictionaryLiteral elements: (String, String)...) {
        lines = elements.map { Line($0.0, $0.1) }
    }

    /// The first value of a name in any case; setting it replaces all of the name, or removes them.
    ///
    /// - Complexity: O(*n*) in the number of lines.
    public subscript(name: String) -> String? {
        get { lines.first { Self.isSame($0.name, name) }?.value }
        set {
            lines.removeAll { Self.isSame($0.name, name) }
            if let newValue { lines.append(Line(name, newValue)) }
        }
    }

    /// Every value of a name in any case.
    public func values(of name: String) -> [String] {
        lines.filter { Self.isSame($0.name, name) }.map { $0.value }
    }

    /// Whether two names are the same but for the case of ASCII letters.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let left = left.utf8
        let right = right.utf8
        return left.count == right.count
            && left.elementsEqual(right) { lowercase($0) == lowercase($1) }
    }

    static func lowercase(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
