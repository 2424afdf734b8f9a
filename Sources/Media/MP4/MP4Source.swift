/// Bytes that are read at any place: of a file, of an entry of an archive, or in memory.
struct MP4Source {
    let size: Int
    /// What it is called in messages.
    let name: String
    private let reading: (Int, Int) throws(MediaError) -> [UInt8]

    init(
        size: Int, name: String, reading: @escaping (Int, Int) throws(MediaError) -> [UInt8]
    ) {
        self.size = size
        self.name = name
        self.reading = reading
    }

    init(_ file: MediaFile, size: Int? = nil) {
        self.init(size: size ?? file.size, name: file.path) {
            (offset, count) throws(MediaError) in try file.read(at: offset, count: count)
        }
    }

    init(_ bytes: [UInt8]) {
        self.init(size: bytes.count, name: "the video") { (offset, count) throws(MediaError) in
            guard offset >= 0, offset <= bytes.count else { return [] }
            return Array(bytes[offset..<min(bytes.count, offset + count)])
        }
    }

    /// All the bytes at a place.
    func read(at offset: Int, count: Int) throws(MediaError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
            throw damaged("something reaches beyond its end")
        }
        let bytes = try reading(offset, count)
        guard bytes.count == count else { throw damaged("it ends too early") }
        return bytes
    }

    func damaged(_ reason: String) -> MediaError {
        MediaError(.damaged, "'\(name)' is damaged: \(reason)")
    }

    func unsupported(_ reason: String) -> MediaError {
        MediaError(.unsupported, "'\(name)' \(reason)")
    }
}
