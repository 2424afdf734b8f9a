internal import Archives
internal import Files
internal import Releases

/// An archive of a bundle: the same bytes for the same bundle.
struct BundleArchive {
    private let packed: PackedRelease
    private let format: ArchiveFormat
    private let time: Int64
    private let jobs: Int

    init(_ packed: PackedRelease, _ format: ArchiveFormat, time: Int64, jobs: Int) {
        self.packed = packed
        self.format = format
        self.time = time
        self.jobs = jobs
    }

    /// Writes the archive beside the bundle, and returns its path.
    ///
    /// - Throws: `FileError`, `ArchiveFileError`.
    func write() async throws -> String {
        let path = packed.path + (format == .zip ? ".zip" : ".tar.zst")
        FileWriter.removeLeftovers(of: path)
        let root = packed.path.split(separator: "/").last.map(String.init) ?? ""
        var writer = try ArchiveFileWriter(path: path, format: format, modified: time)
        let files = try Folder.files(below: packed.path).map { name in
            ArchiveFile(
                root + "/" + name, .file(packed.path + "/" + name), compresses: Self.isText(name))
        }
        try await writer.add(files, jobs: jobs)
        try writer.finish()
        return path
    }

    /// Whether a file gets smaller by compressing; videos and pictures are compressed as they are.
    private static func isText(_ name: String) -> Bool {
        let stored: Set<Substring> = [
            "mp4", "m4v", "mov", "m4s", "m4a", "aac", "mp3", "ts", "jpg", "jpeg", "png", "webp",
            "gif", "zip", "gz", "zst",
        ]
        guard let end = name.split(separator: "/").last?.split(separator: ".").last else {
            return true
        }
        return !stored.contains(end)
    }
}
