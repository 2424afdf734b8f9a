internal import Files

extension MediaLabel {
    /// What an MP4 file consists of once it has this label and no other.
    ///
    /// The same file and the same label give the same bytes.
    ///
    /// - Returns: Parts of the file, and bytes that take the place of others; see
    ///   ``MediaPieceReader``.
    /// - Throws: ``MediaError``: `unknownFormat`, `damaged` or `tooLarge`, or `unsupported` for a
    ///   file with places in it that can't be moved.
    /// - Complexity: O(*n*) in the number of boxes and the sizes of `moov` and `moof`.
    public func pieces(of path: String) throws(MediaError) -> [MediaPiece] {
        try pieces(of: MP4Source(try MediaFile(path)))
    }

    /// What an MP4 file in memory consists of once it has this label and no other.
    ///
    /// - Throws: ``MediaError``, as of a file.
    public func pieces(of bytes: [UInt8]) throws(MediaError) -> [MediaPiece] {
        try pieces(of: MP4Source(bytes))
    }

    private func pieces(of source: MP4Source) throws(MediaError) -> [MediaPiece] {
        let layout = try MP4Layout(source)
        var movie = try MP4Movie(layout)
        try movie.setValue(of: Self.name, Array(json.utf8))
        return try layout.pieces(with: movie)
    }

    /// Writes an MP4 file with a label; it gets its name when it is whole.
    ///
    /// - Parameters:
    ///   - label: The label, which replaces any that is there.
    ///   - source: The file that is read.
    ///   - path: The file to write, which may be the same.
    ///   - progress: Takes how many bytes of how many are written, and cancels with `false`.
    /// - Throws: ``MediaError``, as ``pieces(of:)``, and `unreadable`, `unwritable` or `cancelled`.
    public static func write(
        _ label: MediaLabel, from source: String, to path: String,
        progress: (Int, Int) -> Bool = { _, _ in true }
    ) throws(MediaError) {
        let file = try MediaFile(source)
        let pieces = try label.pieces(of: MP4Source(file))
        try file.write(pieces, to: path, progress: progress)
    }
}
