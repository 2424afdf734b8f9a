internal import Files
internal import TimedText

extension SubtitleFile {
    /// Reads the file's bytes.
    ///
    /// - Throws: `FileError`; its code is `EFBIG` for a file that is larger than subtitles are.
    public func bytes() throws -> [UInt8] {
        try File.read(path, limit: SourceText.maximumSize)
    }

    /// Reads the subtitles.
    ///
    /// - Throws: `FileError`, or `FormatError` when it holds none.
    public func read() throws -> SubtitleContent {
        try SubtitleContent(bytes(), name: path, fileExtension: fileExtension, locale: locale)
    }
}
