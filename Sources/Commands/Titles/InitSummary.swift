internal import Series

/// What `tradewind init` says in the end: what was made, and what to do next.
struct InitSummary: Sendable {
    let text: String

    init(title: NewTitle, folder: String, written: NewTitle.Written) {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let description = title.title
        var lines = written.kept.map { "kept as it was: \(root)\($0)" }
        var made = ClosingLine.count(written.written.count, "file") + " written"
        // What the title is, its own description says when it was there before.
        if written.written.contains(TitleFile.description) {
            let episodes = ClosingLine.count(description.episodes.count, "episode")
            let targets = ClosingLine.count(description.targets.count, "target")
            made += ": the title '\(description.id)' with \(episodes) in "
            made += "\(description.sourceLocale), for \(targets)"
        }
        lines += [made, "Next:"]
        lines.append("  say in \(root)\(TitleFile.description) what the title is and where it goes")
        if title.files.count == 1 {
            let folders = title.folders.map { root + $0 }.joined(separator: ", ")
            lines.append("  put subtitles such as \(Episode(number: 1).id).srt into \(folders)")
        }
        lines.append("  tradewind status \(Self.word(folder))")
        text = lines.joined(separator: "\n") + "\n"
    }

    /// A path as a shell takes it for one word.
    private static func word(_ path: String) -> String {
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "/._-".contains(Character($0))
        }
        return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
}
