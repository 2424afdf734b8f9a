public import Diagnostics
public import Media
public import Series
internal import TimedText

/// Makes the files of a title's episodes for HTTP Live Streaming: segments of subtitles, and the
/// playlists that name them.
///
/// ```swift
/// let packager = StreamingPackager(release)
/// for episode in release.episodes {
///     files += try packager.files(for: episode, findings: &findings)
/// }
/// ```
///
/// The same input gives the same files, in the same order. Episodes are independent of one another.
public struct StreamingPackager: Sendable {
    /// The name of the playlist of an episode with a video, which players open.
    public static let index = "index.m3u8"
    /// The name of the playlist of an episode without a video.
    public static let listing = "subtitles.m3u8"

    /// The title as it goes to the platform.
    public let release: PlatformRelease
    /// How the platform takes streams.
    public let delivery: StreamingDelivery
    /// The BCP 47 tag of the language that is shown when nothing says what the viewer wants.
    public var defaultLocale: String?

    /// The label of AI that MP4 files get when they are packed, so that the places in them that
    /// playlists name are those after that; `nil` when they get none.
    public var label: MediaLabel?

    /// A folder for videos that are laid out anew in fragments, where they stay until somebody removes
    /// them; `nil` to leave out videos that have no fragments.
    public var scratch: String?

    /// Creates a packager, or returns `nil` when the platform takes no streams.
    public init?(_ release: PlatformRelease) {
        guard let delivery = release.template.streaming else { return nil }
        self.init(release, delivery: delivery)
    }

    /// Creates a packager that delivers in a way of its own.
    public init(_ release: PlatformRelease, delivery: StreamingDelivery) {
        self.release = release
        self.delivery = delivery
    }

    /// The files of an episode, with the tracks that the release has of it.
    ///
    /// - Parameters:
    ///   - episode: An episode of the release.
    ///   - findings: Takes what WebVTT can't say, what was changed, and what is wrong with playlists.
    /// - Returns: The files, in order of path.
    /// - Throws: ``StreamingError``.
    /// - Complexity: O(*n*) in the number of bytes written.
    public func files(
        for episode: Episode, findings: inout [Finding]
    ) throws(StreamingError) -> [BundleFile] {
        let renditions = release.tracks.filter { $0.episode == episode.number }
            .map { SubtitleRendition($0) }
        return try files(for: episode, renditions: renditions, findings: &findings)
    }

    /// The files of an episode.
    ///
    /// - Parameters:
    ///   - episode: An episode of the release.
    ///   - renditions: Its subtitles.
    ///   - findings: Takes what WebVTT can't say, what was changed, and what is wrong with playlists.
    /// - Returns: The files, in order of path.
    /// - Throws: ``StreamingError``.
    /// - Complexity: O(*n*) in the number of bytes written.
    public func files(
        for episode: Episode, renditions: [SubtitleRendition], findings: inout [Finding]
    ) throws(StreamingError) -> [BundleFile] {
        var names = PathNames(title: release.title, release: release.name)
        names.set(episode: episode)
        guard let folder = names.path(delivery.naming) else {
            throw StreamingError(
                .misplaced, "the path “\(delivery.naming)” has a name that stands for nothing")
        }
        let video = try video(
            of: episode, to: folder + "/", keepsSubtitles: renditions.isEmpty, &findings)
        let ends = renditions.flatMap { $0.document.cues }.map { max($0.start, $0.end) }
        let duration = video?.duration ?? episode.duration ?? ends.max()
        var subtitles = StreamedSubtitles(
            folder: folder + "/", delivery: delivery, duration: duration, mpegts: video?.start ?? 0,
            defaultLocale: defaultLocale)
        for rendition in renditions { try subtitles.add(rendition, &findings) }
        var files = subtitles.files + (video?.files ?? [])
        var playlist = video?.playlist ?? MultivariantPlaylist()
        subtitles.join(&playlist, &findings)
        files.append(
            BundleFile(
                path: "\(folder)/\(video == nil ? Self.listing : Self.index)", role: .playlist,
                content: .bytes(Array(playlist.text.utf8))))
        for index in files.indices { files[index].episode = episode.number }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The video of an episode: the stream that its files name as `hls`, or the MP4 file that they
    /// name as `video`, when it has fragments.
    private func video(
        of episode: Episode, to folder: String, keepsSubtitles: Bool,
        _ findings: inout [Finding]
    ) throws(StreamingError) -> StreamedVideo? {
        if let path = episode.files["hls"] {
            var video = StreamedVideo(path, of: release.folder, to: folder, label: label)
            try video.add(playlist: path, keepsSubtitles: keepsSubtitles)
            findings += video.findings
            return video
        }
        guard let path = episode.files["video"] else { return nil }
        var video = StreamedVideo(path, of: release.folder, to: folder, label: label)
        if try video.add(file: path, segment: delivery.segment) {
            findings += video.findings
            return video
        }
        if let scratch {
            let place = (scratch.hasSuffix("/") ? scratch : scratch + "/") + episode.id + ".mp4"
            try video.add(remuxed: path, at: place, segment: delivery.segment)
            findings += video.findings
            return video
        }
        findings.append(
            Finding(
                rule: "hls-not-fragmented", severity: .warning,
                message: "\(path) isn't a fragmented MP4 file, so the stream has only subtitles"))
        return nil
    }
}
