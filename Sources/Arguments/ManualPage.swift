/// The manual page of a command and all below it, in the macros that every Unix reads (mdoc).
struct ManualPage {
    let path: CommandPath

    var text: String {
        let configuration = path.configuration
        let title = path.name.replacing(" ", with: "-")
        // The convention is a line without a full stop.
        let summary =
            configuration.abstract.hasSuffix(".")
            ? String(configuration.abstract.dropLast()) : configuration.abstract
        // A text that stands for the day when the page is shown; the page itself stays the same.
        var lines = [
            ".Dd $Mdocdate$", Roff.macro("Dt", [title.uppercased()]) + " 1", ".Os", ".Sh NAME",
            Roff.macro("Nm", [title]),
            Roff.macro("Nd", [summary.isEmpty ? title : summary]),
            ".Sh SYNOPSIS",
        ]
        lines += synopsis(path)
        lines.append(".Sh DESCRIPTION")
        let description =
            configuration.discussion.isEmpty ? configuration.abstract : configuration.discussion
        lines += Roff.text(description.isEmpty ? title : description)
        lines += list(path, title: [".Sh OPTIONS"])
        if !path.shownSubcommands.isEmpty {
            lines.append(".Sh COMMANDS")
            for command in path.shownSubcommands { lines += section(path.appending(command)) }
        }
        lines += [".Sh EXIT STATUS"]
        lines += Roff.text("0 on success, 1 on failure, 64 when the arguments are wrong.")
        return lines.joined(separator: "\n")
    }

    /// A command below the one of the page, and all below that.
    private func section(_ path: CommandPath) -> [String] {
        let configuration = path.configuration
        var lines = [Roff.macro("Ss", [path.name])]
        lines += Roff.text(configuration.abstract) + [".Pp"] + synopsis(path)
        if !configuration.discussion.isEmpty {
            lines += [".Pp"] + Roff.text(configuration.discussion)
        }
        lines += list(path, title: [])
        for command in path.shownSubcommands { lines += section(path.appending(command)) }
        return lines
    }

    private func synopsis(_ path: CommandPath) -> [String] {
        if let usage = path.configuration.usage, !usage.isEmpty { return Roff.text(usage) }
        let shown = path.definitions.filter { $0.help.shouldDisplay }
        let ordered =
            shown.filter { $0.kind != .positional } + shown.filter { $0.kind == .positional }
        var lines = [Roff.macro("Nm", [path.name])]
        lines += ordered.map { definition in
            let item = definition.item(names: definition.positiveSpellings.suffix(1))
            let repeats = definition.repeats ? " ..." : ""
            return (definition.isRequired ? "." : ".Op ") + item + repeats
        }
        if !path.shownSubcommands.isEmpty {
            lines.append(
                path.configuration.defaultSubcommand == nil ? ".Ar subcommand" : ".Op Ar subcommand"
            )
        }
        return lines
    }

    private func list(_ path: CommandPath, title: [String]) -> [String] {
        let shown = path.definitions.filter { $0.help.shouldDisplay }
        guard !shown.isEmpty else { return [] }
        let items = shown.flatMap { definition in
            [".It " + definition.item(names: definition.spellings)]
                + Roff.text(definition.explanation)
        }
        return title + [".Bl -tag -width Ds"] + items + [".El"]
    }
}

extension Definition {
    /// Names and value, marked as flags (`Fl`) and arguments (`Ar`).
    fileprivate func item(names: some Sequence<String>) -> String {
        let flags = names.map { "Fl " + Roff.argument(String($0.dropFirst())) }
        let value = kind == .flag ? [] : ["Ar " + Roff.argument(help.valueName ?? key)]
        return ([flags.joined(separator: " , ")] + value).filter { !$0.isEmpty }.joined(
            separator: " ")
    }
}
