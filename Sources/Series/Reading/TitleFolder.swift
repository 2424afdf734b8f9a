internal import Files

/// The folder of a title, of which links may not lead out.
struct TitleFolder: Sendable {
    private let path: String
    private let root: RealPath

    /// Takes a folder, or returns `nil` when it isn't there.
    init?(_ path: String) {
        guard let root = try? RealPath(path.isEmpty ? "." : path) else { return nil }
        self.path = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
        self.root = root
    }

    /// What is wrong with the file at a path below the folder; `nil` for one that isn't there.
    func problem(_ file: String) -> String? {
        guard let resolved = try? RealPath(path + file) else { return nil }
        return resolved.isWithin(root) ? nil : "a link in the path leads out of the title"
    }
}
