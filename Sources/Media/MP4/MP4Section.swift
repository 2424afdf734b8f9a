/// A box at the top of a file.
struct MP4Section: Hashable {
    let type: MP4Type
    let offset: Int
    /// With its header.
    let size: Int
    /// 8 or 16 bytes.
    let headerSize: Int

    var end: Int { offset + size }
}
