internal import Digests
internal import Files
internal import Media
internal import Synchronization

/// The files of a bundle while they are written and digested, each read once.
///
/// Several tasks may add files.
final class StagedBundle: Sendable {
    let folder: StagingFolder
    private let label: MediaLabel?
    private let algorithms: Set<DigestAlgorithm>
    private let media: PackingOptions.MediaUse
    private let state = Mutex(State())

    private struct State {
        /// What was staged of files of the disk, so that a second platform links it.
        var sources: [BundleSource: StagedCopy] = [:]
        var paths: [String: FileDigest] = [:]
    }

    /// A file of the disk, as it is or with the label.
    private struct BundleSource: Hashable {
        let path: String
        let isLabelled: Bool
    }

    /// A file that stands in the stage, or only its digest when media are referenced.
    private struct StagedCopy {
        let path: String?
        let digest: FileDigest
    }

    init(
        _ folder: StagingFolder, label: MediaLabel?, algorithms: Set<DigestAlgorithm>,
        media: PackingOptions.MediaUse
    ) {
        self.folder = folder
        self.label = label
        self.algorithms = algorithms
        self.media = media
    }

    /// The digests of all files that stand in the stage, by path.
    var digests: [String: FileDigest] { state.withLock { $0.paths } }

    /// Whether videos and pictures are in the bundle.
    var holdsMedia: Bool { media != .reference }

    /// Whether a file of this kind is only told of.
    func isReferenced(_ file: BundleFile) -> Bool {
        if case .bytes = file.content { return false }
        return media == .reference
    }

    /// Adds a file under its whole path in the bundle.
    ///
    /// - Throws: ``PackingError``
    func add(_ file: BundleFile, at path: String) throws(PackingError) -> FileDigest {
        if let fault = PortablePath.fault(in: path) {
            throw PackingError(.name, "'\(path)' can't stand in a bundle: \(fault)")
        }
        let digest: FileDigest
        switch file.content {
        case .bytes(let bytes): digest = try write(bytes, at: path)
        case .file(let source): digest = try copy(source, isLabelled: false, to: path)
        case .labelled(let source): digest = try copy(source, isLabelled: true, to: path)
        }
        guard !isReferenced(file) else { return digest }
        let isNew = state.withLock { $0.paths.updateValue(digest, forKey: path) == nil }
        guard isNew else { throw PackingError(.name, "two files would have the path '\(path)'") }
        return digest
    }

    /// Adds bytes.
    ///
    /// - Throws: ``PackingError``
    func write(_ bytes: [UInt8], at path: String) throws(PackingError) -> FileDigest {
        do {
            try folder.write(bytes, to: path)
            return try FileDigest(of: bytes.span, algorithms: algorithms)
        } catch { throw PackingError(error) }
    }

    private func copy(
        _ path: String, isLabelled: Bool, to name: String
    ) throws(PackingError) -> FileDigest {
        let source = BundleSource(path: path, isLabelled: isLabelled)
        do {
            if let known = state.withLock({ $0.sources[source] }) {
                if let first = known.path { try folder.link(first, to: name) }
                return known.digest
            }
            let digest = try copied(source, to: name)
            let place = media == .reference ? nil : name
            state.withLock { $0.sources[source] = StagedCopy(path: place, digest: digest) }
            return digest
        } catch { throw PackingError(error) }
    }

    private func copied(_ source: BundleSource, to name: String) throws -> FileDigest {
        if media == .reference { return try digest(of: source) { _ in } }
        if media == .link, !source.isLabelled {
            try folder.adopt(source.path, as: name)
            return try digest(of: source) { _ in }
        }
        // What an ended run wrote whole is found by its digest, and not written again.
        if folder.isResumed, FileStatus.exists(folder.place(of: name)) {
            let digest = try digest(of: source) { _ in }
            let staged = try? FileDigest(ofFile: folder.place(of: name), algorithms: algorithms)
            if staged == digest { return digest }
        }
        let file = StagedCopyTarget(try folder.begin(name))
        return try digest(of: source) { try file.append($0) }
    }

    /// Reads a file as it goes into the bundle, once.
    private func digest(
        of source: BundleSource, _ each: ([UInt8]) throws -> Void
    ) throws -> FileDigest {
        var hasher = try FileHasher(algorithms)
        if source.isLabelled, let label {
            let reader = try MediaPieceReader(source.path, try label.pieces(of: source.path))
            while let bytes = try reader.next() {
                try hasher.update(bytes.span)
                try each(bytes)
            }
        } else {
            let reader = try FileReader(source.path)
            while true {
                let bytes = try reader.read(1 << 20)
                if bytes.isEmpty { break }
                try hasher.update(bytes.span)
                try each(bytes)
            }
        }
        return try hasher.finish()
    }
}

/// A staged file that a closure may write to.
private final class StagedCopyTarget {
    private var file: StagedFile

    init(_ file: consuming StagedFile) { self.file = file }

    func append(_ bytes: [UInt8]) throws(FileError) { try file.append(bytes) }
}
