internal import CFiles
internal import Glibc
internal import Synchronization

/// A folder that grows under another name, and gets its own when it is whole and on the disk.
///
/// What stands there from a run that was ended is kept: a file that is written again with the same
/// bytes stays as it is. Two runs never write one folder at once.
public final class StagingFolder: Sendable {
    /// The path that the folder gets.
    public let path: String
    /// The path where it grows: that of the folder, and `.part`.
    public let stage: String
    /// Whether something stood there from an earlier run.
    public let isResumed: Bool
    private let descriptor: Int32
    private let folders = Mutex<Set<String>>([])

    /// Begins a folder, or goes on with one.
    ///
    /// - Throws: ``FileError``; its code is `EEXIST` when the folder is there already, and
    ///   `EWOULDBLOCK` when another run is at work on it.
    public init(path: String) throws(FileError) {
        guard !FileStatus.exists(path) else { throw .alreadyThere(path) }
        self.path = path
        stage = path + ".part"
        isResumed = FileStatus.exists(stage)
        try Folder.create(stage)
        descriptor = unsafe Glibc.open(stage, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .last("create folder", stage) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last("lock", stage) }
        // The run that held the lock may have given the folder its name meanwhile.
        let own = try FileStatus(descriptor: descriptor, path: stage)
        guard (try? FileStatus(path: stage))?.identity == own.identity else {
            throw FileError(path: stage, operation: "lock", code: EWOULDBLOCK)
        }
    }

    deinit { close(descriptor) }

    /// The path at which a file of the folder stands while it grows.
    public func place(of name: String) -> String { stage + "/" + name }

    /// Writes a file, unless it has these bytes already.
    ///
    /// - Parameters:
    ///   - bytes: The whole content.
    ///   - name: The path below the folder.
    /// - Throws: ``FileError`` when it can't be written.
    public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
        if isResumed, (try? FileStatus(path: place(of: name)))?.size == Int64(bytes.count),
            (try? File.read(place(of: name))) == bytes
        {
            return
        }
        let file = try open(name)
        defer { close(file) }
        try File.write(bytes, to: file, path: place(of: name))
    }

    /// Begins a file that is written piece by piece; one that stood there is emptied.
    ///
    /// - Throws: ``FileError`` when it can't be created.
    public func begin(_ name: String) throws(FileError) -> StagedFile {
        StagedFile(descriptor: try open(name), path: place(of: name))
    }

    /// Gives a file a second name, without a copy where the file system allows that.
    ///
    /// - Throws: ``FileError`` when the first isn't there.
    public func link(_ name: String, to other: String) throws(FileError) {
        try createFolder(of: other)
        unsafe unlink(place(of: other))
        if unsafe Glibc.link(place(of: name), place(of: other)) == 0 { return }
        guard errno != ENOENT else { throw .last("read", place(of: name)) }
        var copy = try begin(other)
        try copy.append(file: place(of: name))
    }

    /// Gives a file from elsewhere a second name in the folder, or copies it where the file system
    /// has no such names.
    ///
    /// - Throws: ``FileError`` when it can't be read or the name can't be made.
    public func adopt(_ source: String, as name: String) throws(FileError) {
        try createFolder(of: name)
        unsafe unlink(place(of: name))
        // What a link leads to is meant, not the link.
        guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, place(of: name), AT_SYMLINK_FOLLOW) != 0
        else { return }
        guard errno == EXDEV || errno == EPERM || errno == EMLINK else {
            throw .last("create", place(of: name))
        }
        var copy = try begin(name)
        try copy.append(file: source)
    }

    /// Removes what isn't among some files, brings the rest to the disk, and gives the folder its
    /// name.
    ///
    /// - Throws: ``FileError``; its code is `EEXIST` when a folder of that name came to be.
    public func finish(keeping names: Set<String>) throws(FileError) {
        try Folder.removeFiles(below: stage, except: names)
        // One call for the whole file system costs less than one for each of thousands of files.
        guard tw_synchronize(descriptor) == 0 else { throw .last("write", stage) }
        guard unsafe tw_rename_exclusive(stage, path) == 0 else { throw .last("create", path) }
        let parent = unsafe Glibc.open(Folder.parent(of: path) ?? ".", O_RDONLY | O_CLOEXEC)
        if parent >= 0 {
            fsync(parent)
            close(parent)
        }
    }

    private func open(_ name: String) throws(FileError) -> Int32 {
        try createFolder(of: name)
        // A second name that an earlier run gave it keeps its bytes.
        if isResumed { unsafe unlink(place(of: name)) }
        let file = unsafe Glibc.open(
            place(of: name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw .last("create", place(of: name)) }
        return file
    }

    private func createFolder(of name: String) throws(FileError) {
        guard let folder = Folder.parent(of: name),
            !folders.withLock({ $0.contains(folder) })
        else { return }
        try Folder.create(place(of: folder))
        folders.withLock { _ = $0.insert(folder) }
    }
}
