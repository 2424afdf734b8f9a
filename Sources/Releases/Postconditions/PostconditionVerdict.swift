/// What came of reading a file back.
public enum PostconditionVerdict: Sendable, Hashable {
    /// It is as it must be; with what was seen, such as `28 cues`.
    case passed(String)
    /// It isn't; each problem is one sentence without a full stop.
    case failed([String])
    /// It couldn't be told, such as for want of a schema.
    case skipped(String)
}
