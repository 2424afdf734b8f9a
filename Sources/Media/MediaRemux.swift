/// Copies the pictures and sounds of a video into a new MP4 file as they are, without coding them
/// anew.
///
/// ```swift
/// try MediaRemux("ep001.mkv").copy(to: "ep001.mp4")
/// ```
///
/// The same input gives the same bytes: neither a date nor the name of a program is written, and no
/// metadata but languages and turning is kept. That loses a label of AI, so a new one can be written
/// along the way.
public struct MediaRemux: Sendable {
    /// How the file is laid out.
    public enum Format: Sendable, Hashable {
        /// With its index first, so that a player can begin before it has all.
        case mp4
        /// In fragments that begin with a key frame and last at least so many milliseconds, for HTTP
        /// Live Streaming.
        case fragments(milliseconds: Int64)
    }

    private let path: String

    /// Names the video that is copied.
    public init(_ path: String) { self.path = path }

    /// Copies the video; the file gets its name when it is whole.
    ///
    /// - Parameters:
    ///   - output: The file to write, which may be the one that is read.
    ///   - format: How it is laid out.
    ///   - label: The label that it gets.
    ///   - progress: Takes how many bytes of how many were read, and cancels with `false`.
    /// - Throws: ``MediaError``: `unfit` when MP4 can't hold what is inside, as of ``MediaProbe``,
    ///   and `unwritable` or `cancelled`.
    /// - Complexity: O(*n*) in the size of the video, which is written twice.
    public func copy(
        to output: String, format: Format = .mp4, label: MediaLabel? = nil,
        progress: (Int, Int) -> Bool = { _, _ in true }
    ) throws(MediaError) {
        let file = try MediaFile(path)
        let input = try MediaInput(file)
        let scratch = try MediaFile(scratchFor: output)
        var fragment: Int64?
        if case .fragments(let milliseconds) = format { fragment = max(1, milliseconds) }
        try input.copy(to: scratch, fragment: fragment, progress: progress)
        let source = MP4Source(scratch, size: try scratch.currentSize())
        let layout = try MP4Layout(source)
        var movie = try MP4Movie(layout)
        if let label { try movie.setValue(of: MediaLabel.name, Array(label.json.utf8)) }
        let pieces =
            if format == .mp4 {
                try layout.fastStart(with: movie)
            } else {
                try layout.pieces(with: movie)
            }
        try scratch.write(pieces, to: output) { _, _ in progress(file.size, file.size) }
    }
}
