internal import CFiles
internal import Glibc

/// Waits until something in some folders changes, or the user interrupts.
///
/// Once a watch was made, an interrupt (Ctrl-C) no longer ends the process; ``wait(most:)`` tells of
/// it. Files whose names begin with a full stop count for nothing, so that a cache may be written.
///
/// ```swift
/// let watch = try FolderWatch(["sample", "sample/targets"])
/// while watch.wait() != .interrupted { … }
/// ```
public final class FolderWatch: Sendable {
    /// What ended the waiting.
    public enum Event: Sendable {
        /// Something changed, or may have: where folders can't be watched, this comes each second.
        case changed
        /// The time is over.
        case timeout
        /// The user interrupted.
        case interrupted
    }

    /// Whether the system tells of changes; otherwise whoever waits has to look.
    public let isLive: Bool
    private let interrupts: Int32
    private let notifications: Int32

    /// Begins to watch folders, but not what is below them. One that isn't there isn't watched.
    ///
    /// - Throws: ``FileError`` when there are no descriptors left.
    public init(_ folders: [String]) throws(FileError) {
        interrupts = tw_interrupts_open()
        guard interrupts >= 0 else { throw .last("watch", folders.first ?? ".") }
        notifications = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        let mask = UInt32(
            IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE
                | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)
        var isLive = notifications >= 0
        for folder in folders where isLive {
            let number = unsafe inotify_add_watch(notifications, folder, mask)
            if number < 0, errno != ENOENT, errno != ENOTDIR { isLive = false }
        }
        self.isLive = isLive
    }

    deinit { if notifications >= 0 { close(notifications) } }

    /// Waits; several changes at once are told once, a tenth of a second after the last.
    ///
    /// - Parameter most: The most milliseconds to wait; for ever when it is `nil`.
    /// - Returns: What ended the waiting.
    public func wait(most: Int? = nil) -> Event {
        var left = most.map { Int32(clamping: $0) } ?? -1
        if !isLive { left = left < 0 ? 1000 : min(left, 1000) }
        while true {
            switch poll(left) {
            case .interrupted: return .interrupted
            case .timeout: return isLive ? .timeout : .changed
            case .changed:
                guard drain() else { continue }
                // What changes goes on changing for a moment: an editor renames, a copy copies.
                for _ in 0..<20 {
                    let next = poll(100)
                    if next == .interrupted { return next }
                    if next == .timeout { break }
                    _ = drain()
                }
                return .changed
            }
        }
    }

    private func poll(_ milliseconds: Int32) -> Event {
        var descriptors = [
            pollfd(fd: interrupts, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isLive ? notifications : -1, events: Int16(POLLIN), revents: 0),
        ]
        let count = unsafe Glibc.poll(&descriptors, 2, milliseconds)
        if descriptors[0].revents != 0 { return .interrupted }
        if count < 0 { return errno == EINTR ? .changed : .timeout }
        return count > 0 ? .changed : .timeout
    }

    /// Takes the notifications that are there, and tells whether one matters.
    private func drain() -> Bool {
        var matters = false
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let got = unsafe read(notifications, &buffer, buffer.count)
            guard got > 0 else { return matters }
            let header = MemoryLayout<inotify_event>.size
            var offset = 0
            while offset + header <= got {
                let length = unsafe buffer.withUnsafeBytes {
                    unsafe Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                }
                // A folder's own event has no name.
                let isHidden = length > 0 && buffer[offset + header] == UInt8(ascii: ".")
                if !isHidden { matters = true }
                offset += header + length
            }
        }
    }
}
