internal import Adaptation

extension RightsGrant {
    /// Whether there is a day on which both this right and another hold.
    public func meets(_ other: RightsGrant) -> Bool {
        Self.isInOrder(from, other.to) && Self.isInOrder(other.from, to)
    }

    /// Whether a first day isn't after a last day; without either there is no end on that side.
    static func isInOrder(_ first: CalendarDay?, _ last: CalendarDay?) -> Bool {
        guard let first, let last else { return true }
        return (first.year, first.month, first.day ?? 1) <= (last.year, last.month, last.day ?? 31)
    }
}
