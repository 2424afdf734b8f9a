/// What is in a video.
///
/// ```swift
/// let probe = try MediaProbe("ep001.mp4")
/// if let video = probe.video { print(video.codec, video.width, video.height) }
/// ```
///
/// A file is untrusted: only containers and decoders that videos have are tried, nothing that a file
/// names is opened, nothing on a network is asked, and reading ends at a limit.
public struct MediaProbe: Sendable, Hashable {
    /// The container: `mp4`, `mov`, `matroska`, or another name of libavformat.
    public let container: String
    /// How long it lasts in milliseconds, or `nil` when nobody knows.
    public let duration: Int64?
    /// What is in it, in the order of the file.
    public let streams: [MediaStream]

    /// The most bytes that are read to learn what is inside.
    public static let limit = 256 << 20

    /// How many frames tell the rate where there is no index.
    private static let framesForRate = 3000

    /// Looks into a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: The most bytes that are read.
    /// - Throws: ``MediaError``: `notInstalled`, `unknownFormat`, `damaged`, `tooLarge` or
    ///   `unreadable`.
    public init(_ path: String, limit: Int = MediaProbe.limit) throws(MediaError) {
        let file = try MediaFile(path)
        let input = try MediaInput(file, limit: limit)
        container = input.container
        duration = input.duration
        streams = try input.streams(framesForRate: Self.framesForRate)
    }

    /// The first stream of moving pictures.
    public var video: MediaStream? { streams.first { $0.kind == .video } }
    /// The sounds.
    public var sounds: [MediaStream] { streams.filter { $0.kind == .audio } }
}
