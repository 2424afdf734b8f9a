internal import Embedded
public import Files

/// A title that begins: the files and folders that it is made of.
///
/// ```swift
/// var settings = NewTitle.Settings(id: "last-delivery", name: "最后一单")
/// settings.targets = ["en", "es-419"]
/// let written = try NewTitle(settings)?.write(to: "titles/last-delivery")
/// ```
public struct NewTitle: Sendable {
    /// What a title begins with.
    public enum Template: String, Sendable, CaseIterable {
        /// A short drama of three episodes in seven languages.
        case sample
        /// A description with a remark at each place.
        case empty

        /// The folder that the program carries.
        var path: String { "templates/titles/\(rawValue)/" }
    }

    /// The files by their paths below the title, in order of these.
    public private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// The folders for subtitles, as paths below the title.
    public private(set) var folders: [String] = []
    /// The description.
    public private(set) var title: Title

    /// Takes the sample title, byte for byte; `nil` when the program doesn't carry it.
    ///
    /// - Complexity: O(*n*) in the size of its files.
    public static func sample() -> NewTitle? {
        let path = Template.sample.path
        let files = EmbeddedFile.paths.filter { $0.hasPrefix(path) }.sorted().compactMap {
            EmbeddedFile(path: $0)
        }
        return NewTitle(
            files: files.map { (String($0.path.dropFirst(path.utf8.count)), $0.bytes) })
    }

    /// Begins a title without episodes' files; `nil` when the program doesn't carry the template.
    public init?(_ settings: Settings) {
        guard let file = EmbeddedFile(path: Template.empty.path + TitleFile.description),
            let bytes = settings.description(of: file)
        else { return nil }
        self.init(files: [(TitleFile.description, bytes)])
    }

    private init?(files: [(path: String, bytes: [UInt8])]) {
        guard let file = files.first(where: { $0.path == TitleFile.description }),
            let title = TitleReader(name: file.path, bytes: file.bytes).read().title
        else { return nil }
        self.files = files
        self.title = title
        folders =
            ["\(TitleFile.source)/\(title.sourceLocale)"]
            + title.targets.map { "\(TitleFile.targets)/\($0.locale)" }
    }

    /// Which files were written, and which were there already.
    public struct Written: Sendable, Hashable {
        /// The paths of the files that were written, below the title.
        public var written: [String] = []
        /// The paths of the files that were there and stayed as they were, below the title.
        public var kept: [String] = []
    }

    /// Whether a folder has files in it; those whose names begin with a full stop don't count.
    ///
    /// - Throws: `FileError` when it is no folder, or can't be listed.
    public static func isTaken(_ folder: String) throws(FileError) -> Bool {
        guard FileStatus.exists(folder) else { return false }
        return try !Folder.files(below: folder).isEmpty
    }

    /// Writes what isn't there yet into a folder; a file that is there stays as it is.
    ///
    /// - Throws: `FileError` when something can't be written; then all that was written before is
    ///   removed again.
    public func write(to folder: String) throws(FileError) -> Written {
        var progress = TitleProgress(folder: folder)
        do {
            for folder in folders { try progress.makeFolder(folder) }
            for file in files { try progress.write(file.bytes, to: file.path) }
        } catch {
            progress.undo()
            throw error
        }
        return progress.written
    }
}
