import XML

/// From when until when an element is shown, and how its children's times are counted.
///
/// Source: TTML2, section 12.2 "Timing attributes"; SMIL 3.0, "The timing model".
struct TTMLInterval: Equatable {
    var begin: Int64 = 0
    var end: Int64 = Self.forever
    /// Whether children follow one another.
    var isSequence = false
    /// The moment that the next child's times are counted from.
    var reference: Int64 = 0
    /// Whether the element says a time itself.
    var isTimed = false
    /// Whether it would never be shown unless its times are those of the whole document.
    var isOutside = false

    /// The end of what nothing ends.
    static let forever = Int64.max

    /// The interval of a child, and moves the reference when children follow one another.
    mutating func child(
        _ tag: XMLTag, clock: TTMLTime, findings: inout TTMLFindings
    ) -> TTMLInterval {
        func time(_ name: String) -> Int64? {
            guard let text = tag.attribute(name) else { return nil }
            guard let reading = clock.read(text) else {
                findings.add("ttml-time", "the \(name) time can't be read: \(text)", tag.range)
                return nil
            }
            if let repair = reading.repair {
                findings.add("ttml-time-form", "\(repair): \(text)", tag.range)
            }
            return reading.milliseconds
        }
        let (own, stop, duration) = (time("begin"), time("end"), time("dur"))
        var child = TTMLInterval()
        child.isTimed = own != nil || stop != nil || duration != nil
        child.isSequence = tag.attribute("timeContainer") == "seq"
        child.begin = Self.sum(reference, own ?? 0)
        child.end = min(
            stop.map { Self.sum(reference, $0) } ?? Self.forever,
            duration.map { Self.sum(child.begin, $0) } ?? Self.forever)
        if child.isTimed, child.begin >= end, end != Self.forever, reference > 0 {
            // Many files write times of the whole document inside elements that have times, too.
            child.isOutside = true
            child.begin = own ?? 0
            child.end = min(
                stop ?? Self.forever, duration.map { Self.sum(child.begin, $0) } ?? Self.forever)
            findings.add(
                "ttml-outside-parent",
                "by its times it is never shown inside its parent; they are read as times of the "
                    + "document", tag.range)
        } else {
            child.end = min(child.end, end)
        }
        child.reference = child.begin
        if isSequence { reference = child.end == Self.forever ? child.begin : child.end }
        return child
    }

    private static func sum(_ a: Int64, _ b: Int64) -> Int64 {
        min(TTMLTime.limit, a) + min(TTMLTime.limit, b)
    }
}
