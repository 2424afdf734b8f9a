/// Where the lines of a text break, what that costs and why.
public struct LineBreaking: Sendable, Hashable {
    /// A line break.
    public struct Break: Sendable, Hashable {
        /// The bytes of white space that the break stands for; none between two characters.
        public let bytes: Range<Int>
        /// Whether the caller asked for it.
        public let isMandatory: Bool
        /// What the words and marks beside it cost.
        public let cost: Double
        /// What speaks for and against it.
        public let reasons: [BreakReason]
    }

    /// White space between the breaks that must change.
    public struct Join: Sendable, Hashable {
        /// What a gap becomes.
        public enum Kind: Sendable, Hashable {
            /// It becomes one space.
            case space
            /// It goes.
            case nothing
        }

        /// The bytes of the white space.
        public let bytes: Range<Int>
        public let kind: Kind
    }

    /// The breaks, in order.
    public internal(set) var breaks: [Break] = []
    /// Line ends and runs of spaces that stand where no line breaks, in order.
    public internal(set) var joins: [Join] = []
    /// How long each line is, in the measure's unit.
    public internal(set) var lengths: [Double] = []
    /// How many lines are longer than the limit.
    public internal(set) var overflows = 0
    /// What unequal lines, the wrong line being the longest and the lines' balance cost.
    public internal(set) var shapeCost = 0.0

    /// Whether all lines are within the limit.
    public var fits: Bool { overflows == 0 }

    /// The sum of what the breaks and the shape cost.
    public var cost: Double { breaks.reduce(shapeCost) { $0 + $1.cost } }

    /// The text with these breaks in place of those it has.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func applied(to text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + breaks.count)
        var place = 0
        var join = 0
        for index in 0...breaks.count {
            let found = index < breaks.count ? breaks[index] : nil
            let end = min(found?.bytes.lowerBound ?? text.count, text.count)
            while join < joins.count, joins[join].bytes.lowerBound < end || found == nil {
                let change = joins[join]
                join += 1
                guard change.bytes.lowerBound >= place, change.bytes.upperBound <= text.count
                else { continue }
                for byte in place..<change.bytes.lowerBound { result.append(text[byte]) }
                place = change.bytes.upperBound
                if change.kind == .space { result.append(0x20) }
            }
            if place < end { for byte in place..<end { result.append(text[byte]) } }
            guard let found else { break }
            result.append(0x0A)
            place = min(max(place, found.bytes.upperBound), text.count)
        }
        return result
    }

    /// The text with these breaks in place of those it has.
    public func applied(to text: String) -> String {
        let bytes = text.utf8Span
        return String(decoding: applied(to: bytes.span), as: UTF8.self)
    }
}
