internal import Arguments

/// The options that change times.
struct TimeOptions: ParsableArguments {
    @Option(help: "Move every cue by a time, such as 1.5, -250ms or 00:00:02.")
    var shift: TimeArgument?

    @Option(
        help: ArgumentHelp("Change the frame rate, such as 25:23.976.", valueName: "from:to"))
    var fps: FrameRateArgument?

    @Option(
        help: ArgumentHelp(
            "Move two times to where they shall be, and all others in proportion.",
            valueName: "a=b,c=d"))
    var resync: ResyncArgument?

    @Flag(help: "Put the cues in order of time.")
    var sort = false

    @Flag(help: "Number the cues from 1.")
    var renumber = false

    /// The changes in the order in which they are made.
    var changes: TimeChanges {
        TimeChanges(
            frameRates: fps, resync: resync, shift: shift, sorts: sort, renumbers: renumber)
    }
}
