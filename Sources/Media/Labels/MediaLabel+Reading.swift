extension MediaLabel {
    /// The label of an MP4 file, or `nil` when it has none.
    ///
    /// - Throws: ``MediaError``: `unknownFormat`, `damaged`, `unsupported` or `tooLarge` of the
    ///   video, `unreadable`, or `invalidLabel` when what is there is no label, or differs in two
    ///   places.
    /// - Complexity: O(*n*) in the number of boxes and the size of `moov`, whatever the media has.
    public static func read(_ path: String) throws(MediaError) -> MediaLabel? {
        try read(MP4Source(try MediaFile(path)))
    }

    /// The label of an MP4 file in memory, or `nil` when it has none.
    ///
    /// - Throws: ``MediaError``, as of a file.
    public static func read(_ bytes: [UInt8]) throws(MediaError) -> MediaLabel? {
        try read(MP4Source(bytes))
    }

    /// The label of an MP4 file that is read by a function, such as from an archive.
    ///
    /// - Parameters:
    ///   - size: How many bytes the file has.
    ///   - name: What it is called in messages.
    ///   - reading: Takes a place and a count, and gives so many bytes.
    /// - Returns: The label, or `nil` when there is none.
    /// - Throws: ``MediaError``, as of a file, and what the function throws.
    public static func read(
        size: Int, name: String = "the video",
        reading: @escaping (Int, Int) throws(MediaError) -> [UInt8]
    ) throws(MediaError) -> MediaLabel? {
        try read(MP4Source(size: size, name: name, reading: reading))
    }

    private static func read(_ source: MP4Source) throws(MediaError) -> MediaLabel? {
        let values = try MP4Movie(try MP4Layout(source)).values(of: name)
        guard let first = values.first else { return nil }
        guard values.allSatisfy({ $0 == first }) else {
            throw MediaError(.invalidLabel, "'\(source.name)' has labels that differ")
        }
        return try MediaLabel(json: first)
    }
}
