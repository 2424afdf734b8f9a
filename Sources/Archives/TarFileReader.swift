internal import Files

/// A reader of a tar archive on disk, compressed by Zstandard, that nobody trusts.
///
/// Entries come one after the other, and each can be read once; folders are passed over. Links,
/// devices, names that lead out of the archive or come twice, and more than the limits are errors.
public final class TarFileReader {
    /// In what the archive differs so far from what ``ArchiveFileWriter`` writes, with the name of
    /// the entry that it is about.
    public private(set) var deviations: [(entry: String?, message: String)] = []

    private let stream: TarStream
    private let limits: ArchiveLimits
    private var names: Set<String> = []
    private var left = 0
    private var padding = 0
    private var total = 0
    private var current: String?
    private var last: String?
    private var modified: Int?
    private var isAtEnd = false

    /// Opens an archive.
    ///
    /// - Throws: ``ArchiveFileError`` when it can't be read or isn't compressed by Zstandard.
    public init(path: String, limits: ArchiveLimits = .release) throws(ArchiveFileError) {
        stream = try TarStream(path: path, limits: limits)
        self.limits = limits
        if !stream.hasOwnHead { note(nil, "the compressed data doesn't begin as Tradewind's") }
    }

    /// Goes to the next file, or returns `nil` at the end of the archive.
    ///
    /// - Throws: ``ArchiveFileError`` when the archive is damaged, too large or unsafe; the entry it
    ///   names is the one that couldn't be read to its end.
    public func next() throws(ArchiveFileError) -> ArchiveEntry? {
        if isAtEnd { return nil }
        try read { _ in }
        var head = TarEntryHead()
        while true {
            let block = TarBlock(bytes: try take(TarHeader.blockSize))
            if block.isEmpty {
                try finish(head)
                return nil
            }
            guard block.isWhole, let size = block.size else {
                throw damaged(names.isEmpty ? .notAnArchive : .damaged, "a header is damaged")
            }
            head.raw += block.bytes
            switch block.kind {
            case UInt8(ascii: "x"), UInt8(ascii: "g"), UInt8(ascii: "L"):
                guard size <= 1 << 20 else { throw damaged(.hostile, "a header is too long") }
                let content = try take(size)
                let zeros = try take(TarHeader.padding(size).count)
                head.raw += content + zeros
                guard head.take(block.kind, content) else {
                    throw damaged(.damaged, "an extended header is damaged")
                }
            case UInt8(ascii: "K"): throw damaged(.hostile, "the archive holds a link")
            case 0, UInt8(ascii: "0"), UInt8(ascii: "5"), UInt8(ascii: "7"):
                guard let entry = try begin(block, size: size, head) else {
                    head = TarEntryHead()
                    continue
                }
                return entry
            default:
                let name = String(decoding: head.path ?? block.name, as: UTF8.self)
                throw ArchiveFileError(
                    .hostile, "'\(ZipRecord.shown(name))' is a link or no file", entry: name)
            }
        }
    }

    /// Gives each piece of the file that ``next()`` went to, to a function.
    ///
    /// - Throws: ``ArchiveFileError`` when the archive is damaged.
    public func read(_ body: (Span<UInt8>) -> Void) throws(ArchiveFileError) {
        let wanted = left
        left = 0
        do throws(ArchiveFileError) {
            guard try stream.read(wanted, body) == wanted else {
                throw damaged(.damaged, "the archive is cut off")
            }
            let zeros = try take(padding)
            if zeros.contains(where: { $0 != 0 }) {
                note(current, "there are bytes behind its end")
            }
            padding = 0
        } catch {
            guard case .archive(let problem) = error, problem.entry == nil, let current else {
                throw error
            }
            throw ArchiveFileError(
                problem.code, "'\(current)' can't be read: \(problem.message)", entry: current)
        }
    }

    /// The whole file that ``next()`` went to.
    ///
    /// - Throws: ``ArchiveFileError`` when the archive is damaged.
    public func bytes() throws(ArchiveFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(left, 1 << 20))
        try read { piece in
            bytes.append(addingCapacity: piece.count) { (space: inout OutputSpan<UInt8>) in
                for index in piece.indices { space.append(piece[index]) }
            }
        }
        return bytes
    }

    private func begin(
        _ block: TarBlock, size: Int, _ head: TarEntryHead
    ) throws(ArchiveFileError) -> ArchiveEntry? {
        guard var name = String(validating: head.path ?? block.name, as: UTF8.self) else {
            throw damaged(.damaged, "a name isn't UTF-8")
        }
        let isFolder = block.kind == UInt8(ascii: "5") || name.hasSuffix("/")
        while isFolder, name.hasSuffix("/") { name.removeLast() }
        if name.hasPrefix("./") { name.removeFirst(2) }
        if isFolder, name == "." || name.isEmpty { return nil }
        if let problem = ArchiveEntry.problem(in: name) {
            throw ArchiveFileError(
                .hostile, "the name '\(ZipRecord.shown(name))' isn't safe: \(problem)", entry: name)
        }
        guard names.insert(name).inserted else {
            throw ArchiveFileError(.hostile, "'\(name)' is there twice", entry: name)
        }
        let size = head.size ?? size
        guard names.count <= limits.entries, size <= limits.entryBytes,
            total + size <= limits.totalBytes
        else {
            throw ArchiveFileError(.tooLarge, "the archive is larger than allowed", entry: name)
        }
        total += size
        left = size
        padding = TarHeader.padding(size).count
        current = name
        compare(block, name: name, size: size, head)
        if isFolder {
            note(name, "it is a folder")
            try read { _ in }
            return nil
        }
        return ArchiveEntry(name: name, size: size)
    }

    private func compare(_ block: TarBlock, name: String, size: Int, _ head: TarEntryHead) {
        let time = block.modified ?? 0
        let own = TarHeader.bytes(name: name, size: size, modified: Int64(time))
        if head.raw != own { note(name, "its header isn't as Tradewind writes it") }
        if let modified, modified != time { note(name, "it has another time than the first file") }
        if let last, !last.utf8.lexicographicallyPrecedes(name.utf8) {
            note(name, "it isn't in order of names")
        }
        modified = modified ?? time
        last = name
    }

    /// Reads what follows the first block of zeros.
    private func finish(_ head: TarEntryHead) throws(ArchiveFileError) {
        isAtEnd = true
        current = nil
        if !head.raw.isEmpty { note(nil, "a header without a file stands at the end") }
        var zeros = 1
        while true {
            let block = try stream.read(TarHeader.blockSize)
            if block.isEmpty { break }
            guard block.allSatisfy({ $0 == 0 }) else {
                throw ArchiveFileError(.hostile, "there are bytes behind the end of the archive")
            }
            zeros += 1
        }
        if zeros != 2 { note(nil, "the end of the archive isn't as Tradewind writes it") }
        if stream.frames != 1 { note(nil, "the compressed data is in \(stream.frames) parts") }
    }

    private func take(_ count: Int) throws(ArchiveFileError) -> [UInt8] {
        guard count > 0 else { return [] }
        let bytes = try stream.read(count)
        guard bytes.count == count else { throw damaged(.damaged, "the archive is cut off") }
        return bytes
    }

    private func damaged(_ code: ArchiveError.Code, _ message: String) -> ArchiveFileError {
        let place = last.map { " behind '\($0)'" } ?? ""
        return ArchiveFileError(code, message + place)
    }

    private func note(_ entry: String?, _ message: String) {
        if deviations.count < 100 { deviations.append((entry, message)) }
    }
}
