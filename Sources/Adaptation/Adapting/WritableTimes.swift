internal import TimedText

/// The times that a document's format can write: a script has hundredths of a second only.
///
/// Times that are rounded when they are written would be found at fault, and changed, again and again.
struct WritableTimes {
    private let step: Int64
    /// The shortest gap between cues, in milliseconds.
    private let gap: Int64

    init(_ document: Document, gap: Int64) {
        step = max(1, Formats.named(document.format)?.timeStep ?? 1)
        self.gap = gap
    }

    /// The latest time that can be written and isn't after some time.
    func time(notAfter time: Int64) -> Int64 {
        guard step > 1 else { return time }
        let rest = time % step
        return rest == 0 ? time : time - (rest < 0 ? rest + step : rest)
    }

    /// The earliest time that can be written and isn't before some time.
    func time(notBefore time: Int64) -> Int64 {
        let early = self.time(notAfter: time)
        return early == time ? time : early + step
    }

    /// Times of cues that follow each other, such as they can be written: a cue gets longer rather
    /// than shorter, as far as gaps that were long enough stay so.
    func rounded(_ times: [(start: Int64, end: Int64)]) -> [(start: Int64, end: Int64)] {
        guard step > 1 else { return times }
        var times = times
        for index in times.indices {
            let early = time(notAfter: times[index].start)
            let free = index == 0 ? Int64.min : times[index - 1].end + gap
            times[index].start =
                early >= free ? early : time(notBefore: times[index].start)
            let late = time(notBefore: times[index].end)
            let next =
                index + 1 < times.count ? time(notAfter: times[index + 1].start) : Int64.max
            times[index].end =
                late <= next - gap ? late : time(notAfter: times[index].end)
        }
        return times
    }
}
