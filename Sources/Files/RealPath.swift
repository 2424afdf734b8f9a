internal import Glibc

/// Where a path leads when every link in it is followed.
public struct RealPath: Sendable, Hashable {
    /// The absolute path, in which no part is a link, `.` or `..`.
    public let text: String

    /// Follows the links of a path.
    ///
    /// - Throws: ``FileError`` when there is nothing, or it can't be seen.
    public init(_ path: String) throws(FileError) {
        guard let resolved = unsafe realpath(path, nil) else { throw .last("find", path) }
        unsafe text = String(cString: resolved)
        unsafe free(resolved)
    }

    /// Whether it is a folder, or something below that.
    public func isWithin(_ folder: RealPath) -> Bool {
        if text == folder.text || folder.text == "/" { return true }
        return text.utf8.starts(with: folder.text.utf8)
            && text.utf8.dropFirst(folder.text.utf8.count).first == UInt8(ascii: "/")
    }

    /// Whether the last part of a path is a link.
    public static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
