internal import Arguments
internal import Files
internal import TimedText

/// Where the outputs of a command go.
struct OutputPlan: Sendable {
    let inputs: [InputFile]
    /// The format to write, or `nil` for that of the input.
    let format: (any SubtitleFormat.Type)?
    /// For each input its place.
    let places: [OutputPlace]
    /// Whether files that are there are replaced.
    let replaces: Bool

    /// - Parameters:
    ///   - inputs: The files to read.
    ///   - isSingle: Whether the user named one input only.
    ///   - output: The `-o` of the command line.
    ///   - format: The `--to` of the command line.
    ///   - force: Whether files that are there are replaced.
    ///   - keepsFormat: Whether the input's own format is written when no other is asked for.
    /// - Throws: `ValidationError` when the arguments don't fit together.
    init(
        inputs: [InputFile], isSingle: Bool, output: String?, format: (any SubtitleFormat.Type)?,
        force: Bool, keepsFormat: Bool = false
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
        guard keepsFormat || format != nil || named != nil else {
            throw ValidationError(
                "Which format to write? Use --to with one of "
                    + Formats.all.map { $0.name }.joined(separator: ", "))
        }
        let format = format ?? named
        self.format = format
        if let output, !isSingleFile, !isFolder {
            if output == "-" {
                throw ValidationError("Only one file can be written to standard output")
            }
            // A folder called `all.vtt` is hardly what was meant; `all.vtt/` would say so.
            if Formats.named(InputFile.splitExtension(output).1) != nil {
                throw ValidationError(
                    "Several files need a folder to go to, and '\(output)' names a file")
            }
        }
        var takers: [String: String] = [:]
        let others = force ? Self.identities(of: inputs) : []
        places = inputs.map { input in
            let path: String
            if let output, isSingleFile, !isFolder {
                if output == "-" { return .standardOutput }
                path = output
            } else if output == nil, input.isStandardInput {
                return .standardOutput
            } else {
                path = Self.path(for: input, in: output, format: format)
            }
            let key = Self.withoutDots(path)
            if let other = takers[key] { return .taken(path, by: other) }
            if !others.isEmpty, let there = (try? FileStatus(path: path))?.identity,
                others.contains(there), there != (try? FileStatus(path: input.path))?.identity
            {
                return .input(path)
            }
            takers[key] = input.name
            return .file(path)
        }
    }

    /// What is the same for all names of an input, so that none is written over for the sake of
    /// another.
    private static func identities(of inputs: [InputFile]) -> Set<[UInt64]> {
        guard inputs.count > 1 else { return [] }
        return Set(inputs.compactMap { (try? FileStatus(path: $0.path))?.identity })
    }

    /// A path without empty parts and those that mean the folder itself.
    static func withoutDots(_ path: String) -> String {
        (path.hasPrefix("/") ? "/" : "")
            + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    /// The path of an output that keeps its input's name but for the extension.
    private static func path(
        for input: InputFile, in folder: String?, format: (any SubtitleFormat.Type)?
    ) -> String {
        let source = folder == nil ? input.path : input.relativePath
        let name = input.isStandardInput ? "stdin" : source
        let (stem, fileExtension) = InputFile.splitExtension(name)
        var path = name
        if let format, !format.fileExtensions.contains(fileExtension.lowercased()) {
            path = stem + "." + (format.fileExtensions.first ?? format.name)
        }
        guard let folder else { return path }
        return (folder.hasSuffix("/") ? folder : folder + "/") + path
    }

    /// Makes the folders of all outputs, or ends the command when one can't be made.
    func createFolders() throws {
        var made: Set<String> = []
        try Failing.run {
            for place in places {
                guard case .file(let path) = place, let folder = Folder.parent(of: path),
                    made.insert(folder).inserted
                else { continue }
                try Folder.create(folder)
            }
        }
    }
}
