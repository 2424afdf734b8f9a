import Foundation
import TestSupport

/// A small file system in memory, for tests of disks that are full or may not be written.
final class MountedFolder {
    private let folder: TemporaryFolder
    let path: String

    /// Mounts one; `nil` and a line that says so where that isn't allowed.
    init?(options: String, for test: String = #function) throws {
        folder = try TemporaryFolder()
        path = folder.path("disk")
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        do {
            try Command.run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path])
        } catch {
            print("skipped: \(test) may not mount a file system: \(error)")
            return nil
        }
    }

    deinit { _ = try? Command.run("umount", ["-l", path]) }

    /// Gives it another size, such as `64m`.
    func resize(_ size: String) throws {
        try Command.run("mount", ["-o", "remount,size=\(size)", path])
    }
}
