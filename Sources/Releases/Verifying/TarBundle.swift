internal import Archives
internal import Digests
internal import Media

/// A bundle in a tar archive that is compressed by Zstandard; it can only be read from its start.
struct TarBundle: LabelledContents {
    let paths: [String]
    private let archive: String
    private let base: BundleBase

    /// A file of the archive.
    private struct Entry {
        var name: String
        var digest: FileDigest
        /// The bytes of what may say what should be in the bag.
        var bytes: [UInt8]?
    }

    /// What one pass over the archive tells.
    private struct Pass {
        var entries: [Entry] = []
        var deviations: [(entry: String?, message: String)] = []
        var damage: ArchiveFileError?
    }

    /// Reads all files once, and once more when a manifest has digests of other kinds than ours.
    static func read(_ path: String) throws(BundleError) -> BundleReading {
        do throws(ArchiveFileError) {
            var algorithms: Set<DigestAlgorithm> = [.sha256, .sha512]
            var pass = try pass(over: path, algorithms)
            guard let base = BundleBase(pass.entries.map(\.name)) else {
                if let damage = pass.damage { throw damage }
                throw ArchiveFileError.archive(
                    ArchiveError(.notAnArchive, "'\(path)' holds neither a bag nor a release"))
            }
            let paths = pass.entries.compactMap { base.path($0.name).map { BagPath($0) } }
            let wanted = BagInventory.algorithms(for: paths)
            if !algorithms.isSuperset(of: wanted) {
                algorithms.formUnion(wanted)
                pass = try Self.pass(over: path, algorithms)
            }
            return reading(pass, path, base)
        } catch {
            throw BundleError(error)
        }
    }

    private static func pass(
        over path: String, _ algorithms: Set<DigestAlgorithm>
    ) throws(ArchiveFileError) -> Pass {
        let reader = try TarFileReader(path: path)
        var pass = Pass()
        do throws(ArchiveFileError) {
            while let entry = try reader.next() {
                var bytes: [UInt8]? = mayBeHeld(entry.name) ? [] : nil
                guard bytes == nil || entry.size ?? 0 <= BundleReading.limit else {
                    throw ArchiveFileError.archive(
                        ArchiveError(.tooLarge, "'\(entry.name)' is too large", entry: entry.name))
                }
                let digest = try digest(reader, algorithms) { piece in
                    bytes?.append(addingCapacity: piece.count) {
                        (space: inout OutputSpan<UInt8>) in
                        for index in piece.indices { space.append(piece[index]) }
                    }
                }
                pass.entries.append(Entry(name: entry.name, digest: digest, bytes: bytes))
            }
        } catch {
            guard error.isDamage else { throw error }
            pass.damage = error
        }
        pass.deviations = reader.deviations
        return pass
    }

    /// Whether a file's bytes are of use, in the bag's folder or in one around it.
    private static func mayBeHeld(_ name: String) -> Bool {
        let inner = name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? name
        return [name, inner].contains {
            BagInventory.isRead(BagPath($0)) || BundleReading.isDocument($0)
        }
    }

    private static func reading(
        _ pass: Pass, _ archive: String, _ base: BundleBase
    ) -> BundleReading {
        var inventory = BagInventory(files: [:], tags: [:], hasPayload: false)
        var documents: [String: [UInt8]] = [:]
        var damages: [VerificationCheck.Problem] = []
        var paths: [String] = []
        for entry in pass.entries {
            guard let path = base.path(entry.name) else {
                damages.append(.init("it lies outside of the bag's folder", file: entry.name))
                continue
            }
            paths.append(path)
            let place = BagPath(path)
            if place.isPayload { inventory.hasPayload = true }
            inventory.files[place] = entry.digest
            if BagInventory.isRead(place) { inventory.tags[place] = entry.bytes }
            if BundleReading.isDocument(path) { documents[path] = entry.bytes }
        }
        if let damage = pass.damage {
            damages.append(.init("\(damage)", file: damage.entry.flatMap { base.path($0) }))
        }
        return BundleReading(
            inventory: inventory, documents: documents,
            deviations: pass.deviations.map { deviation in
                .init(deviation.message, file: deviation.entry.map { base.path($0) ?? $0 })
            },
            damages: damages,
            contents: TarBundle(
                paths: paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
                archive: archive, base: base))
    }

    private static func digest(
        _ reader: TarFileReader, _ algorithms: Set<DigestAlgorithm>,
        _ body: (Span<UInt8>) -> Void
    ) throws(ArchiveFileError) -> FileDigest {
        var hasher: FileHasher
        do throws(DigestError) {
            hasher = try FileHasher(algorithms)
        } catch {
            throw failure(error)
        }
        var problem: DigestError?
        try reader.read { piece in
            body(piece)
            do throws(DigestError) { try hasher.update(piece) } catch { problem = error }
        }
        if let problem { throw failure(problem) }
        do throws(DigestError) {
            return try hasher.finish()
        } catch {
            throw failure(error)
        }
    }

    private static func failure(_ error: DigestError) -> ArchiveFileError {
        .archive(ArchiveError(.unwritable, error.description))
    }

    func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError) {
        var left = wanted.intersection(paths)
        do throws(ArchiveFileError) {
            let reader = try TarFileReader(path: archive)
            while !left.isEmpty, let entry = try reader.next() {
                guard let path = base.path(entry.name), left.remove(path) != nil else { continue }
                guard entry.size ?? 0 <= BundleReading.limit else {
                    throw ArchiveFileError.archive(
                        ArchiveError(.tooLarge, "'\(path)' is too large", entry: path))
                }
                body(path, try reader.bytes())
            }
        } catch {
            throw BundleError(error)
        }
    }

    func label(of path: String) throws -> MediaLabel? {
        var label: Result<MediaLabel?, MediaError>?
        try read([path]) { _, bytes in
            label = Result { () throws(MediaError) in try MediaLabel.read(bytes) }
        }
        return try label?.get()
    }
}
