internal import Archives
internal import Diagnostics
internal import Digests
internal import Media

/// A bundle in a zip archive.
struct ZipBundle: LabelledContents {
    let paths: [String]
    private let reader: ZipFileReader
    private let records: [String: ZipRecord]

    /// Reads all files once, several at the same time.
    static func read(_ path: String, jobs: Int) async throws(BundleError) -> BundleReading {
        let reader: ZipFileReader
        do throws(ArchiveFileError) {
            reader = try ZipFileReader(path: path)
        } catch {
            throw BundleError(error)
        }
        let files = reader.directory.records.filter { !$0.isFolder }
        guard let base = BundleBase(files.map(\.name)) else {
            throw BundleError(.notABundle, "'\(path)' holds neither a bag nor a release")
        }
        var deviations = reader.directory.deviations.map { VerificationCheck.Problem($0) }
        for record in reader.directory.records {
            let file = base.path(record.name) ?? record.name
            deviations += record.deviations.map { .init($0, file: file) }
        }
        var damages: [VerificationCheck.Problem] = []
        var records: [String: ZipRecord] = [:]
        for record in files {
            if let path = base.path(record.name) {
                records[path] = record
            } else {
                damages.append(.init("it lies outside of the bag's folder", file: record.name))
            }
        }
        let contents = ZipBundle(
            paths: records.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            reader: reader, records: records)
        var inventory = BagInventory(
            files: [:], tags: [:],
            hasPayload: reader.directory.records.contains {
                base.path($0.name).map { $0 == "data" || $0.hasPrefix("data/") } ?? false
            })
        var documents: [String: [UInt8]] = [:]
        for result in await contents.digested(jobs: jobs) {
            if let problem = result.problem {
                damages.append(.init(problem, file: result.path))
            }
            guard let digest = result.digest else { continue }
            let place = BagPath(result.path)
            inventory.files[place] = digest
            guard let bytes = result.bytes else { continue }
            if BagInventory.isRead(place) { inventory.tags[place] = bytes }
            if BundleReading.isDocument(result.path) { documents[result.path] = bytes }
        }
        return BundleReading(
            inventory: inventory, documents: documents, deviations: deviations, damages: damages,
            contents: contents)
    }

    /// What came of reading a file.
    private struct Digested: Sendable {
        var path: String
        var digest: FileDigest?
        var bytes: [UInt8]?
        var problem: String?
    }

    /// Reads the files, of which many small ones share a task.
    private func digested(jobs: Int) async -> [Digested] {
        let algorithms = BagInventory.algorithms(for: paths.map { BagPath($0) })
        var groups: [[String]] = [[]]
        var size = 0
        for path in paths {
            let next = records[path]?.size ?? 0
            if size + next > 1 << 22, groups.last?.isEmpty == false {
                groups.append([])
                size = 0
            }
            groups[groups.count - 1].append(path)
            size += next
        }
        return await withTaskGroup(of: [Digested].self) { tasks in
            var results: [Digested] = []
            for (index, group) in groups.enumerated() {
                if index >= max(jobs, 1), let done = await tasks.next() { results += done }
                tasks.addTask { group.map { digested($0, algorithms) } }
            }
            while let done = await tasks.next() { results += done }
            return results.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }

    private func digested(_ path: String, _ algorithms: Set<DigestAlgorithm>) -> Digested {
        guard let record = records[path] else { return Digested(path: path) }
        do {
            let isHeld = BagInventory.isRead(BagPath(path)) || BundleReading.isDocument(path)
            if isHeld {
                let bytes = try reader.bytes(of: record, limit: BundleReading.limit)
                let digest = try FileDigest(of: bytes.span, algorithms: algorithms)
                return Digested(path: path, digest: digest, bytes: bytes)
            }
            var hasher = try FileHasher(algorithms)
            var failure: DigestError?
            try reader.read(record) { piece in
                do throws(DigestError) { try hasher.update(piece) } catch { failure = error }
            }
            if let failure { throw failure }
            return Digested(path: path, digest: try hasher.finish())
        } catch {
            return Digested(path: path, problem: "\(error)")
        }
    }

    func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError) {
        for path in paths where wanted.contains(path) {
            guard let record = records[path] else { continue }
            let bytes: [UInt8]
            do throws(ArchiveFileError) {
                bytes = try reader.bytes(of: record, limit: BundleReading.limit)
            } catch {
                throw BundleError(error, path: path)
            }
            body(path, bytes)
        }
    }

    func label(of path: String) throws -> MediaLabel? {
        guard let record = records[path] else { return nil }
        guard !record.isDeflated else {
            return try MediaLabel.read(
                try reader.bytes(of: record, limit: BundleReading.limit))
        }
        return try MediaLabel.read(size: record.size, name: path) {
            (place, count) throws(MediaError) in
            do throws(ArchiveFileError) {
                return try reader.bytes(ofStored: record, from: place, count: count)
            } catch {
                throw MediaError(.unreadable, "\(error)")
            }
        }
    }
}
