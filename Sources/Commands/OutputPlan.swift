internal import Arguments
internal import Files
internal import TimedText

/// Where the outputs of a command go.
struct OutputPlan: Sendable {
    /// A place to write to.
    enum Place: Sendable, Hashable {
        case standardOutput
        case file(String)
        /// Another input has the same place; its name is given.
        case taken(String, by: String)
    }

    let inputs: [InputFile]
    let format: any SubtitleFormat.Type
    /// For each input its place.
    let places: [Place]
    let replaces: Bool

    /// - Parameters:
    ///   - inputs: The files to read.
    ///   - isSingle: Whether the user named one input only.
    ///   - output: The `-o` of the command line.
    ///   - format: The `--to` of the command line.
    ///   - force: Whether files that are there may be replaced.
    /// - Throws: `ValidationError` when the arguments don't fit together.
    init(
        inputs: [InputFile], isSingle: Bool, output: String?, format: (any SubtitleFormat.Type)?,
        force: Bool
    ) throws {
        self.inputs = inputs
        replaces = force
        let isSingleFile = isSingle && inputs.count == 1 && !(inputs[0].isFromFolder)
        let isFolder =
            output.map {
                $0.hasSuffix("/") || (try? FileStatus(path: $0))?.kind == .folder
            } ?? false
        let named = output.flatMap {
            isFolder || !isSingleFile ? nil : Formats.named(InputFile.splitExtension($0).1)
        }
        guard let format = format ?? named else {
            throw ValidationError(
                "Which format to write? Use --to with one of "
                    + Formats.all.map { $0.name }.joined(separator: ", "))
        }
        self.format = format
        if output == "-", !isSingleFile {
            throw ValidationError("Only one file can be written to standard output")
        }
        var takers: [String: String] = [:]
        places = inputs.map { input in
            let place: Place
            if let output, isSingleFile, !isFolder {
                place = output == "-" ? .standardOutput : .file(output)
            } else if output == nil, input.isStandardInput {
                place = .standardOutput
            } else {
                let path = Self.path(for: input, in: output, format: format)
                if let other = takers[path] { return .taken(path, by: other) }
                place = .file(path)
            }
            if case .file(let path) = place { takers[path] = input.name }
            return place
        }
    }

    /// The path of an output that keeps its input's name but for the extension.
    private static func path(
        for input: InputFile, in folder: String?, format: any SubtitleFormat.Type
    ) -> String {
        let source = folder == nil ? input.path : input.relativePath
        let name = input.isStandardInput ? "stdin" : source
        let (stem, fileExtension) = InputFile.splitExtension(name)
        let isOwn = format.fileExtensions.contains(fileExtension.lowercased())
        let path = isOwn ? name : stem + "." + (format.fileExtensions.first ?? format.name)
        guard let folder else { return path }
        return (folder.hasSuffix("/") ? folder : folder + "/") + path
    }

    /// Makes the folders of all outputs.
    func createFolders() throws(FileError) {
        var made: Set<String> = []
        for place in places {
            guard case .file(let path) = place, let folder = Folder.parent(of: path),
                made.insert(folder).inserted
            else { continue }
            try Folder.create(folder)
        }
    }
}
