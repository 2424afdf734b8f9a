/// What the directory of a zip archive says of an entry.
public struct ZipRecord: Sendable, Hashable {
    /// The path in the archive, with slashes; that of a folder has none at its end.
    public internal(set) var name: String
    /// Whether it is a folder.
    public internal(set) var isFolder = false
    /// Whether the data is deflated; otherwise it is stored.
    public internal(set) var isDeflated = false
    /// How many bytes the entry has.
    public internal(set) var size = 0
    /// How many bytes it takes in the archive.
    public internal(set) var packedSize = 0
    /// In what it differs from what ``ArchiveFileWriter`` writes; empty when it doesn't.
    public internal(set) var deviations: [String] = []

    var sum: UInt32 = 0
    var flags: UInt16 = 0
    var moment = ZipMoment(time: 0, date: 0)
    /// Where the local header and the data begin, and where what belongs to the entry ends.
    var offset = 0
    var start = 0
    var end = 0
    var nameBytes: [UInt8] = []

    /// The header that we would write.
    var header: ZipHeader {
        ZipHeader(
            name: nameBytes, method: isDeflated ? 8 : 0, moment: moment, sum: sum,
            packedSize: UInt64(packedSize), size: UInt64(size), offset: UInt64(offset))
    }
}
