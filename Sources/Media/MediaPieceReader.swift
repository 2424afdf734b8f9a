/// Reads the bytes of pieces one after another, such as to write and to hash them in one pass.
///
/// ```swift
/// let pieces = try label.pieces(of: "ep001.mp4")
/// let size = pieces.reduce(0) { $0 + $1.count }
/// let reader = try MediaPieceReader("ep001.mp4", pieces)
/// while let bytes = try reader.next() { … }
/// ```
public final class MediaPieceReader {
    private let file: MediaFile
    private let pieces: [MediaPiece]
    private var index = 0
    private var done = 0
    /// How many bytes come at most at once.
    public static let size = 1 << 20

    /// Opens the source of pieces.
    ///
    /// - Throws: ``MediaError``: `unreadable`.
    public init(_ path: String, _ pieces: [MediaPiece]) throws(MediaError) {
        file = try MediaFile(path)
        self.pieces = pieces
    }

    init(_ file: MediaFile, _ pieces: [MediaPiece]) {
        self.file = file
        self.pieces = pieces
    }

    /// The next bytes, or `nil` behind the last.
    ///
    /// - Throws: ``MediaError``: `unreadable`, or `damaged` when the source has become shorter.
    public func next() throws(MediaError) -> [UInt8]? {
        while index < pieces.count {
            switch pieces[index] {
            case .bytes(let bytes):
                index += 1
                if !bytes.isEmpty { return bytes }
            case .source(let range):
                let count = min(Self.size, range.count - done)
                if count > 0 {
                    let bytes = try file.read(at: range.lowerBound + done, count: count)
                    guard bytes.count == count else {
                        throw MediaError(
                            .damaged, "'\(file.path)' has become shorter while it was read")
                    }
                    done += count
                    return bytes
                }
                index += 1
                done = 0
            }
        }
        return nil
    }
}
