internal import Archives
internal import Diagnostics
internal import Files
internal import TimedText

/// Finds the files in what somebody sent: files, folders, and archives (zip, tar.gz, tar.zst, tar).
public struct ImportFiles {
    /// The files, those that are passed over among them.
    public private(set) var all: [ImportFile] = []

    /// The most bytes that all archives may hold, unpacked; subtitles of a title take a few million.
    static let limits: ArchiveLimits = {
        var limits = ArchiveLimits()
        limits.entryBytes = 1 << 26
        limits.totalBytes = 1 << 28
        return limits
    }()

    /// The most bytes of an archive.
    static let archiveLimit = 1 << 28

    /// Looks into everything that is named.
    ///
    /// - Throws: `FileError` for what isn't there or can't be read, ``ImportError`` for archives that
    ///   are damaged, too large, or could do harm.
    public init(_ paths: [String]) throws {
        for path in paths {
            let status = try FileStatus(path: path)
            if status.kind == .folder {
                try add(folder: path)
            } else if Self.isArchive(path) {
                try add(archive: path)
            } else {
                all.append(ImportFile(path, .file(path)))
            }
        }
    }

    private mutating func add(folder: String) throws {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let real = try RealPath(folder)
        for name in try Folder.files(below: folder) {
            let path = root + name
            if name.hasSuffix("/") {
                all.append(ImportFile(path, .skipped("the folder can't be read")))
            } else if let reason = Self.reasonToSkip(name) {
                all.append(ImportFile(path, .skipped(reason)))
            } else if let place = try? RealPath(path), !place.isWithin(real) {
                all.append(ImportFile(path, .skipped("it is a link that leads out of the folder")))
            } else if (try? FileStatus(path: path))?.kind != .file {
                all.append(ImportFile(path, .skipped("it is no file")))
            } else if Self.isArchive(name) {
                try add(archive: path)
            } else {
                all.append(ImportFile(path, .file(path)))
            }
        }
    }

    private mutating func add(archive path: String) throws {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try File.read(path, limit: Self.archiveLimit)
        } catch {
            guard error.isTooLarge else { throw error }
            throw ImportError(
                name: path, message: "the archive has more than \(Self.archiveLimit >> 20) MiB")
        }
        do throws(ArchiveError) {
            var reader = try ArchiveReader(bytes, limits: Self.limits) { ArchiveName.text(of: $0) }
            while let entry = try reader.next() {
                let name = path + "/" + entry.name
                let reason =
                    Self.reasonToSkip(entry.name)
                    ?? (Self.isArchive(entry.name) ? "it is an archive in an archive" : nil)
                if let reason {
                    all.append(ImportFile(name, .skipped(reason)))
                } else {
                    all.append(ImportFile(name, .bytes(try reader.data())))
                }
            }
        } catch {
            throw ImportError(name: path, message: error.message)
        }
    }

    /// Whether a name is that of an archive.
    static func isArchive(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst"].contains(
            where: name.hasSuffix)
    }

    /// Why a file in a folder or an archive is none of subtitles, by its name.
    static func reasonToSkip(_ name: String) -> String? {
        let parts = name.split(separator: "/")
        guard let last = parts.last else { return "it has no name" }
        if parts.contains("__MACOSX") || last.hasPrefix("._") || last == ".DS_Store"
            || last.lowercased() == "thumbs.db" || last.lowercased() == "desktop.ini"
        {
            return "a system left it there"
        }
        if last.hasPrefix(".") { return "it is hidden" }
        if isArchive(name) { return nil }
        let known = LayoutName.extensions.contains(LayoutName(name).fileExtension.lowercased())
        return known ? nil : "no subtitle format has its extension"
    }
}

/// Why what somebody sent can't be imported at all.
public struct ImportError: Error, Sendable, CustomStringConvertible {
    /// The archive, as the user named it; empty when it is about none.
    public let name: String
    /// What is wrong, in one sentence without a full stop.
    public let message: String

    public var description: String {
        VisibleText.of(name.isEmpty ? message : "'\(name)': \(message)")
    }
}
