public import Files

/// Where the bytes of a file come from, piece by piece.
public struct ExchangeSource {
    /// The name of the file, for findings.
    public let name: String
    /// How many bytes there are in all; 0 where nobody knows.
    public let size: Int
    private let pull: (Int) throws(FileError) -> [UInt8]

    /// Takes bytes that are in memory.
    public init(_ bytes: [UInt8], name: String) {
        self.name = name
        size = bytes.count
        var position = 0
        pull = { (count: Int) in
            let end = min(bytes.count, position + count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    /// Opens a file.
    ///
    /// - Throws: `FileError`.
    public init(file path: String) throws(FileError) {
        let reader = try FileReader(path)
        name = path
        size = reader.size
        pull = { (count: Int) throws(FileError) in try reader.read(count) }
    }

    /// Takes whatever a function gives, until it gives fewer bytes than asked for.
    public init(
        name: String, size: Int = 0, _ pull: @escaping (Int) throws(FileError) -> [UInt8]
    ) {
        self.name = name
        self.size = size
        self.pull = pull
    }

    func read(_ count: Int) throws(ExchangeError) -> [UInt8] {
        do throws(FileError) { return try pull(count) } catch {
            throw ExchangeError(.unreadable, error.description)
        }
    }
}
