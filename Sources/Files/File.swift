internal import CFiles
internal import Glibc
internal import Synchronization

/// Whole files: reading them, and writing them so that nobody ever sees a half of one.
public enum File {
    /// Reads a whole file.
    ///
    /// - Throws: ``FileError``; its code is `EISDIR` for a folder and `EFBIG` above the limit.
    /// - Complexity: O(*n*) in the size of the file.
    public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("read", path) }
        defer { close(descriptor) }
        let status = try FileStatus(descriptor: descriptor, path: path)
        guard status.kind != .folder else {
            throw FileError(path: path, operation: "read", code: EISDIR)
        }
        return try read(descriptor, path: path, expected: Int(status.size), limit: limit)
    }

    /// Reads all that comes from standard input.
    public static func readStandardInput(limit: Int = .max) throws(FileError) -> [UInt8] {
        try read(STDIN_FILENO, path: "<stdin>", expected: 0, limit: limit)
    }

    private static func read(
        _ descriptor: Int32, path: String, expected: Int, limit: Int
    ) throws(FileError) -> [UInt8] {
        guard expected <= limit else { throw FileError(path: path, operation: "read", code: EFBIG) }
        var failure: FileError?
        // One byte more than expected, so that the end is seen without growing.
        var capacity = max(expected, 0) + 1
        if expected <= 0 { capacity = 1 << 16 }
        var bytes: [UInt8] = []
        var isAtEnd = false
        while !isAtEnd {
            guard bytes.count <= limit else {
                throw FileError(path: path, operation: "read", code: EFBIG)
            }
            bytes.append(addingCapacity: capacity) { (space: inout OutputSpan<UInt8>) in
                unsafe space.withUnsafeMutableBufferPointer { buffer, count in
                    while count < buffer.count {
                        let start = unsafe buffer.baseAddress.map { unsafe $0 + count }
                        let got = unsafe Glibc.read(descriptor, start, buffer.count - count)
                        if got > 0 {
                            count += got
                        } else if got == 0 {
                            isAtEnd = true
                            return
                        } else if errno != EINTR {
                            failure = .last("read", path)
                            isAtEnd = true
                            return
                        }
                    }
                }
            }
            capacity = max(1 << 16, bytes.count)
        }
        if let failure { throw failure }
        guard bytes.count <= limit else {
            throw FileError(path: path, operation: "read", code: EFBIG)
        }
        return bytes
    }

    private static let counter = Atomic<UInt64>(0)
    private static let process = getpid()

    /// Writes a whole file: under a temporary name beside it, which then gets the file's own name.
    ///
    /// What is no ordinary file, such as a device or a pipe, is written directly. A file that is
    /// there already is replaced only when asked.
    ///
    /// - Parameters:
    ///   - bytes: The whole content.
    ///   - path: The name of the file.
    ///   - replacing: Whether a file that is there already may be replaced.
    ///   - permissions: The permission bits, such as `0o600` for a secret; by default those of the
    ///     file that is replaced, or those that the user's mask leaves.
    /// - Throws: ``FileError``; its code is `EEXIST` when the file is there and may not be replaced.
    public static func write(
        _ bytes: [UInt8], to path: String, replacing: Bool = false, permissions: UInt32? = nil
    ) throws(FileError) {
        var mode: UInt32 = 0o666
        var path = path
        if replacing, let status = try? FileStatus(path: path) {
            // What a link points to is written, and the link stays.
            if let target = unsafe realpath(path, nil) {
                path = unsafe String(cString: target)
                unsafe free(target)
            }
            guard status.kind != .folder else {
                throw FileError(path: path, operation: "write", code: EISDIR)
            }
            if status.kind == .other { return try writeDirectly(bytes, to: path) }
            mode = status.mode
        }
        mode = permissions ?? mode
        let temporary = temporaryName(for: path)
        // A signal that ends the process takes the file along until it is forgotten.
        let descriptor = unsafe tw_temporary_create(temporary, mode)
        guard descriptor >= 0 else {
            throw FileError(path: path, operation: "create", code: errno)
        }
        defer { unsafe tw_temporary_forget(temporary) }
        do {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path: path)
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        let renamed =
            unsafe replacing ? rename(temporary, path) : tw_rename_exclusive(temporary, path)
        guard renamed == 0 else {
            let error = FileError(path: path, operation: "create", code: errno)
            unsafe unlink(temporary)
            throw error
        }
    }

    /// A name in the same folder that no other process or thread takes.
    private static func temporaryName(for path: String) -> String {
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = ".tradewind-\(process)-\(number).tmp"
        return (parts.dropLast().map { String($0) } + [name]).joined(separator: "/")
    }

    private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(FileError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("write", path) }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path: path)
    }

    static func write(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written },
                    buffer.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .last("write", path)
            }
        }
    }

    /// Adds bytes to the end of a file, which is made if it isn't there, and brings them to the disk.
    ///
    /// - Parameters:
    ///   - bytes: What is added.
    ///   - path: The name of the file.
    ///   - size: How many bytes of the file are kept; by default all.
    /// - Throws: ``FileError``; the file is as long as before then, where the system allows it.
    public static func append(
        _ bytes: [UInt8], to path: String, keeping size: Int64? = nil
    ) throws(FileError) {
        let isNew = !FileStatus.exists(path)
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last("create", path) }
        defer { close(descriptor) }
        let before = try FileStatus(descriptor: descriptor, path: path).size
        let kept = min(before, size ?? before)
        guard kept == before || ftruncate(descriptor, Int(kept)) == 0 else {
            throw .last("write", path)
        }
        do throws(FileError) {
            try write(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw FileError.last("write", path) }
        } catch {
            _ = ftruncate(descriptor, Int(kept))
            throw error
        }
        // A new file is only safe when its folder is.
        if isNew { Folder.flush(Folder.parent(of: path) ?? ".") }
    }

    /// Removes a file.
    public static func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 else { throw .last("remove", path) }
    }
}
