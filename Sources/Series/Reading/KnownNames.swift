internal import Embedded
internal import Files

/// The names that the program has rules for, to tell what somebody probably meant.
struct KnownNames: Sendable {
    /// The tags of the locales that have rules of their own.
    let locales: Set<String>
    /// The names of the markets, with those that the title brings along.
    let markets: Set<String>

    /// Takes the program's own names, and those of the folder of a title.
    init(folder: String?) {
        locales = Self.names(of: EmbeddedFile.paths, in: "locales/")
            .subtracting(["root", "sources", "encodings"])
        var markets = Self.names(of: EmbeddedFile.paths, in: "locales/markets/")
        if let folder, let own = try? Folder.files(below: folder + "/" + TitleFile.rules) {
            markets.formUnion(Self.names(of: own, in: "markets/"))
        }
        self.markets = markets
    }

    /// The names of the files of rules that stand in a folder.
    private static func names(of paths: [String], in folder: String) -> Set<String> {
        Set(
            paths.compactMap { path in
                guard path.hasPrefix(folder), path.hasSuffix(".jsonc") else { return nil }
                let name = path.dropFirst(folder.count).dropLast(6)
                return name.contains("/") ? nil : String(name)
            })
    }
}
