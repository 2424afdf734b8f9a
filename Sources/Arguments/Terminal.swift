import Glibc

/// The standard streams: the last words of a program, and the width that help is wrapped to.
enum Terminal: Int32 {
    case output = 1
    case error = 2

    /// The width of the window behind standard output, or 80 when there's none.
    static var columns: Int {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }

    /// Prints a text and a line break, as the last thing before the program ends.
    ///
    /// When nobody reads any more, the program ends with its own status and not by a signal.
    static func printLast(_ text: String, to stream: Terminal) {
        guard !text.isEmpty else { return }
        // What was printed before waits in the buffers of C, and comes first.
        fflush(nil)
        signal(SIGPIPE, SIG_IGN)
        write(text + "\n", to: stream)
    }

    /// Writes all of a text, in as many parts as the system takes.
    private static func write(_ text: String, to stream: Terminal) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(bytes)[written...])
                let count = unsafe Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
                if count >= 0 {
                    written += count
                } else if errno == EAGAIN {
                    var wait = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
                    _ = unsafe poll(&wait, 1, -1)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
