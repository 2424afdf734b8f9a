public import Diagnostics
public import Digests

/// What lies in a bag, wherever the bag is: files with their digests, and the small files that say
/// what should be there.
public struct BagInventory: Sendable {
    /// The digests of every file, by path.
    public var files: [BagPath: FileDigest]
    /// The bytes of the files that ``isRead(_:)`` names.
    public var tags: [BagPath: [UInt8]]
    /// Whether there is a folder `data`, even an empty one.
    public var hasPayload: Bool
    /// What was found on the way, such as symbolic links and unsafe names.
    public var findings: [Finding]

    /// The longest file of those that are read, in bytes.
    public static let tagLimit = 256 << 20

    /// Takes what was found in a folder or in an archive.
    ///
    /// - Parameters:
    ///   - files: The digests of every file, by all of ``algorithms(for:)``.
    ///   - tags: The bytes of the files that ``isRead(_:)`` names.
    ///   - hasPayload: Whether there is a folder `data`; by default when a file lies in it.
    ///   - findings: What was found on the way.
    public init(
        files: [BagPath: FileDigest], tags: [BagPath: [UInt8]], hasPayload: Bool? = nil,
        findings: [Finding] = []
    ) {
        self.files = files
        self.tags = tags
        self.hasPayload = hasPayload ?? files.keys.contains { $0.isPayload }
        self.findings = findings
    }

    /// Whether the bytes of a file say what should be in the bag.
    public static func isRead(_ path: BagPath) -> Bool {
        switch path.text {
        case "bagit.txt", "bag-info.txt", "package-info.txt", "fetch.txt": true
        default: BagManifest.name(path) != nil
        }
    }

    /// The algorithms that files are digested by: SHA-256, SHA-512 and those of the manifests.
    public static func algorithms(for paths: some Sequence<BagPath>) -> Set<DigestAlgorithm> {
        paths.reduce(into: [.sha256, .sha512]) { algorithms, path in
            if let algorithm = BagManifest.name(path)?.algorithm { algorithms.insert(algorithm) }
        }
    }

    /// How many bytes and files the payload has.
    var payloadSize: (bytes: Int64, files: Int) {
        files.reduce(into: (0, 0)) { sum, file in
            guard file.key.isPayload else { return }
            sum.0 += file.value.size
            sum.1 += 1
        }
    }
}
