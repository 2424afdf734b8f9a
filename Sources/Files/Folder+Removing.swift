internal import Glibc

extension Folder {
    /// Removes a folder that has nothing in it.
    ///
    /// - Throws: ``FileError`` when something is in it, or it can't be removed.
    public static func removeEmpty(_ path: String) throws(FileError) {
        guard unsafe rmdir(path) == 0 else { throw .last("remove", path) }
    }

    /// Removes the files below a folder whose paths aren't among some, and folders left empty.
    ///
    /// - Throws: ``FileError`` when something can't be removed.
    public static func removeFiles(
        below path: String, except names: Set<String>
    ) throws(FileError) {
        var kept: Set<String> = []
        for name in names {
            var folder = parent(of: name)
            while let above = folder, kept.insert(above).inserted { folder = parent(of: above) }
        }
        try remove(path, prefix: "", files: names, folders: kept)
    }

    private static func remove(
        _ path: String, prefix: String, files: Set<String>, folders: Set<String>
    ) throws(FileError) {
        for name in try names(in: path) {
            let inner = path + "/" + name
            var status = stat()
            guard unsafe lstat(inner, &status) == 0 else { throw .last("find", inner) }
            if status.st_mode & S_IFMT == S_IFDIR {
                try remove(inner, prefix: prefix + name + "/", files: files, folders: folders)
                guard !folders.contains(prefix + name) else { continue }
                guard unsafe rmdir(inner) == 0 else { throw .last("remove", inner) }
            } else if !files.contains(prefix + name) {
                guard unsafe unlink(inner) == 0 else { throw .last("remove", inner) }
            }
        }
    }
}
