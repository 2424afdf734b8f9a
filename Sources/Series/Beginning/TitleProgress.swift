internal import Files

/// What was made of a title so far, so that it can be taken back.
struct TitleProgress {
    private(set) var written = NewTitle.Written()
    private let root: String
    /// The folders that were made, each behind the one it is in.
    private var folders: [String] = []

    init(folder: String) {
        root = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    }

    /// Makes a folder below the title, and those above it.
    mutating func makeFolder(_ path: String) throws(FileError) { try make(root + path) }

    /// Writes a file below the title, unless one is there.
    mutating func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        guard !FileStatus.exists(root + path) else {
            written.kept.append(path)
            return
        }
        if let folder = Folder.parent(of: root + path) { try make(folder) }
        try File.write(bytes, to: root + path)
        written.written.append(path)
    }

    /// Removes all that was made; what others put there meanwhile stays.
    mutating func undo() {
        for path in written.written.reversed() { try? File.remove(root + path) }
        for path in folders.reversed() { try? Folder.removeEmpty(path) }
        written = NewTitle.Written()
        folders = []
    }

    private mutating func make(_ path: String) throws(FileError) {
        if path.isEmpty || FileStatus.exists(path) { return }
        if let parent = Folder.parent(of: path) { try make(parent) }
        // `a//b` has a parent `a/` that is the same folder.
        if FileStatus.exists(path) { return }
        try Folder.create(path)
        folders.append(path)
    }
}
