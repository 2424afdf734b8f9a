internal import Arguments

/// Files in a source language with those in the target language that belong to them.
struct LanguagePairs: Sendable {
    /// For each source file its translation, or `nil` when there is none.
    let targets: [InputFile?]
    /// Translations of no source file, apart from those that may be no subtitles.
    let strays: [InputFile]

    /// Pairs one file with one, or the files of two folders by their names below them without
    /// extension.
    ///
    /// - Throws: `ValidationError` when one side is a folder and the other a file.
    init(sources: [InputFile], targets: [InputFile]) throws {
        let isFolder = sources.first.map { $0.isFromFolder } ?? true
        let targetIsFolder = targets.first.map { $0.isFromFolder } ?? true
        guard isFolder == targetIsFolder else {
            throw ValidationError("Source and target must both be files, or both folders")
        }
        guard isFolder else {
            self.targets = targets
            strays = []
            return
        }
        var rest: [String: [InputFile]] = [:]
        for target in targets.reversed() { rest[Self.stem(of: target), default: []].append(target) }
        self.targets = sources.map { source in
            let stem = Self.stem(of: source)
            // Of several, the one with the same extension.
            let found = rest[stem] ?? []
            let index =
                found.lastIndex { $0.fileExtension == source.fileExtension }
                ?? found.indices.last
            return index.flatMap { rest[stem]?.remove(at: $0) }
        }
        strays = targets.filter { target in
            !InputFile.sharedExtensions.contains(target.fileExtension)
                && rest[Self.stem(of: target)]?.contains(target) == true
        }
    }

    private static func stem(of file: InputFile) -> String {
        InputFile.splitExtension(file.relativePath).stem
    }
}
