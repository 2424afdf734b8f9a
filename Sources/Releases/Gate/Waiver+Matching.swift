public import Adaptation

extension Waiver {
    /// Whether it is about what a check is about.
    public func fits(_ check: GateCheck) -> Bool {
        rule == check.rule && (platform == nil || platform == check.platform)
            && (locale == nil || locale == check.locale)
            && (episode == nil || episode == check.episode)
    }

    /// Whether it counts on a day: up to its last one.
    public func counts(on day: CalendarDay) -> Bool {
        !Validity(from: nil, to: until).ends(before: day)
    }
}
