internal import Files

/// A reader of a zip archive on disk that nobody trusts; entries are read in any order and in
/// pieces, by many tasks at the same time.
public final class ZipFileReader: Sendable {
    /// What the archive holds.
    public let directory: ZipDirectory
    private let file: RandomAccessFile

    static let pieceSize = 1 << 18

    /// Opens an archive and reads its directory.
    ///
    /// - Throws: ``ArchiveFileError`` when it can't be read, is no zip archive, is damaged, or could
    ///   do harm; see ``ZipDirectory``.
    public init(
        path: String, limits: ArchiveLimits = .release
    ) throws(ArchiveFileError) {
        let file = try ArchiveFileError.lift { () throws(FileError) in try RandomAccessFile(path) }
        try ArchiveFileError.lift(archive: { () throws(ArchiveError) in try Deflater.load() })
        self.file = file
        directory = try ZipDirectory(file, limits: limits)
    }

    /// Reads an entry and gives each piece of it to a function.
    ///
    /// - Throws: ``ArchiveFileError`` when it is damaged or its checksum is another; pieces may have
    ///   been given before.
    public func read(
        _ record: ZipRecord, _ body: (Span<UInt8>) -> Void
    ) throws(ArchiveFileError) {
        var sum: UInt32 = 0
        var count = 0
        let size = record.size
        func take(_ piece: Span<UInt8>) -> Bool {
            count += piece.count
            guard count <= size else { return false }
            sum = CRC32.sum(piece, after: sum)
            body(piece)
            return true
        }
        var isWhole = true
        if record.isDeflated {
            isWhole = try inflate(record, take)
        } else {
            var room = [UInt8](repeating: 0, count: min(Self.pieceSize, max(record.packedSize, 1)))
            var place = record.start
            while place < record.start + record.packedSize {
                let got = try fill(&room, at: place)
                let part = min(got, record.start + record.packedSize - place)
                guard part > 0, take(room.span.extracting(0..<part)) else {
                    isWhole = false
                    break
                }
                place += part
            }
        }
        guard isWhole, count == size else {
            throw ArchiveFileError(
                .damaged, "the data of '\(record.name)' is damaged", entry: record.name)
        }
        guard sum == record.sum else {
            throw ArchiveFileError(
                .damaged, "the checksum of '\(record.name)' is wrong", entry: record.name)
        }
    }

    /// Reads an entry whole.
    ///
    /// - Throws: ``ArchiveFileError`` when it is damaged, or larger than the limit.
    public func bytes(of record: ZipRecord, limit: Int) throws(ArchiveFileError) -> [UInt8] {
        guard record.size <= limit else {
            throw ArchiveFileError(
                .tooLarge, "'\(record.name)' has more than \(limit) bytes", entry: record.name)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(record.size)
        try read(record) { piece in
            bytes.append(addingCapacity: piece.count) { space in
                for index in piece.indices { space.append(piece[index]) }
            }
        }
        return bytes
    }

    /// Some bytes of an entry that is stored, whose checksum isn't looked at.
    ///
    /// - Throws: ``ArchiveFileError`` when the file can't be read.
    public func bytes(
        ofStored record: ZipRecord, from place: Int, count: Int
    ) throws(ArchiveFileError) -> [UInt8] {
        let place = min(max(0, place), record.packedSize)
        let count = min(max(0, count), record.packedSize - place)
        let start = record.start + place
        let file = file
        return try ArchiveFileError.lift { () throws(FileError) in
            try file.read(count, at: start)
        }
    }

    private func fill(_ room: inout [UInt8], at place: Int) throws(ArchiveFileError) -> Int {
        do throws(FileError) {
            return try file.read(into: &room, at: place)
        } catch {
            throw .file(error)
        }
    }

    private func inflate(
        _ record: ZipRecord, _ take: (Span<UInt8>) -> Bool
    ) throws(ArchiveFileError) -> Bool {
        var inflater = try ArchiveFileError.lift(archive: { () throws(ArchiveError) in
            try Inflater()
        })
        let most = min(Self.pieceSize, max(record.size, 1) + 1)
        var room = [UInt8](repeating: 0, count: most)
        var place = record.start
        let end = record.start + record.packedSize
        while place < end, !inflater.isDone {
            var piece = [UInt8](repeating: 0, count: min(Self.pieceSize, end - place))
            guard try fill(&piece, at: place) == piece.count else { return false }
            guard let taken = inflater.unpack(piece, into: &room, take) else { return false }
            place += taken
            if taken < piece.count { break }
        }
        return inflater.isDone && place == end
    }
}
