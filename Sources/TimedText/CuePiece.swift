/// A piece of a cue's payload: text that is seen, or a code that isn't.
public enum CuePiece: Sendable, Hashable {
    /// Characters; lines are separated by U+000A.
    case text(String)
    /// A tag or an override block as it stands in the payload, such as `<i>` or `{\an8}`.
    case code(String)
}
