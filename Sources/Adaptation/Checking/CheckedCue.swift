/// A cue as rules look at it: its times, and its text without markup.
public struct CheckedCue: Sendable {
    /// When the cue appears, in milliseconds.
    public let start: Int64
    /// When the cue disappears, in milliseconds.
    public let end: Int64
    /// The text's bytes in ``CheckedFile/text``, with U+000A between lines.
    public let text: Range<Int>
    /// The lines in ``CheckedFile/lines``.
    public let lines: Range<Int>
    /// What the text holds.
    public let traits: TextTraits
    /// How long the text is, in the locale's unit; line ends don't count.
    public let length: Double

    /// How long the cue stands, in milliseconds; negative when it ends before it starts.
    public var duration: Int64 { end - start }

    /// How much is read a second, in the locale's unit; `nil` for a cue that stands no time.
    public var speed: Double? { duration > 0 ? length * 1000 / Double(duration) : nil }
}
