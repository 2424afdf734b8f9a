/// A text as it is compared: folded, without punctuation, with one sign for each number.
///
/// A ``MatchNormalizer`` makes it. Keep one and fill it again and again: its arrays keep their room.
public struct MatchText: Sendable, Hashable {
    /// The sign that stands for each number, a code point for private use.
    public static let numberSign: UInt32 = 0xE000

    /// The sign that stands for each name of a list, if one was given.
    public static let nameSign: UInt32 = 0xE001

    /// The code points.
    public var scalars: [UInt32] = []
    /// Where words, single characters and the spaces between them start, in code points.
    public var tokens: [Int32] = []
    /// Whether there is a word in a script that parts words by spaces.
    public var hasWords = false
    /// The punctuation that was left out, in order, in its folded form.
    public var punctuation: [UInt32] = []
    /// What the numbers are, in order: equal keys for equal digits and marks.
    public var numbers: [UInt64] = []
    /// What the names are, in order: equal keys for equal names.
    public var names: [UInt64] = []

    /// Creates an empty text.
    public init() {}

    /// How many code points it has, in which distances and lengths are counted.
    public var count: Int { scalars.count }

    /// The text in UTF-8.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// The text as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends the text in UTF-8 to bytes whose room is used again and again.
    public func append(to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + scalars.count * 3)
        for scalar in scalars {
            if scalar < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar))
            } else if let scalar = Unicode.Scalar(scalar) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Whether another text has the same code points, numbers and names.
    func isSame(as other: borrowing MatchText) -> Bool {
        scalars == other.scalars && numbers == other.numbers && names == other.names
    }

    mutating func removeAll() {
        scalars.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        punctuation.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        hasWords = false
    }
}
