public import TimedText

/// An episode whose pace is measured: its subtitles, and what is known beside them.
public struct PacingEpisode: Sendable {
    /// The name of the file, for findings and reports.
    public var name: String
    public var document: Document
    /// The duration of the video in milliseconds; `nil` when only the cues are known.
    public var duration: Int64?
    /// The times of shot changes in milliseconds; `nil` when they aren't known.
    public var shots: [Int64]?
    /// Frames a second; `nil` when only the document may say so.
    public var frameRate: Double?

    public init(
        name: String, document: Document, duration: Int64? = nil, shots: [Int64]? = nil,
        frameRate: Double? = nil
    ) {
        self.name = name
        self.document = document
        self.duration = duration
        self.shots = shots
        self.frameRate = frameRate
    }
}
