internal import Glibc

/// The lines of standard input, each given as soon as it is there.
public struct StandardInput {
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The longest line that is read, in bytes.
    public static let limit = 1 << 20

    /// Starts to read.
    public init() {}

    /// Whether a person types on a terminal.
    public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The next line without its end; `nil` after the last. Bytes that aren't UTF-8 become U+FFFD.
    ///
    /// - Throws: ``FileError``; its code is `EFBIG` for a line above the limit.
    public mutating func next() throws(FileError) -> String? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                return take(to: end, then: end + 1)
            }
            searched = buffer.count
            guard buffer.count - position <= Self.limit else {
                throw FileError(path: "<stdin>", operation: "read", code: EFBIG)
            }
            if isAtEnd {
                return position < buffer.count ? take(to: buffer.count, then: buffer.count) : nil
            }
            buffer.removeFirst(position)
            searched -= position
            position = 0
            try fill()
        }
    }

    private mutating func take(to end: Int, then next: Int) -> String {
        var bytes = buffer[position..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        position = next
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func fill() throws(FileError) {
        var failure: FileError?
        var isAtEnd = false
        buffer.append(addingCapacity: 1 << 16) { (space: inout OutputSpan<UInt8>) in
            unsafe space.withUnsafeMutableBufferPointer { buffer, count in
                let start = unsafe buffer.baseAddress.map { unsafe $0 + count }
                while true {
                    let got = unsafe read(STDIN_FILENO, start, buffer.count - count)
                    if got < 0 && errno == EINTR { continue }
                    if got < 0 { failure = .last("read", "<stdin>") }
                    if got == 0 { isAtEnd = true }
                    if got > 0 { count += got }
                    return
                }
            }
        }
        self.isAtEnd = isAtEnd
        if let failure { throw failure }
    }
}
