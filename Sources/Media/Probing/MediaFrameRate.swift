/// How many frames there are in how many seconds, such as 30000 in 1001.
public struct MediaFrameRate: Sendable, CustomStringConvertible, Hashable {
    /// How many frames.
    public let frames: Int
    /// In how many seconds.
    public let seconds: Int

    /// Creates a rate.
    public init(frames: Int, seconds: Int) {
        self.frames = frames
        self.seconds = seconds
    }

    /// Frames in one second.
    public var value: Double { seconds == 0 ? 0 : Double(frames) / Double(seconds) }

    /// The rate as `25` or `30000/1001`.
    public var description: String { seconds == 1 ? "\(frames)" : "\(frames)/\(seconds)" }
}
