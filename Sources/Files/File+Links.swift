internal import Glibc

extension File {
    /// The absolute path of what a path names, through all links, without `.` and `..`.
    ///
    /// - Throws: ``FileError`` when there is nothing, or it can't be seen.
    public static func resolve(_ path: String) throws(FileError) -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw .last("find", path) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
