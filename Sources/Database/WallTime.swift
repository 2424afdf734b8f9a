internal import Glibc

/// The time of day, which may be set back.
public enum WallTime {
    /// The milliseconds since 1970 in UTC.
    public static var milliseconds: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
