internal import CArchive

/// A writer of archives whose bytes depend on nothing but the names and contents of the files.
///
/// Files are sorted by the bytes of their names. All have the time 1980-01-01 00:00, in any time
/// zone, and the same permissions; names are marked as UTF-8. Two versions of the compressor may
/// still give different bytes: store a zip, level 0, where that matters.
///
/// ```swift
/// var writer = ArchiveWriter(.zip)
/// try writer.add("xl/workbook.xml", bytes)
/// let archive = try writer.finish()
/// ```
public struct ArchiveWriter: Sendable {
    private let format: ArchiveFormat
    private let level: Int
    private var files: [(name: String, bytes: [UInt8])] = []
    private var names: Set<String> = []

    /// Starts an archive.
    ///
    /// - Parameters:
    ///   - format: The kind of archive.
    ///   - level: How hard to compress, from 0 (not at all) to 9.
    public init(_ format: ArchiveFormat, level: Int = 6) {
        self.format = format
        self.level = min(max(level, 0), 9)
    }

    /// Adds a file.
    ///
    /// - Throws: ``ArchiveError`` when the name leads out of the archive or is there already.
    public mutating func add(_ name: String, _ bytes: [UInt8]) throws(ArchiveError) {
        guard ArchiveEntry.isSafe(name) else {
            throw ArchiveError(.hostile, "the name '\(name.prefix(80))' leads out of the archive")
        }
        guard names.insert(name).inserted else {
            throw ArchiveError(.hostile, "'\(name.prefix(80))' is there twice")
        }
        files.append((name, bytes))
    }

    /// The bytes of the archive.
    ///
    /// - Throws: ``ArchiveError`` when libarchive isn't installed or fails.
    /// - Complexity: O(*n*) in the bytes of all files, and O(*n* log *n*) in their number.
    public func finish() throws(ArchiveError) -> [UInt8] {
        guard tw_archive_load() else { throw .notInstalled }
        guard let writer = unsafe tw_archive_writer_create(format.code, Int32(level)) else {
            throw ArchiveError(.unwritable, "the archive can't be started")
        }
        defer { unsafe tw_archive_writer_free(writer) }
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            let status = unsafe file.bytes.withUnsafeBufferPointer {
                unsafe tw_archive_writer_add(writer, file.name, $0.baseAddress, $0.count)
            }
            guard status == TW_ARCHIVE_GOOD else {
                throw unsafe ArchiveError(
                    .unwritable, String(cString: tw_archive_writer_error(writer)))
            }
        }
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        guard unsafe tw_archive_writer_finish(writer, &bytes, &count) == TW_ARCHIVE_GOOD else {
            throw unsafe ArchiveError(
                .unwritable, String(cString: tw_archive_writer_error(writer)))
        }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}
