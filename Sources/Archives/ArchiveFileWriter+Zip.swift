internal import Files

extension ArchiveFileWriter {
    private func header(of name: String) -> ZipHeader {
        ZipHeader(
            name: Array(name.utf8), method: 0, moment: ZipMoment(seconds: modified), sum: 0,
            packedSize: 0, size: 0, offset: UInt64(file.count))
    }

    mutating func addToZip(_ part: ZipPart) throws(ArchiveFileError) {
        var header = header(of: part.name)
        header.method = part.isDeflated ? 8 : 0
        header.sum = part.sum
        header.packedSize = UInt64(part.bytes.count)
        header.size = UInt64(part.size)
        headers.append(header)
        try write(header.local(limit: limit))
        try write(part.bytes)
    }

    /// Stores a file. Its sum stands before it and is known behind it, so it is written last.
    mutating func addToZip(
        _ name: String, copying source: FileReader
    ) throws(ArchiveFileError) {
        var header = header(of: name)
        header.size = UInt64(source.size)
        header.packedSize = header.size
        try write(header.local(limit: limit))
        var count = 0
        while true {
            let piece = try Self.read(source)
            if piece.isEmpty { break }
            count += piece.count
            header.sum = CRC32.sum(piece.span, after: header.sum)
            try write(piece)
        }
        guard count == source.size else { throw Self.changed(source, name) }
        do throws(FileError) {
            try file.rewrite(header.local(limit: limit), at: Int(header.offset))
        } catch {
            throw .file(error)
        }
        headers.append(header)
    }

    mutating func endZip() throws(ArchiveFileError) {
        let offset = file.count
        var bytes: [UInt8] = []
        for header in headers {
            bytes += header.record(limit: limit)
            if bytes.count >= Self.pieceSize {
                try write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try write(bytes)
        try write(
            ZipHeader.end(
                count: UInt64(headers.count), size: UInt64(file.count - offset),
                offset: UInt64(offset), limit: limit))
    }
}
