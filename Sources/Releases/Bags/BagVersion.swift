/// A version of BagIt.
public struct BagVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let major: Int
    public let minor: Int

    /// Creates a version of two numbers.
    public init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `M.N`; `nil` for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { part in
            !part.isEmpty && part.count < 6
                && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard parts.count == 2, isDigits,
            let major = Int(String(decoding: parts[0], as: UTF8.self)),
            let minor = Int(String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.init(major, minor)
    }

    /// The version of RFC 8493.
    public static let current = BagVersion(1, 0)
    /// The first in which tag manifests have to be right.
    static let checkedTags = BagVersion(0, 97)

    /// Whether it was ever published: 0.93 to 0.97, and 1.0.
    public var isKnown: Bool {
        self == .current || (major == 0 && (93...97).contains(minor))
    }

    /// The name of the file with the bag's metadata.
    public var infoName: BagPath { self < BagVersion(0, 96) ? "package-info.txt" : "bag-info.txt" }

    public var description: String { "\(major).\(minor)" }

    public static func < (first: BagVersion, second: BagVersion) -> Bool {
        (first.major, first.minor) < (second.major, second.minor)
    }
}
