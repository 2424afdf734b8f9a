public import Files

/// What an import does, before anything is done.
public struct ImportPlan: Sendable {
    /// The locale of the files, as the title spells it.
    public let locale: String
    /// The files, in the order in which they were found.
    public let items: [ImportItem]
    /// The folder of the title, with a solidus at the end.
    let root: String

    /// The files of the title that would be replaced, as paths below it.
    public var replaced: [String] {
        items.compactMap { $0.state == .replaces ? $0.existing?.name : nil }
    }

    /// Whether every file has its place, or is none of subtitles.
    public var isComplete: Bool { items.allSatisfy { !$0.state.isOpen } }

    /// Writes the files; each is there as a whole or not at all.
    ///
    /// - Parameters:
    ///   - replacing: Whether files that are there may be replaced; without it nothing at all is
    ///     written when there is one.
    ///   - progress: Is told how many files were written, after each.
    /// - Throws: `FileError`; its code is `EEXIST` when a file is there that may not be replaced, and
    ///   `EPERM` when a link in the title leads out of it.
    public func write(
        replacing: Bool, progress: (Int) -> Void = { _ in }
    ) throws(FileError) {
        let written = items.filter { $0.state.isWritten }
        if !replacing {
            if let name = replaced.first { throw .alreadyThere(root + name) }
            // Somebody may have written one since the plan was made.
            for name in written.compactMap({ $0.target }) where FileStatus.exists(root + name) {
                throw .alreadyThere(root + name)
            }
        }
        for target in written.compactMap({ $0.target }) { try requireWithin(target) }
        for (index, item) in written.enumerated() {
            guard let target = item.target else { continue }
            let path = root + target
            if let folder = Folder.parent(of: path) { try Folder.create(folder) }
            try File.write(item.bytes, to: path, replacing: replacing)
            if let existing = item.existing, existing.name != target {
                // The episode had a file in another format, and two would be one too many.
                try File.remove(existing.path)
            }
            progress(index + 1)
        }
    }

    /// Makes sure that no link leads out of the title on the way to a path.
    private func requireWithin(_ target: String) throws(FileError) {
        let real = try RealPath(root.isEmpty ? "." : root)
        var place: String? = root + target
        while let path = place, path.utf8.count >= root.utf8.count {
            // A link to nothing leads somewhere, too, once something is there.
            if RealPath.isLink(path) || FileStatus.exists(path) {
                if let found = try? RealPath(path), found.isWithin(real) { return }
                throw FileError(path: path, operation: "create", code: Self.notPermitted)
            }
            place = Folder.parent(of: path)
        }
    }

    /// The system's number for what isn't permitted.
    private static let notPermitted: Int32 = 1
}
