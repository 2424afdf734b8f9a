internal import Files

/// The directory of a zip archive that nobody trusts, compared with what stands before each entry.
///
/// An archive is refused whole when entries overlap or leave gaps, when the directory and an entry
/// say different things, when bytes stand before or behind it, and for names that lead out of it or
/// come twice, encrypted entries, links, and sizes beyond the limits.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10.
public struct ZipDirectory: Sendable {
    /// The entries in the order of the directory.
    public internal(set) var records: [ZipRecord] = []
    /// In what the archive as a whole differs from what ``ArchiveFileWriter`` writes.
    public internal(set) var deviations: [String] = []

    /// Where the directory begins, and how many bytes it has.
    private(set) var start = 0
    private(set) var size = 0

    init(_ file: RandomAccessFile, limits: ArchiveLimits) throws(ArchiveFileError) {
        let end = try ZipEnd(file)
        guard end.count <= limits.entries else {
            throw ArchiveFileError(
                .tooLarge, "the archive has more than \(limits.entries) entries")
        }
        start = end.offset
        size = end.size
        let bytes = try ArchiveFileError.lift { () throws(FileError) in
            try file.read(end.size, at: end.offset)
        }
        try readRecords(bytes, count: end.count)
        try check(limits)
        try readLocalHeaders(file)
        try checkPlaces()
        noteDeviations(end)
    }

    private mutating func readRecords(_ bytes: [UInt8], count: Int) throws(ArchiveFileError) {
        var index = 0
        var names: Set<String> = []
        records.reserveCapacity(count)
        for _ in 0..<count {
            let record = try ZipRecord(directory: bytes, at: &index)
            guard names.insert(record.name).inserted else {
                throw ArchiveFileError(
                    .hostile, "'\(record.name)' is there twice", entry: record.name)
            }
            records.append(record)
        }
        guard index == bytes.count else {
            throw ArchiveFileError(.damaged, "the directory holds other things than entries")
        }
    }

    private func check(_ limits: ArchiveLimits) throws(ArchiveFileError) {
        var total = 0
        for record in records {
            total += record.size
            guard record.size <= limits.entryBytes else {
                throw ArchiveFileError(
                    .tooLarge, "'\(record.name)' has more than \(limits.entryBytes) bytes",
                    entry: record.name)
            }
            guard total <= limits.totalBytes else {
                throw ArchiveFileError(
                    .tooLarge, "the archive has more than \(limits.totalBytes) bytes")
            }
            guard !limits.isBomb(packed: record.packedSize, unpacked: record.size) else {
                throw ArchiveFileError(
                    .hostile,
                    "'\(record.name)' unpacks to more than \(limits.ratio) times its size",
                    entry: record.name)
            }
        }
    }

    private mutating func readLocalHeaders(_ file: RandomAccessFile) throws(ArchiveFileError) {
        for index in records.indices {
            guard records[index].offset + 30 <= start else {
                throw ArchiveFileError(
                    .damaged, "'\(records[index].name)' lies outside of the archive",
                    entry: records[index].name)
            }
            try records[index].compareLocalHeader(file, directory: start)
        }
    }

    /// Entries fill the archive one after the other; two may not share bytes.
    private func checkPlaces() throws(ArchiveFileError) {
        var place = 0
        for record in records.sorted(by: { $0.offset < $1.offset }) {
            guard record.offset >= place else {
                throw ArchiveFileError(
                    .hostile, "'\(record.name)' overlaps the entry before it", entry: record.name)
            }
            guard record.offset == place else {
                throw ArchiveFileError(
                    .hostile,
                    "\(record.offset - place) bytes before '\(record.name)' belong to no entry",
                    entry: record.name)
            }
            guard record.end <= start else {
                throw ArchiveFileError(
                    .hostile, "'\(record.name)' overlaps the directory", entry: record.name)
            }
            place = record.end
        }
        guard place == start else {
            throw ArchiveFileError(
                .hostile, "\(start - place) bytes before the directory belong to no entry")
        }
    }

    private mutating func noteDeviations(_ end: ZipEnd) {
        let own = ZipHeader.end(
            count: UInt64(records.count), size: UInt64(size), offset: UInt64(start))
        if end.bytes != own {
            deviations.append("the end of the archive isn't as Tradewind writes it")
        }
        let names = records.map { $0.nameBytes }
        if let index = names.indices.dropFirst().first(where: {
            !names[$0 - 1].lexicographicallyPrecedes(names[$0])
        }) {
            deviations.append("'\(records[index].name)' isn't in order of names")
        }
        if let first = records.first,
            let other = records.first(where: { $0.moment != first.moment })
        {
            deviations.append(
                "'\(other.name)' has the time \(other.moment.text) and not \(first.moment.text)")
        }
        var place = 0
        for record in records {
            if record.offset != place {
                deviations.append("'\(record.name)' isn't where the order of names wants it")
                break
            }
            place = record.end
        }
    }
}
