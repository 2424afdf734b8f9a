internal import Files

/// Where the cache of a title's status lies: `.tradewind/status.cache`.
///
/// Whatever is wrong with it or with its folder is no reason to fail: it is a cache.
struct StatusCachePlace {
    private let root: String
    private let folder: String
    private var path: String { folder + "/status.cache" }

    /// More bytes than the cache of any title has.
    private static let sizeLimit = 64 << 20

    /// Takes the folder of a title, with a solidus at its end.
    init(folder root: String) {
        self.root = root
        folder = root + TitleFile.cache
    }

    /// The bytes of the cache; none when there is none that can be read.
    func read() -> [UInt8] { (try? File.read(path, limit: Self.sizeLimit)) ?? [] }

    /// Writes the cache as a whole, if that is possible and stays in the title.
    func write(_ bytes: [UInt8]) {
        do throws(FileError) {
            if !FileStatus.exists(folder) {
                try Folder.create(folder)
                // What can be made again has no place in a repository.
                try? File.write(Array("*\n".utf8), to: folder + "/.gitignore")
            }
            let real = try RealPath(root.isEmpty ? "." : root)
            guard try RealPath(folder).isWithin(real), !RealPath.isLink(path) else { return }
            try File.write(bytes, to: path, replacing: true)
        } catch {
            return
        }
    }
}
