internal import Glibc

/// Waiting for what nothing tells of.
public enum Pause {
    /// Lets the thread sleep for some milliseconds.
    public static func milliseconds(_ count: Int) {
        guard count > 0 else { return }
        var time = timespec(tv_sec: count / 1000, tv_nsec: (count % 1000) * 1_000_000)
        var rest = timespec()
        while unsafe nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
    }
}
