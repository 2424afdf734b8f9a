/// The path of a file in a bag, such as `data/ep001.srt`: two are the same when their bytes are.
///
/// A string would take two spellings of `é` for one.
public struct BagPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path, with slashes.
    public let text: String

    /// Takes a path relative to the bag, with slashes.
    public init(_ text: String) { self.text = text }

    public var description: String { text }

    /// Whether it belongs to the payload.
    public var isPayload: Bool { text.utf8.starts(with: "data/".utf8) }

    /// Whether the file lies in the bag's own folder, not in one below.
    public var isAtTop: Bool { !text.utf8.contains(UInt8(ascii: "/")) }

    public static func == (first: BagPath, second: BagPath) -> Bool {
        first.text.utf8.elementsEqual(second.text.utf8)
    }

    /// By bytes.
    public static func < (first: BagPath, second: BagPath) -> Bool {
        first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

extension BagPath: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
