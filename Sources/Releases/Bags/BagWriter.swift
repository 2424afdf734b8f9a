public import Digests

/// Makes the tag files of a bag from the digests of its files: the same files make the same bytes.
///
/// ```swift
/// let writer = try BagWriter(payload: ["data/ep001.srt": digest], tags: ["release.json": other])
/// for (path, bytes) in try writer.files() { … }
/// ```
///
/// The bag is one of BagIt 1.0 in UTF-8; lines are sorted by bytes and end with LF. Names are taken
/// only when every system takes them (see ``PortablePath``).
///
/// Source: RFC 8493.
public struct BagWriter: Sendable {
    private let payload: [(path: BagPath, digest: FileDigest)]
    private let tags: [(path: BagPath, digest: FileDigest)]
    private let info: BagInfo
    private let algorithms: [DigestAlgorithm]

    /// Takes the files of a bag.
    ///
    /// - Parameters:
    ///   - payload: The digests of the files below `data/`.
    ///   - tags: The digests of other files, such as `release.json`.
    ///   - info: The bag's metadata; the payload's size and number are added.
    ///   - algorithms: The algorithms of the manifests.
    /// - Throws: ``BagError`` that names every file that can't be in a bag.
    public init(
        payload: [BagPath: FileDigest], tags: [BagPath: FileDigest] = [:],
        info: BagInfo = BagInfo(),
        algorithms: Set<DigestAlgorithm> = [.sha256, .sha512]
    ) throws(BagError) {
        self.payload = payload.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.tags = tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.algorithms = algorithms.sorted()
        let size = BagInventory(files: payload, tags: [:]).payloadSize
        self.info = BagInfo(
            info.fields.filter { $0.label.lowercased() != BagInfo.oxum.lowercased() }
                + [BagInfo.Field(BagInfo.oxum, "\(size.bytes).\(size.files)")])
        let faults = faults()
        if !faults.isEmpty { throw BagError(faults: faults) }
    }

    private func faults() -> [BagError.Fault] {
        var faults = PortablePath.faults(among: payload.map(\.path) + tags.map(\.path)).map {
            BagError.Fault(path: $0.path, message: $0.fault)
        }
        for (path, digest) in payload + tags {
            for algorithm in algorithms where digest[algorithm] == nil {
                faults.append(.init(path: path, message: "it has no \(algorithm.rawValue) digest"))
            }
        }
        for (path, _) in payload where !path.isPayload {
            faults.append(.init(path: path, message: "payload lies below data/"))
        }
        for (path, _) in tags {
            let name = BagNames.folded(path)
            if name.isPayload || name == "data" {
                faults.append(.init(path: path, message: "a tag file doesn't lie below data/"))
            } else if BagInventory.isRead(name) {
                faults.append(.init(path: path, message: "the bag writes this file itself"))
            }
        }
        for field in info.fields {
            if let message = fault(in: field) {
                faults.append(.init(path: "bag-info.txt", message: message))
            }
        }
        return faults
    }

    private func fault(in field: BagInfo.Field) -> String? {
        let label = field.label
        if label.isEmpty || label.contains(":") || label.trimmingBlanks != label[...] {
            return "'\(label)' can't be a label"
        }
        let isClean = (label + field.value).unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 && $0.value != 0x2028
                && $0.value != 0x2029
        }
        if !isClean { return "'\(label)' holds a line end or another control character" }
        if field.value.isEmpty || field.value.trimmingBlanks != field.value[...] {
            return "the value of '\(label)' is empty or has blanks at its ends"
        }
        return nil
    }

    /// The files that make the rest a bag, in order of path.
    ///
    /// - Throws: `DigestError`
    public func files() throws(DigestError) -> [(path: BagPath, bytes: [UInt8])] {
        var files: [(path: BagPath, bytes: [UInt8])] = [
            (BagDeclaration.name, BagDeclaration().bytes), ("bag-info.txt", info.bytes),
        ]
        for algorithm in algorithms {
            files.append(
                (
                    BagPath("manifest-\(algorithm.rawValue).txt"),
                    Self.lines(payload, by: algorithm)
                ))
        }
        var listed = tags
        for (path, bytes) in files {
            listed.append(
                (path, try FileDigest(of: bytes.span, algorithms: Set(algorithms))))
        }
        listed.sort { $0.path < $1.path }
        for algorithm in algorithms {
            files.append(
                (
                    BagPath("tagmanifest-\(algorithm.rawValue).txt"),
                    Self.lines(listed, by: algorithm)
                ))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// The lines of a manifest: a digest, two blanks as other programs write, and a path.
    private static func lines(
        _ files: [(path: BagPath, digest: FileDigest)], by algorithm: DigestAlgorithm
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for file in files {
            bytes += (file.digest[algorithm] ?? "").utf8
            bytes += "  ".utf8
            bytes += file.path.text.utf8
            bytes.append(0x0A)
        }
        return bytes
    }
}
