internal import Glibc

/// The standard output or the standard error.
public enum StandardStream: Sendable {
    /// Standard output, for results.
    case output
    /// Standard error, for messages.
    case error

    private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
    private var name: String { self == .output ? "<stdout>" : "<stderr>" }

    /// Whether somebody looks at it on a terminal.
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// How many columns the terminal has, or `nil` when there is no terminal.
    public var width: Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Writes all the bytes.
    ///
    /// - Throws: ``FileError``, such as when the reader of a pipe has gone.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        try File.write(bytes, to: descriptor, path: name)
    }

    /// Writes a text, and doesn't mind when nobody reads it.
    public func print(_ text: String) {
        try? write(Array(text.utf8))
    }
}
