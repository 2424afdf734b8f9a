/// What happens to cues that an operation moves before the beginning.
public enum NegativeTimes: String, Sendable, CaseIterable {
    /// They keep their negative times.
    case keep
    /// A time before the beginning becomes the beginning; a cue that was wholly before it has no
    /// duration left.
    case clamp
    /// As with ``clamp``, and cues wholly before the beginning are removed.
    case remove
}
