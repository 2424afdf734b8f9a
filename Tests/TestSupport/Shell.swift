import Foundation

/// Commands that may leave processes behind.
///
/// Foundation's `Process` waits until all of them have ended, and so would never return from starting
/// a server.
public enum Shell {
    /// Runs a command, waits for it, and returns its exit status; that of a signal is 128 and more.
    public static func run(_ command: String) -> Int32 {
        let status = unsafe system(command)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
