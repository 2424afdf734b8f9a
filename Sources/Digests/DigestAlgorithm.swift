/// A way to digest bytes; its raw value is the name that BagIt uses, as in `manifest-sha256.txt`.
public enum DigestAlgorithm: String, Sendable, CaseIterable, Comparable {
    case md5, sha1, sha224, sha256, sha384, sha512, blake2b512

    /// How many bytes a digest has.
    public var length: Int {
        switch self {
        case .md5: 16
        case .sha1: 20
        case .sha224: 28
        case .sha256: 32
        case .sha384: 48
        case .sha512, .blake2b512: 64
        }
    }

    /// Whether nobody knows how to make two files with the same digest.
    public var isStrong: Bool { self != .md5 && self != .sha1 }

    /// The name that libcrypto uses.
    var libraryName: String { self == .blake2b512 ? "BLAKE2b512" : rawValue.uppercased() }

    /// By name, as the files of a bag stand in a folder.
    public static func < (first: DigestAlgorithm, second: DigestAlgorithm) -> Bool {
        first.rawValue < second.rawValue
    }
}
