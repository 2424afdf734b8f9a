internal import Glibc

/// A file of a ``StagingFolder`` that is written piece by piece.
public struct StagedFile: ~Copyable, Sendable {
    private let descriptor: Int32
    /// The path where it stands while the folder grows.
    public let path: String

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    ///
    /// - Throws: ``FileError`` when they can't be written.
    public mutating func append(_ bytes: [UInt8]) throws(FileError) {
        try File.write(bytes, to: descriptor, path: path)
    }

    /// Adds a whole file at the end.
    ///
    /// - Throws: ``FileError`` when it can't be read or written.
    public mutating func append(file other: String) throws(FileError) {
        let reader = try FileReader(other)
        while true {
            let piece = try reader.read(1 << 20)
            if piece.isEmpty { return }
            try append(piece)
        }
    }
}
