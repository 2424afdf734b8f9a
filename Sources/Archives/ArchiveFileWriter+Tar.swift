internal import Files

extension ArchiveFileWriter {
    mutating func addToTar(_ name: String, bytes: [UInt8]) throws(ArchiveFileError) {
        try compress(TarHeader.bytes(name: name, size: bytes.count, modified: modified))
        try compress(bytes)
        try compress(TarHeader.padding(bytes.count))
    }

    mutating func addToTar(_ name: String, copying source: FileReader) throws(ArchiveFileError) {
        try compress(TarHeader.bytes(name: name, size: source.size, modified: modified))
        var count = 0
        while true {
            let piece = try Self.read(source)
            if piece.isEmpty { break }
            count += piece.count
            try compress(piece)
        }
        guard count == source.size else { throw Self.changed(source, name) }
        try compress(TarHeader.padding(count))
    }

    mutating func endTar() throws(ArchiveFileError) {
        try compress(TarHeader.end)
        try compress([], ends: true)
    }

    private mutating func compress(
        _ bytes: [UInt8], ends: Bool = false
    ) throws(ArchiveFileError) {
        guard ends || !bytes.isEmpty, let compressor else { return }
        var pieces: [[UInt8]] = []
        guard compressor.write(bytes, ends: ends, { pieces.append($0) }) else {
            throw ArchiveFileError(.unwritable, "the archive can't be compressed")
        }
        for piece in pieces { try write(piece) }
    }
}
