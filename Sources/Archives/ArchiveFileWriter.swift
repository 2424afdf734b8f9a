internal import Files

/// A writer of an archive on disk whose bytes depend on nothing but the names and contents of the
/// files and one moment: not on time zone, language, machine or the number of threads.
///
/// Files are added in order of the bytes of their names. The archive gets its name when it is whole;
/// a value that goes without ``finish()`` leaves nothing behind. A zip holds files stored or deflated
/// by libdeflate, names as UTF-8 and nothing about users; another version of libdeflate or libzstd
/// may give other bytes.
///
/// ```swift
/// var writer = try ArchiveFileWriter(path: "r3.zip", format: .zip, modified: 1_764_374_400)
/// try writer.add("data/ep001.srt", bytes: subtitles, compresses: true)
/// try writer.add("data/video/ep001.mp4", file: "media/ep001.mp4", compresses: false)
/// try writer.finish()
/// ```
public struct ArchiveFileWriter: ~Copyable {
    /// The kind of archive.
    public let format: ArchiveFormat
    let modified: Int64
    let limit: UInt64
    var file: FileWriter
    var headers: [ZipHeader] = []
    let deflater: Deflater?
    let compressor: ZstandardWriter?
    private var last: [UInt8]?

    static let pieceSize = 1 << 20

    /// Starts an archive.
    ///
    /// - Parameters:
    ///   - path: The path of the archive, which may be there already.
    ///   - format: The kind of archive.
    ///   - modified: The time of all files, in seconds since 1970 in UTC. Zip knows even seconds
    ///     from 1980 to 2107; what it can't say becomes the nearest before, or the first it knows.
    ///   - level: How hard Zstandard compresses, from 1 to 19; a zip always has the same level.
    /// - Throws: ``ArchiveFileError`` when a library isn't installed or the file can't be made.
    public init(
        path: String, format: ArchiveFormat, modified: Int64, level: Int = 3
    ) throws(ArchiveFileError) {
        try self.init(
            path: path, format: format, modified: modified, level: level, limit: ZipHeader.limit)
    }

    /// Starts an archive whose zip64 fields are used from some size on, to test them.
    package init(
        path: String, format: ArchiveFormat, modified: Int64, level: Int = 3, limit: UInt64
    ) throws(ArchiveFileError) {
        let deflater = try Self.deflater(for: format)
        let compressor = try Self.compressor(for: format, level: min(max(level, 1), 19))
        let file = try ArchiveFileError.lift { () throws(FileError) in try FileWriter(path: path) }
        self.init(
            format: format, modified: modified, limit: limit, file: file, deflater: deflater,
            compressor: compressor)
    }

    private init(
        format: ArchiveFormat, modified: Int64, limit: UInt64, file: consuming FileWriter,
        deflater: Deflater?, compressor: ZstandardWriter?
    ) {
        self.file = file
        self.deflater = deflater
        self.compressor = compressor
        self.format = format
        self.modified = max(modified, 0)
        self.limit = limit
    }

    private static func deflater(
        for format: ArchiveFormat
    ) throws(ArchiveFileError) -> Deflater? {
        guard format == .zip else { return nil }
        return try ArchiveFileError.lift(archive: { () throws(ArchiveError) in try Deflater() })
    }

    private static func compressor(
        for format: ArchiveFormat, level: Int
    ) throws(ArchiveFileError) -> ZstandardWriter? {
        guard format == .tarZstandard else { return nil }
        return try ArchiveFileError.lift(archive: { () throws(ArchiveError) in
            try ZstandardWriter(level: level)
        })
    }

    /// Adds a file.
    ///
    /// - Throws: ``ArchiveFileError`` when the name isn't safe, doesn't come after the one before,
    ///   or the archive can't be written.
    public mutating func add(
        _ name: String, bytes: [UInt8], compresses: Bool
    ) throws(ArchiveFileError) {
        try accept(name)
        switch format {
        case .zip:
            let packed =
                compresses && bytes.count <= Deflater.limit
                ? deflater?.compressed(bytes) : nil
            try addToZip(ZipPart(name: name, bytes: bytes, packed: packed))
        case .tarZstandard: try addToTar(name, bytes: bytes)
        }
    }

    /// Adds a file of the disk, which is copied in pieces; only what is deflated is held in memory.
    ///
    /// - Throws: ``ArchiveFileError`` when the file can't be read or grows meanwhile, the name isn't
    ///   safe, doesn't come after the one before, or the archive can't be written.
    public mutating func add(
        _ name: String, file path: String, compresses: Bool
    ) throws(ArchiveFileError) {
        let source: FileReader
        do throws(FileError) { source = try FileReader(path) } catch { throw .file(error) }
        if format == .zip, compresses, source.size <= Deflater.limit {
            let bytes = try Self.read(source, source.size)
            guard bytes.count == source.size else { throw Self.changed(source, name) }
            return try add(name, bytes: bytes, compresses: true)
        }
        try accept(name)
        switch format {
        case .zip: try addToZip(name, copying: source)
        case .tarZstandard: try addToTar(name, copying: source)
        }
    }

    /// Ends the archive, brings it to the disk and gives it its name.
    ///
    /// - Throws: ``ArchiveFileError`` when the archive can't be written.
    public consuming func finish() throws(ArchiveFileError) {
        switch format {
        case .zip: try endZip()
        case .tarZstandard: try endTar()
        }
        do throws(FileError) { try file.finish() } catch { throw .file(error) }
    }

    mutating func accept(_ name: String) throws(ArchiveFileError) {
        if let problem = ArchiveEntry.problem(in: name) {
            throw ArchiveFileError(
                .hostile, "the name '\(name.prefix(80))' can't be written: \(problem)", entry: name)
        }
        let bytes = Array(name.utf8)
        if let last {
            if last == bytes {
                throw ArchiveFileError(.hostile, "'\(name)' is there twice", entry: name)
            }
            guard last.lexicographicallyPrecedes(bytes) else {
                throw ArchiveFileError(
                    .unwritable,
                    "'\(name)' must come before '\(String(decoding: last, as: UTF8.self))'",
                    entry: name)
            }
        }
        last = bytes
    }

    mutating func write(_ bytes: [UInt8]) throws(ArchiveFileError) {
        do throws(FileError) { try file.write(bytes) } catch { throw .file(error) }
    }

    /// The next bytes of a file that is copied.
    static func read(
        _ source: FileReader, _ count: Int = pieceSize
    ) throws(ArchiveFileError) -> [UInt8] {
        do throws(FileError) { return try source.read(count) } catch { throw .file(error) }
    }

    /// The error for a file that is another size than at first.
    static func changed(_ source: FileReader, _ name: String) -> ArchiveFileError {
        ArchiveFileError(
            .unwritable, "'\(source.path)' changed while it was read", entry: name)
    }
}
