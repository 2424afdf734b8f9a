internal import TimedText

/// Tells the format to write by the name of the output.
enum OutputFormat {
    /// The format whose extension a file's name has, or `nil`.
    static func named(by place: OutputPlace) -> (any SubtitleFormat.Type)? {
        guard case .file(let path) = place else { return nil }
        return Formats.named(InputFile.splitExtension(path).fileExtension.lowercased())
    }
}
