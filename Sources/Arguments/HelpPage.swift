/// The help of a command, wrapped to the width of the terminal.
struct HelpPage {
    private let path: CommandPath
    private let includesHidden: Bool
    private let width: Int

    private typealias Row = (term: String, text: String)

    /// The page of a command, wrapped to some width, or to that of the terminal.
    init(path: CommandPath, includesHidden: Bool = false, columns: Int? = nil) {
        self.path = path
        self.includesHidden = includesHidden
        width = max(24, columns ?? Terminal.columns)
    }

    /// Where explanations start; in a narrow terminal below their terms.
    private var column: Int { width < 60 ? 6 : 26 }

    /// One or two lines that show how to call the command, and one that says where to read more.
    var shortUsage: String {
        let usage = usage(after: "Usage: ")
        return (usage.isEmpty ? "" : usage + "\n")
            + "  See '\(path.name) --help' for more information."
    }

    /// The whole help.
    var text: String {
        let configuration = path.configuration
        let overview = configuration.abstract.isEmpty ? "" : "OVERVIEW: " + configuration.abstract
        let sections = [
            TextWrapping.text(overview, width: width).joined(separator: "\n"),
            TextWrapping.text(configuration.discussion, width: width).joined(separator: "\n"),
            usage(after: "USAGE: "),
        ]
        return (sections + argumentSections + [subcommandSection])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func usage(after title: String) -> String {
        if let usage = path.configuration.usage { return usage.isEmpty ? "" : title + usage }
        let lines = TextWrapping.lines(Synopsis(path).words, width: width - title.count)
        return title + lines.joined(separator: "\n" + String(repeating: " ", count: title.count))
    }

    // MARK: Sections

    private var argumentSections: [String] {
        let shown = path.definitions.filter {
            $0.help.visibility.isShown(includingHidden: includesHidden)
        }
        var titles: [String] = []
        for definition in shown where !definition.section.isEmpty {
            if !titles.contains(definition.section) { titles.append(definition.section) }
        }
        let own = shown.filter { $0.section.isEmpty }
        var options = rows(own.filter { $0.kind != .positional })
        if !path.version.isEmpty { options.append(("--version", "Show the version.")) }
        options.append(("-h, --help", "Show help information."))
        let titled = titles.map { title in
            section(title.uppercased(), rows(shown.filter { $0.section == title }))
        }
        return [section("ARGUMENTS", rows(own.filter { $0.kind == .positional }))] + titled
            + [section("OPTIONS", options)]
    }

    private var subcommandSection: String {
        let rows: [Row] = path.shownSubcommands.map { command in
            let names = [command.commandName] + command.configuration.aliases
            let isDefault = path.configuration.defaultSubcommand.map { $0 == command } ?? false
            return (
                names.joined(separator: ", ") + (isDefault ? " (default)" : ""),
                command.configuration.abstract
            )
        }
        guard !rows.isEmpty else { return "" }
        let root = path.commands[0].commandName
        let names = ([root, "help"] + path.commands.dropFirst().map { $0.commandName })
        let more =
            path.root.hasHelpCommand
            ? "\n\n  See '\(names.joined(separator: " ")) <subcommand>' for detailed help." : ""
        return section("SUBCOMMANDS", rows) + more
    }

    private func rows(_ definitions: [Definition]) -> [Row] {
        definitions.map { ($0.term, $0.explanation) }
    }

    private func section(_ title: String, _ rows: [Row]) -> String {
        guard !rows.isEmpty else { return "" }
        let indent = String(repeating: " ", count: column)
        let lines = rows.flatMap { row in
            let lead = "  " + row.term
            var lines = TextWrapping.text(row.text, width: width - column)
                .map { $0.isEmpty ? "" : indent + $0 }
            guard let first = lines.first, !first.isEmpty else { return [lead] }
            guard lead.count < column, column > 6 else { return [lead] + lines }
            lines[0] = lead + first.dropFirst(lead.count)
            return lines
        }
        return ([title + ":"] + lines).joined(separator: "\n")
    }
}

extension Definition {
    /// The argument at the head of its explanation, such as `-l, --locale <locale>`.
    var term: String {
        switch kind {
        case .positional: valueName
        case .option: spellings.joined(separator: ", ") + " " + valueName
        case .flag:
            positiveSpellings.joined(separator: ", ")
                + negativeSpellings.map { "/" + $0 }.joined()
        }
    }

    /// What the argument is for, its choices and its default.
    var explanation: String {
        var notes: [String] = []
        if !choices.isEmpty { notes.append("values: " + choices.joined(separator: ", ")) }
        if !shownDefault.isEmpty { notes.append("default: " + shownDefault) }
        let note = notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
        let first = [help.abstract, note].filter { !$0.isEmpty }.joined(separator: " ")
        return [first, help.discussion].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var shownDefault: String {
        guard let defaultIsNegative else { return defaultText }
        return (defaultIsNegative ? negativeSpellings : positiveSpellings).last ?? ""
    }
}
