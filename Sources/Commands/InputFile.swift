internal import Arguments
internal import Files
internal import TimedText

/// A file that a command works on.
struct InputFile: Sendable, Hashable {
    /// The path to read, or `-` for standard input.
    let path: String
    /// The path below the folder that the user named, or the file's own name.
    let relativePath: String
    /// Whether it was found in a folder, so that it is passed over when it holds no subtitles.
    let isFromFolder: Bool

    var isStandardInput: Bool { path == "-" }

    /// The name in messages.
    var name: String { isStandardInput ? "<stdin>" : path }

    /// The extension of the name in lower case, without the full stop.
    var fileExtension: String { Self.splitExtension(relativePath).fileExtension.lowercased() }

    /// Extensions of formats in which other things than subtitles are common too.
    static let sharedExtensions: Set = ["xml", "json", "csv", "tsv", "txt"]

    /// The files that the user's arguments name: files as they are, folders with all below them
    /// that may be subtitles.
    ///
    /// - Throws: ``FileError`` when a folder can't be listed, and `ValidationError` when standard
    ///   input is named twice. Files that aren't there are found out when they are read.
    static func files(named arguments: [String]) throws -> [InputFile] {
        let known = Set(Formats.all.flatMap { $0.fileExtensions }).union(sharedExtensions)
        if arguments.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be read only once")
        }
        var files: [InputFile] = []
        for argument in arguments {
            guard argument != "-", (try? FileStatus(path: argument))?.kind == .folder else {
                let name = argument.split(separator: "/").last.map { String($0) } ?? argument
                files.append(
                    InputFile(path: argument, relativePath: name, isFromFolder: false))
                continue
            }
            var folder = argument
            while folder.hasSuffix("/") { folder.removeLast() }
            folder += "/"
            for path in try Folder.files(below: argument)
            where path.hasSuffix("/")
                || known.contains(splitExtension(path).fileExtension.lowercased())
            {
                files.append(
                    InputFile(path: folder + path, relativePath: path, isFromFolder: true))
            }
        }
        return files
    }

    /// A path without its extension, and the extension without its full stop.
    static func splitExtension(_ path: String) -> (stem: String, fileExtension: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (path, "") }
        let suffix = name[name.index(after: dot)...]
        return (String(path.dropLast(suffix.count + 1)), String(suffix))
    }

    /// Reads the bytes, from standard input when that is meant.
    func read() throws(FileError) -> [UInt8] {
        // A folder below a folder stands here only when it couldn't be listed; this says why.
        if isFromFolder, path.hasSuffix("/") { _ = try Folder.files(below: path) }
        return isStandardInput
            ? try File.readStandardInput(limit: SourceText.maximumSize)
            : try File.read(path, limit: SourceText.maximumSize)
    }
}
