internal import Adaptation
internal import Arguments
internal import Files
internal import FoundationEssentials
internal import Series

/// The options that say which rules hold.
struct RuleOptions: ParsableArguments {
    @Option(help: "The market, such as southeast-asia.")
    var market: String?

    @Option(help: "The delivery profile, such as netflix or vertical-short.")
    var profile: String?

    @Option(
        help:
            "A folder whose files stand in place of the program's own; TRADEWIND_RULES names one too.",
        completion: .directory)
    var rules: String?

    /// The rules of the program, with those of the user's folder in place of some.
    ///
    /// - Throws: `FileError` for a folder that can't be read, ``Failure`` for one without rules.
    func set() throws -> RuleSet {
        try RuleSet(overriding: overriding())
    }

    /// The files of the user's folder, and of a title's own, which come first.
    ///
    /// - Throws: `FileError` for a folder that can't be read, ``Failure`` for one without rules.
    func overriding(title: String? = nil) throws -> [String: RuleSource] {
        var files: [String: RuleSource] = [:]
        if let folder {
            files = try RuleFolder(folder).files()
            let holdsTitle = try RuleFolder(folder).last() != nil
            guard !files.isEmpty || holdsTitle else {
                throw Failure(.configuration, "'\(folder)' holds no files of rules (*.jsonc)")
            }
        }
        if let title { files.merge(try RuleFolder(title).files()) { _, own in own } }
        return files
    }

    /// The rules for a locale, with those of a title, and the set they are from; `shared` is the
    /// set without a title's files, where it is known. Where `fallsBack` is true, a language without
    /// rules gets those of every locale.
    ///
    /// - Throws: `RuleError`, and what ``overriding(title:)`` throws.
    func resolve(
        locale: String, title: TitleRules?, shared: RuleSet? = nil, fallsBack: Bool = false
    ) throws -> (set: RuleSet, rules: ResolvedRules) {
        let set = try shared ?? RuleSet(overriding: overriding(title: title?.folder))
        let rules = try set.resolve(
            locale: locale, market: market, profile: profile, title: try last(title: title),
            fallsBack: fallsBack)
        return (set, rules)
    }

    /// The user's folder of rules, if one is named.
    private var folder: String? {
        let variable = ProcessInfo.processInfo.environment["TRADEWIND_RULES"] ?? ""
        return rules ?? (variable.isEmpty ? nil : variable)
    }

    /// The file that is applied after all others: the title's own, else that of the user's folder.
    ///
    /// - Throws: `FileError` when it is there and can't be read.
    func last(title: TitleRules?) throws(FileError) -> RuleSource? {
        if let own = try title?.source() { return own }
        return try folder.flatMap { (folder) throws(FileError) in
            try RuleFolder(folder).last()
        }
    }
}
