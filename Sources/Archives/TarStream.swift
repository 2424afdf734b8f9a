internal import Files

/// The bytes of a tar archive that is compressed by Zstandard, unpacked as they are asked for.
final class TarStream {
    /// The first bytes of a frame as ``ArchiveFileWriter`` writes it: a checksum, no size, and a
    /// window of 2 MiB (RFC 8878, section 3.1.1.1).
    static let head: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58]

    private let file: FileReader
    private let reader: ZstandardReader
    private let limits: ArchiveLimits
    private var piece: [UInt8] = []
    private var taken = 0
    private var room = [UInt8](repeating: 0, count: 1 << 17)
    private var begin = 0
    private var end = 0
    private var packed = 0
    private var unpacked = 0
    private var isBetweenFrames = true
    /// How many frames have begun.
    private(set) var frames = 0
    /// Whether the first frame begins as ours do.
    private(set) var hasOwnHead = false

    init(path: String, limits: ArchiveLimits) throws(ArchiveFileError) {
        reader = try ArchiveFileError.lift(archive: { () throws(ArchiveError) in
            try ZstandardReader()
        })
        file = try ArchiveFileError.lift { () throws(FileError) in try FileReader(path) }
        self.limits = limits
        try feed()
        hasOwnHead = piece.starts(with: Self.head)
        guard piece.starts(with: Self.head.prefix(4)) else {
            throw ArchiveFileError(.notAnArchive, "it isn't compressed by Zstandard")
        }
    }

    private func feed() throws(ArchiveFileError) {
        let file = file
        piece = try ArchiveFileError.lift { () throws(FileError) in try file.read(1 << 18) }
        taken = 0
        packed += piece.count
    }

    /// Unpacks some more; false at the end.
    private func fill() throws(ArchiveFileError) -> Bool {
        while true {
            if taken == piece.count {
                try feed()
                if piece.isEmpty {
                    guard isBetweenFrames else {
                        throw ArchiveFileError(.damaged, "the archive is cut off")
                    }
                    return false
                }
            }
            if isBetweenFrames { frames += 1 }
            guard let step = reader.unpack(piece, from: taken, into: &room) else {
                throw ArchiveFileError(.damaged, "the compressed data is damaged")
            }
            taken += step.taken
            isBetweenFrames = step.isDone
            begin = 0
            end = step.filled
            unpacked += step.filled
            guard !limits.isBomb(packed: packed, unpacked: unpacked) else {
                throw ArchiveFileError(
                    .hostile, "the archive unpacks to more than \(limits.ratio) times its size")
            }
            if step.filled > 0 { return true }
        }
    }

    /// Gives the next bytes to a function in pieces; how many there were.
    func read(_ count: Int, _ body: (Span<UInt8>) -> Void) throws(ArchiveFileError) -> Int {
        var got = 0
        while got < count {
            if begin == end, !(try fill()) { break }
            let part = min(count - got, end - begin)
            body(room.span.extracting(begin..<(begin + part)))
            begin += part
            got += part
        }
        return got
    }

    /// The next bytes; fewer only at the end.
    func read(_ count: Int) throws(ArchiveFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        _ = try read(count) { piece in
            for index in piece.indices { bytes.append(piece[index]) }
        }
        return bytes
    }
}
