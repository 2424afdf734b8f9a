internal import CFiles
internal import Glibc

/// What signals do to the process.
public enum Signals {
    /// Lets a signal that ends the process (hang-up, interrupt, termination) take unfinished files
    /// along, and a write to a pipe that nobody reads fail as an error.
    ///
    /// The process still ends by the signal, so that a shell sees the status 130 for an interrupt
    /// and 143 for a termination, and stops its own loop. Signals that the process was started to
    /// ignore, as by `nohup`, stay ignored.
    public static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        tw_remove_temporaries_on_signals()
    }
}
