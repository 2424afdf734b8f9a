public import TimedText

/// The subtitles of an episode in a language, as they go into a stream.
public struct SubtitleRendition: Sendable {
    /// The BCP 47 tag.
    public var locale: String
    /// The subtitles.
    public var document: Document
    /// Whether they are only what must be read in any case, such as signs (a forced narrative).
    public var isForced: Bool
    /// The path of the file they were read from, below the title, or `nil`.
    public var path: String?

    /// Creates a rendition.
    public init(locale: String, document: Document, isForced: Bool = false, path: String? = nil) {
        self.locale = locale
        self.document = document
        self.isForced = isForced
        self.path = path
    }

    /// Takes a track of a release. It is forced when its file says so, as `ep001.forced.srt` does.
    public init(_ track: PlatformRelease.Track) {
        let name = track.path.split(separator: "/").last ?? ""
        let isForced = name.split(separator: ".").dropFirst().dropLast().contains("forced")
        self.init(
            locale: track.locale, document: track.document, isForced: isForced, path: track.path)
    }
}
