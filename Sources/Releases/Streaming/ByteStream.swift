internal import Files
internal import Media

/// Bytes that come one after the other, from a file or from what a file becomes with a label.
struct ByteStream {
    private let file: FileReader?
    private let pieces: MediaPieceReader?
    private var buffer: ArraySlice<UInt8> = []
    /// How many bytes were read or skipped.
    private(set) var position: Int64 = 0

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - label: The label that it gets, or `nil` to take it as it is.
    /// - Throws: ``StreamingError`` when the file can't be read, or can't get the label.
    init(_ path: String, label: MediaLabel?) throws(StreamingError) {
        do throws(MediaError) {
            pieces = try label.map { label throws(MediaError) in
                try MediaPieceReader(path, try label.pieces(of: path))
            }
        } catch { throw StreamingError(.unreadable, error.description) }
        do throws(FileError) { file = label == nil ? try FileReader(path) : nil } catch {
            throw StreamingError(.unreadable, error.description)
        }
    }

    private mutating func fill() throws(StreamingError) -> Bool {
        guard buffer.isEmpty else { return true }
        do throws(MediaError) {
            if let pieces { buffer = try pieces.next()?[...] ?? [] }
        } catch { throw StreamingError(.unreadable, error.description) }
        do throws(FileError) {
            if let file { buffer = try file.read(1 << 18)[...] }
        } catch { throw StreamingError(.unreadable, error.description) }
        return !buffer.isEmpty
    }

    /// The next bytes; fewer than asked for only at the end.
    mutating func read(_ count: Int) throws(StreamingError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, try fill() {
            let part = buffer.prefix(count - bytes.count)
            bytes += part
            buffer = buffer[part.endIndex...]
        }
        position += Int64(bytes.count)
        return bytes
    }

    /// Passes over bytes, and tells whether all were there.
    mutating func skip(_ count: Int64) throws(StreamingError) -> Bool {
        var rest = count
        while rest > 0, try fill() {
            let part = Int(min(rest, Int64(buffer.count)))
            buffer = buffer.dropFirst(part)
            rest -= Int64(part)
        }
        position += count - rest
        return rest == 0
    }
}
