internal import CArchive
internal import Glibc

/// A reader of zip and tar archives that nobody trusts.
///
/// Entries come in the order of the archive; folders are passed over. Names that lead out of the
/// archive, links, devices, names that come twice, and more than the limits allow are errors, so an
/// archive is read whole or not at all. No file is ever written.
///
/// ```swift
/// var reader = try ArchiveReader(bytes)
/// while let entry = try reader.next() {
///     if entry.name == "xl/workbook.xml" { workbook = try reader.data() }
/// }
/// ```
@safe
public struct ArchiveReader: ~Copyable {
    private let handle: OpaquePointer
    private let limits: ArchiveLimits
    private let decodeName: @Sendable ([UInt8]) -> String?
    private var names: Set<String> = []
    private var count = 0
    private var total = 0

    /// Opens an archive in memory.
    ///
    /// Names are UTF-8; those of old archives aren't, and are decoded by a function, if one is given.
    ///
    /// - Throws: ``ArchiveError`` when libarchive isn't installed or there is no memory; that the
    ///   bytes are no archive is told by ``next()``.
    public init(
        _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(),
        decodingNames decodeName: @escaping @Sendable ([UInt8]) -> String? = { _ in nil }
    ) throws(ArchiveError) {
        guard tw_archive_load() else { throw .notInstalled }
        let opened = unsafe bytes.withUnsafeBufferPointer {
            unsafe tw_archive_reader_create($0.baseAddress, $0.count)
        }
        guard let opened = unsafe opened else {
            throw ArchiveError(.tooLarge, "there is no memory for the archive")
        }
        unsafe handle = opened
        self.limits = limits
        self.decodeName = decodeName
    }

    deinit { unsafe tw_archive_reader_free(handle) }

    /// Goes to the next file, or returns `nil` at the end of the archive.
    ///
    /// - Throws: ``ArchiveError`` when the archive is damaged, too large or unsafe.
    public mutating func next() throws(ArchiveError) -> ArchiveEntry? {
        while true {
            var name: UnsafePointer<CChar>?
            var size: Int64 = -1
            var kind: Int32 = 0
            let status = unsafe tw_archive_reader_next(handle, &name, &size, &kind)
            if status == TW_ARCHIVE_END { return nil }
            guard status == TW_ARCHIVE_GOOD else {
                throw ArchiveError(count == 0 ? .notAnArchive : .damaged, message)
            }
            count += 1
            guard count <= limits.entries else {
                throw ArchiveError(
                    .tooLarge, "the archive has more than \(limits.entries) entries")
            }
            guard var text = unsafe name.flatMap({ unsafe self.text(of: $0) }) else {
                throw ArchiveError(.damaged, "the name of an entry isn't text")
            }
            let isFolder = kind == TW_ARCHIVE_FOLDER
            if isFolder, text.hasSuffix("/") { text.removeLast() }
            if let problem = ArchiveEntry.problem(in: text) {
                throw ArchiveError(
                    .hostile, "the name '\(text.prefix(80))' can't be trusted: \(problem)")
            }
            guard kind != TW_ARCHIVE_OTHER else {
                throw ArchiveError(.hostile, "'\(text.prefix(80))' is a link or no file")
            }
            if isFolder { continue }
            guard names.insert(text).inserted else {
                throw ArchiveError(.hostile, "'\(text.prefix(80))' is there twice")
            }
            return ArchiveEntry(name: text, size: size < 0 ? nil : Int(clamping: size))
        }
    }

    /// The content of the file that ``next()`` went to; it can be read once.
    ///
    /// - Throws: ``ArchiveError`` when it is damaged or larger than the limits, whatever the archive
    ///   says of its size.
    public mutating func data() throws(ArchiveError) -> [UInt8] {
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let handle = unsafe handle
            let got = unsafe piece.withUnsafeMutableBufferPointer { buffer -> Int64 in
                guard let start = buffer.baseAddress else { return -1 }
                return unsafe tw_archive_reader_data(handle, start, buffer.count)
            }
            guard got >= 0 else { throw ArchiveError(.damaged, message) }
            if got == 0 { return content }
            total += Int(got)
            guard content.count + Int(got) <= limits.entryBytes else {
                throw ArchiveError(
                    .tooLarge, "a file has more than \(limits.entryBytes) bytes")
            }
            guard total <= limits.totalBytes else {
                throw ArchiveError(
                    .tooLarge, "the archive has more than \(limits.totalBytes) bytes")
            }
            content += piece[..<Int(got)]
        }
    }

    private func text(of name: UnsafePointer<CChar>) -> String? {
        if let text = unsafe String(validatingCString: name) { return text }
        let count = unsafe strlen(name)
        return decodeName((0..<count).map { unsafe UInt8(bitPattern: name[$0]) })
    }

    private var message: String {
        let text = unsafe String(cString: tw_archive_reader_error(handle))
        return text.isEmpty ? "the archive is damaged" : "the archive is damaged: \(text)"
    }
}

extension ArchiveError {
    static let notInstalled = ArchiveError(
        .notInstalled, "libarchive isn't installed, so archives can't be read or written")
}
