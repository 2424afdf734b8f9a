internal import Files

/// The names of releases: `r1`, `r2` and so on, or what a team calls them.
enum ReleaseName {
    /// Whether a name can stand in paths everywhere.
    static func isGood(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                    || $0 == 0x2E
            } && name.utf8.first != 0x2E && name.utf8.first != 0x2D
    }

    /// The name of the bundle that was begun and not ended, else what follows the last one.
    ///
    /// - Throws: `FileError` for a folder that can't be listed.
    static func next(for title: String, in folder: String) throws(FileError) -> String {
        guard FileStatus.exists(folder) else { return "r1" }
        var last = 0
        var begun = 0
        for name in try Folder.names(in: folder) where name.hasPrefix(title + "-r") {
            let rest = name.dropFirst(title.count + 2)
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits) else { continue }
            switch rest.dropFirst(digits.count) {
            case ".part": begun = max(begun, number)
            case "", ".zip", ".tar.zst": last = max(last, number)
            default: continue
            }
        }
        return "r\(begun > last ? begun : last + 1)"
    }
}
