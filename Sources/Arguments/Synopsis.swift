/// The arguments of a command in one line, such as `convert [--to <format>] <files> ...`.
struct Synopsis {
    /// The command's name and its arguments; none is broken between lines.
    let words: [String]

    init(_ path: CommandPath) {
        let shown = path.definitions.filter { $0.help.shouldDisplay }
        var named = shown.filter { $0.kind != .positional }
        var words: [String] = []
        // A long row of brackets tells nobody anything; the list of options follows anyway.
        if named.count(where: { !$0.isRequired }) > 12 {
            words.append("[<options>]")
            named = named.filter { $0.isRequired }
        }
        words += (named + shown.filter { $0.kind == .positional }).map { $0.synopsis }
        if !path.shownSubcommands.isEmpty {
            words.append(
                path.configuration.defaultSubcommand == nil ? "<subcommand>" : "[<subcommand>]")
        }
        self.words = [path.name] + words
    }
}

extension Definition {
    /// The argument in a synopsis, such as `[--locale <locale>]`.
    var synopsis: String {
        var text = label
        // Where the negative is the default, only the other way is worth saying.
        if defaultIsNegative != true, let negative = negativeSpellings.last {
            text += "|" + negative
        }
        if repeats { text += " ..." }
        return isRequired ? text : "[\(text)]"
    }
}
