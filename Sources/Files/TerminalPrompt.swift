internal import Glibc

/// A question to the person at the terminal.
public enum TerminalPrompt {
    /// Asks for a text that isn't shown while it is typed, such as a password.
    ///
    /// The question goes to standard error. The terminal is as before when this returns, also after
    /// an interrupt, which ends the process as it would elsewhere.
    ///
    /// - Throws: ``FileError`` when standard input is no terminal, or it ends.
    public static func secret(_ question: String) throws(FileError) -> [UInt8] {
        var before = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else {
            throw .last("read", "<stdin>")
        }
        var quiet = before
        // Letters come one by one, so that an interrupt can't leave the terminal silent.
        quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        StandardStream.error.print(question)
        guard unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else {
            throw .last("read", "<stdin>")
        }
        var text: [UInt8] = []
        var failure: FileError?
        var isInterrupted = false
        reading: while true {
            var byte: UInt8 = 0
            let got = unsafe read(STDIN_FILENO, &byte, 1)
            if got < 0 && errno == EINTR { continue }
            if got < 0 { failure = .last("read", "<stdin>") }
            if got <= 0 { break }
            switch byte {
            case 0x0A, 0x0D: break reading
            case 0x03:
                isInterrupted = true
                break reading
            case 0x04 where text.isEmpty:
                failure = FileError(path: "<stdin>", operation: "read", code: ECANCELED)
                break reading
            case 0x08, 0x7F: removeLastScalar(of: &text)
            case 0x15: text.removeAll()
            default: text.append(byte)
            }
        }
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        StandardStream.error.print("\n")
        if isInterrupted {
            // To the process, since threads that run tasks take no signals.
            kill(getpid(), SIGINT)
            // Another thread ends the process, unless interrupts are ignored.
            sleep(3)
            failure = FileError(path: "<stdin>", operation: "read", code: EINTR)
        }
        if let failure { throw failure }
        return text
    }

    private static func removeLastScalar(of text: inout [UInt8]) {
        while let byte = text.popLast(), byte & 0xC0 == 0x80 {}
    }
}
