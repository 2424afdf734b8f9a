internal import TimedText

extension Cue {
    /// How long the cue is shown in milliseconds, for any times: 0 where it ends before it starts, and
    /// never more than a day.
    var span: Int64 {
        let (span, overflow) = end.subtractingReportingOverflow(start)
        let day: Int64 = 86_400_000
        return overflow ? (start < end ? day : 0) : min(max(span, 0), day)
    }
}
