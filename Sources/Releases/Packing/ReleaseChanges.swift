/// What a release changes of the one before it.
public struct ReleaseChanges: Sendable, Hashable {
    /// The name of the file in a bundle that tells people.
    public static let fileName = "changes.md"

    /// The release before.
    public let parent: String
    /// The files that are new.
    public var added: [ReleaseFile] = []
    /// The files that are other than before.
    public var changed: [ReleaseFile] = []
    /// The paths of files that are gone.
    public var removed: [String] = []
    /// The digests of files that are as before, by path.
    public var unchanged: [String: String] = [:]

    /// Compares the files of a release for some platforms with those of the one before.
    ///
    /// - Complexity: O(*n* log *n*) in the number of files.
    public init(_ files: [ReleaseFile], since parent: ParentRelease, platforms: [String]) {
        self.parent = parent.manifest.name
        // What went to platforms that this release isn't for stays as it is there.
        let folders = platforms.map { "data/\($0)/" }
        let before = parent.files.filter { path, _ in folders.contains { path.hasPrefix($0) } }
        for file in files {
            switch before[file.path] {
            case nil: added.append(file)
            case file.sha256?: unchanged[file.path] = file.sha256
            default: changed.append(file)
            }
        }
        let now = Set(files.map { $0.path })
        removed = before.keys.filter { !now.contains($0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether nothing is other than before.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// The list for people, in Markdown.
    public func text(title: String, release: String) -> String {
        var text = "# \(title) \(release)\n\nWhat changed since \(parent): "
        text += "\(added.count) files new, \(changed.count) changed, \(removed.count) gone, "
        text += "\(unchanged.count) as before.\n"
        text += Self.section("New", added)
        text += Self.section("Changed", changed)
        if !removed.isEmpty {
            text += "\n## Gone\n\n" + removed.map { "- `\($0)`\n" }.joined()
        }
        return text
    }

    private static func section(_ heading: String, _ files: [ReleaseFile]) -> String {
        guard !files.isEmpty else { return "" }
        var text = "\n## \(heading)\n"
        var platform: String?
        for file in files {
            if file.platform != platform {
                platform = file.platform
                text += "\n### \(file.platform)\n\n"
            }
            var facts: [String] = [file.role.rawValue]
            if let episode = file.episode { facts.append("episode \(episode)") }
            if let locale = file.locale { facts.append(locale) }
            if let cues = file.facts.cues { facts.append("\(cues) cues") }
            text += "- `\(file.path)`: " + facts.joined(separator: ", ") + "\n"
        }
        return text
    }
}
