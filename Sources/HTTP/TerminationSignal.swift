internal import CMicroHTTPD

/// The signals by which a server is told to end: SIGTERM and SIGINT.
public enum TerminationSignal {
    /// Lets the first signal end ``wait()`` from now on; a second one ends the process.
    public static func prepare() { tw_signals_catch() }

    /// Waits for a signal after ``prepare()``.
    ///
    /// - Returns: The number of the signal.
    @discardableResult
    public static func wait() -> Int32 { tw_signals_wait() }

    /// The number of a signal that came after ``prepare()``; `nil` when none did.
    public static func came() -> Int32? {
        let number = tw_signals_came()
        return number == 0 ? nil : number
    }
}
