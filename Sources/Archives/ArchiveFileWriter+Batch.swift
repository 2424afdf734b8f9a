internal import Files

extension ArchiveFileWriter {
    /// The bytes that are held in memory at a time, unpacked.
    private static let windowBytes = 1 << 25
    /// The bytes that one task compresses.
    private static let groupBytes = 1 << 20

    /// Adds many files, of which some are compressed at the same time; the bytes are the same for
    /// every number of jobs.
    ///
    /// - Parameters:
    ///   - files: The files, in order of the bytes of their names.
    ///   - jobs: How many files are compressed at the same time.
    /// - Throws: ``ArchiveFileError`` as ``add(_:bytes:compresses:)`` does.
    public mutating func add(
        _ files: [ArchiveFile], jobs: Int
    ) async throws(ArchiveFileError) {
        guard format == .zip, jobs > 1 else {
            for file in files { try addOne(file) }
            return
        }
        var window: [[ArchiveFile]] = [[]]
        var inGroup = 0
        var inWindow = 0
        for file in files {
            let size = Self.size(of: file)
            if inGroup + size > Self.groupBytes, window.last?.isEmpty == false {
                window.append([])
                inGroup = 0
            }
            window[window.count - 1].append(file)
            inGroup += size
            inWindow += size
            if inWindow >= Self.windowBytes {
                try await add(window, jobs: jobs)
                window = [[]]
                inGroup = 0
                inWindow = 0
            }
        }
        try await add(window, jobs: jobs)
    }

    private mutating func addOne(_ file: ArchiveFile) throws(ArchiveFileError) {
        switch file.content {
        case .bytes(let bytes): try add(file.name, bytes: bytes, compresses: file.compresses)
        case .file(let path): try add(file.name, file: path, compresses: file.compresses)
        }
    }

    private mutating func add(
        _ window: [[ArchiveFile]], jobs: Int
    ) async throws(ArchiveFileError) {
        let packed = await Self.packed(window, jobs: jobs)
        for (files, result) in zip(window, packed) {
            let parts = try result.get()
            for (file, part) in zip(files, parts) {
                if let part {
                    try accept(file.name)
                    try addToZip(part)
                } else {
                    try addOne(file)
                }
            }
        }
    }

    private static func size(of file: ArchiveFile) -> Int {
        guard file.compresses else { return 0 }
        switch file.content {
        case .bytes(let bytes): return bytes.count
        case .file(let path): return Int((try? FileStatus(path: path))?.size ?? 0)
        }
    }

    /// The parts of the files of each group; `nil` for those that are stored.
    private static func packed(
        _ groups: [[ArchiveFile]], jobs: Int
    ) async -> [Result<[ZipPart?], ArchiveFileError>] {
        await withTaskGroup(of: (Int, Result<[ZipPart?], ArchiveFileError>).self) { tasks in
            var results = groups.map { _ in Result<[ZipPart?], ArchiveFileError>.success([]) }
            for (index, group) in groups.enumerated() {
                if index >= jobs, let (done, result) = await tasks.next() { results[done] = result }
                tasks.addTask { (index, pack(group)) }
            }
            while let (done, result) = await tasks.next() { results[done] = result }
            return results
        }
    }

    private static func pack(_ files: [ArchiveFile]) -> Result<[ZipPart?], ArchiveFileError> {
        Result { () throws(ArchiveFileError) in
            let deflater: Deflater
            do throws(ArchiveError) { deflater = try Deflater() } catch { throw .archive(error) }
            var parts: [ZipPart?] = []
            for file in files {
                guard file.compresses, size(of: file) <= Deflater.limit else {
                    parts.append(nil)
                    continue
                }
                let bytes: [UInt8]
                switch file.content {
                case .bytes(let content): bytes = content
                case .file(let path):
                    do throws(FileError) { bytes = try File.read(path) } catch {
                        throw .file(error)
                    }
                }
                let packed = deflater.compressed(bytes)
                parts.append(ZipPart(name: file.name, bytes: bytes, packed: packed))
            }
            return parts
        }
    }
}
