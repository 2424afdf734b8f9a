internal import Files

/// The end of a zip archive, which says where the directory is.
struct ZipEnd {
    /// How many entries there are.
    private(set) var count: Int
    /// How many bytes the directory has.
    private(set) var size: Int
    /// Where the directory begins.
    private(set) var offset: Int
    /// All bytes behind the directory.
    private(set) var bytes: [UInt8]

    private static let signature: [UInt8] = [0x50, 0x4B, 5, 6]

    init(_ file: RandomAccessFile) throws(ArchiveFileError) {
        // A comment of 65,535 bytes may stand behind the record of 22.
        let room = min(file.size, 22 + 0xFFFF + 76)
        let base = file.size - room
        let tail = try ArchiveFileError.lift { () throws(FileError) in
            try file.read(room, at: base)
        }
        guard tail.count == room, room >= 22 else {
            throw ArchiveFileError(.notAnArchive, "it is no zip archive")
        }
        guard let place = Self.place(in: tail) else {
            throw ArchiveFileError(.notAnArchive, "the end of the zip archive is missing")
        }
        guard place + 22 + Int(tail.little16(place + 20)) == tail.count else {
            throw ArchiveFileError(.hostile, "there are bytes behind the end of the archive")
        }
        let here = tail.little16(place + 8)
        guard tail.little16(place + 4) == 0 || tail.little16(place + 4) == 0xFFFF,
            here == tail.little16(place + 10)
        else { throw ArchiveFileError(.damaged, "archives of several parts aren't read") }
        count = Int(here)
        size = Int(tail.little32(place + 12))
        offset = Int(tail.little32(place + 16))
        var begin = place
        if place >= 20, tail[(place - 20)..<(place - 16)].elementsEqual([0x50, 0x4B, 6, 7]) {
            let at = tail.little64(place - 12)
            guard at >= UInt64(base), at <= UInt64(base + place), Int(at) + 56 + 20 == base + place
            else { throw ArchiveFileError(.damaged, "the long end of the archive is missing") }
            let long = Int(at) - base
            guard tail[long..<(long + 4)].elementsEqual([0x50, 0x4B, 6, 6]),
                tail.little64(long + 4) == 44
            else { throw ArchiveFileError(.damaged, "the long end of the archive is damaged") }
            let values = [32, 40, 48].map { tail.little64(long + $0) }
            guard values.allSatisfy({ $0 < 1 << 48 }) else {
                throw ArchiveFileError(.damaged, "the long end of the archive is damaged")
            }
            let shorts = [(count, 0xFFFF), (size, 0xFFFF_FFFF), (offset, 0xFFFF_FFFF)]
            for (short, long) in zip(shorts, values)
            where short.0 != short.1 && UInt64(short.0) != long {
                throw ArchiveFileError(.hostile, "the two ends of the archive differ")
            }
            count = Int(values[0])
            size = Int(values[1])
            offset = Int(values[2])
            begin = long
        }
        bytes = Array(tail[begin...])
        guard offset + size == base + begin else {
            throw ArchiveFileError(
                offset + size < base + begin ? .hostile : .damaged,
                "the directory doesn't end where the archive says; are bytes before it?")
        }
        guard count <= size / 46 else {
            throw ArchiveFileError(.damaged, "the directory is too short for its entries")
        }
    }

    /// The last place of the signature whose comment fits, or else the last place at all.
    private static func place(in tail: [UInt8]) -> Int? {
        var last: Int?
        for index in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[index] == 0x50 && tail[index..<(index + 4)].elementsEqual(signature) {
            if last == nil { last = index }
            if index + 22 + Int(tail.little16(index + 20)) == tail.count { return index }
        }
        return last
    }
}
