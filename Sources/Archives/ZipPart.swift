/// A file as it stands in a zip archive.
struct ZipPart: Sendable {
    var name: String
    /// The bytes that are written: deflated ones where these are fewer.
    var bytes: [UInt8]
    var isDeflated: Bool
    var size: Int
    var sum: UInt32

    init(name: String, bytes: [UInt8], packed: [UInt8]?) {
        self.name = name
        self.bytes = packed ?? bytes
        isDeflated = packed != nil
        size = bytes.count
        sum = CRC32.sum(bytes.span)
    }
}
