internal import Files

/// The source files that translations are compared with, found by name.
struct SourceFiles: Sendable {
    private let single: InputFile?
    private let byPath: [String: InputFile]
    private let byName: [String: InputFile]

    /// Takes one file for all translations, or a folder in which each is looked for by its name.
    ///
    /// - Throws: `FileError` for a folder that can't be listed, ``Failure`` for what isn't there.
    init(_ path: String?) throws {
        var single: InputFile?
        var byPath: [String: InputFile] = [:]
        var byName: [String: InputFile] = [:]
        if let path {
            let files = try InputFile.files(named: [path])
            let isFolder = (try? FileStatus(path: path))?.kind == .folder
            if !isFolder {
                single = files.first
                if path != "-" { _ = try FileStatus(path: path) }
            } else {
                guard !files.isEmpty else {
                    throw Failure(.noInput, "'\(path)' holds no subtitle files")
                }
                for file in files {
                    byPath[InputFile.splitExtension(file.relativePath).stem] = file
                    byName[Self.name(of: file)] = file
                }
            }
        }
        self.single = single
        self.byPath = byPath
        self.byName = byName
    }

    /// Whether there is a source at all.
    var isGiven: Bool { single != nil || !byPath.isEmpty }

    /// The source of a translation: with the same path below the folder, else with the same name.
    func source(of input: InputFile) -> InputFile? {
        single ?? byPath[InputFile.splitExtension(input.relativePath).stem]
            ?? byName[Self.name(of: input)]
    }

    /// The file's name up to its first full stop: `ep001` of `th/ep001.th.srt`.
    private static func name(of file: InputFile) -> String {
        let last = file.relativePath.split(separator: "/").last ?? ""
        let stem = last.prefix { $0 != "." }
        return String(stem.isEmpty ? last : stem)
    }
}
