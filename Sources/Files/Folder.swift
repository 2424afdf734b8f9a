internal import Glibc

/// Folders: making them, and listing what is below them.
public enum Folder {
    /// Makes a folder and those above it, where they aren't there yet.
    public static func create(_ path: String) throws(FileError) {
        if path.isEmpty || FileStatus.exists(path) { return }
        if let parent = parent(of: path) { try create(parent) }
        guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw .last("create folder", path)
        }
    }

    /// The folder that holds a path, or `nil` for a bare name.
    public static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The files below a folder at any depth, as paths relative to it, in order of their bytes.
    ///
    /// Names that begin with a full stop are left out, and links to folders aren't followed, so that
    /// a circle of links ends. What can't be looked at is listed, too, so that reading it tells why:
    /// a folder below with its path and a solidus, and a name that isn't UTF-8 with U+FFFD.
    ///
    /// - Complexity: O(*n* log *n*) in the number of files.
    public static func files(below path: String) throws(FileError) -> [String] {
        var files: [String] = []
        try list(path, prefix: "", into: &files)
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names of everything in a folder but itself and the one above, in no order.
    ///
    /// - Throws: ``FileError`` when it can't be listed.
    public static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = unsafe opendir(path) else { throw .last("list", path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func list(
        _ path: String, prefix: String, into files: inout [String]
    ) throws(FileError) {
        guard let folder = unsafe opendir(path) else { throw .last("list", path) }
        defer { unsafe closedir(folder) }
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name.hasPrefix(".") { continue }
            var status = stat()
            guard unsafe lstat(path + "/" + name, &status) == 0 else {
                files.append(prefix + name)
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                do {
                    try list(path + "/" + name, prefix: prefix + name + "/", into: &files)
                } catch {
                    files.append(prefix + name + "/")
                }
            case S_IFREG, S_IFLNK: files.append(prefix + name)
            default: continue
            }
        }
    }
}
