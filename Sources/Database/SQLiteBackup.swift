internal import Glibc

/// Copies of a file of SQLite, which stand beside it as `memory.sqlite.backup-v1`, `…-v1-2` and on.
public enum SQLiteBackup {
    /// Copies what is committed into a new file beside the database, and returns its path.
    ///
    /// The copy is complete and on the disk before it gets its name.
    ///
    /// - Parameters:
    ///   - connection: A connection that isn't in a transaction.
    ///   - version: The version of the schema, for the name.
    /// - Returns: The path of the copy.
    /// - Throws: ``DatabaseError``.
    public static func make(
        of connection: SQLiteConnection, version: Int
    ) throws(DatabaseError) -> String {
        let path = connection.location
        let temporary = "\(path).backup-\(getpid()).tmp"
        unsafe unlink(temporary)
        do {
            try connection.execute("vacuum into \(temporary)")
            try synchronize(temporary)
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        var number = 1
        while true {
            let name = "\(path).backup-v\(version)" + (number == 1 ? "" : "-\(number)")
            // A link fails where the name is taken, so no earlier copy is lost.
            if unsafe link(temporary, name) == 0 {
                unsafe unlink(temporary)
                return name
            }
            guard errno == EEXIST else {
                let reason = unsafe String(cString: strerror(errno))
                unsafe unlink(temporary)
                throw DatabaseError(.storage, "can't make the backup '\(name)': \(reason)")
            }
            number += 1
        }
    }

    /// The paths of the copies beside a database, the newest first.
    public static func all(of path: String) -> [String] {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let prefix = (slash.map { String(path[path.index(after: $0)...]) } ?? path) + ".backup-v"
        guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { unsafe closedir(stream) }
        var found: [(path: String, time: Int)] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            var status = stat()
            guard name.hasPrefix(prefix), unsafe stat(folder + name, &status) == 0 else { continue }
            let time = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
            found.append((folder + name, time))
        }
        return found.sorted { ($0.time, $0.path) > ($1.time, $1.path) }.map { $0.path }
    }

    private static func synchronize(_ path: String) throws(DatabaseError) {
        let file = unsafe open(path, O_RDWR | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw DatabaseError(.storage, "can't write '\(path)': \(reason)")
        }
    }
}
