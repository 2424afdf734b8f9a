extension MP4Layout {
    /// What the file consists of with another `moov` in the place of the old.
    func pieces(with movie: MP4Movie) throws(MediaError) -> [MediaPiece] {
        let old = try self.movie()
        var movie = movie
        if old.end < source.size {
            guard movie.box.size == old.size || !movie.hasItems else {
                throw source.unsupported("holds items whose places can't be moved")
            }
            try movie.move { place, size in
                place >= old.end && place <= source.size ? place + size - old.size : place
            }
        }
        let bytes = movie.bytes
        var edits = try edits(movingBy: bytes.count - old.size)
        edits.append(MP4Edit(range: old.offset..<old.end, bytes: bytes))
        return MP4Edit.pieces(edits, size: source.size)
    }

    /// What a file consists of whose `moov` stands before its media, so that a player can begin
    /// before it has all.
    ///
    /// The file isn't fragmented, and `moov` is its last part, as libavformat writes it.
    func fastStart(with movie: MP4Movie) throws(MediaError) -> [MediaPiece] {
        let old = try self.movie()
        guard let first = sections.first, first.type == "ftyp", old.end == source.size,
            sections.allSatisfy({ $0.type != "moof" })
        else { throw source.unsupported("isn't laid out as expected") }
        var movie = movie
        try movie.move { place, size in
            place >= first.end && place < old.offset ? place + size : place
        }
        return [
            .source(0..<first.end), .bytes(movie.bytes), .source(first.end..<old.offset),
        ]
    }
}
