internal import Diagnostics
internal import TimedText

/// The changes to times that the command line asks for, in the order in which they are made.
struct TimeChanges: Sendable {
    /// A change of frame rate, such as from 25 to 23.976.
    var frameRates: FrameRateArgument?
    /// Two times and where they shall be.
    var resync: ResyncArgument?
    /// Milliseconds to move every cue by.
    var shift: TimeArgument?
    var sorts = false
    var renumbers = false

    /// Changes the times of a document, and reports cues that would begin before zero.
    func apply(to document: inout Document, findings: inout [Finding]) {
        if let frameRates {
            findings += document.changeFrameRate(from: frameRates.from, to: frameRates.to)
        }
        // The two points differ, so there always is a map.
        if let resync { findings += document.resync(resync.first, resync.second) ?? [] }
        if let shift { findings += document.shift(by: shift.milliseconds) }
        if sorts { document.sort() }
        if renumbers { document.renumber() }
    }
}
