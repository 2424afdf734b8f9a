internal import Series

/// Whether translations are whole, newer than their source and keep to their rules, as `status` says.
public enum SubtitleStateCheck: GateRule {
    public static let rules = ["subtitle-incomplete", "subtitle-older", "subtitle-rules"]

    /// Where the rules come from: no platform has to ask for them.
    private static let sources = [
        "subtitle-incomplete": "none: viewers who miss a line can't follow",
        "subtitle-older": "none: a translation says what its source says now",
        "subtitle-rules": "none: the rules of locale, market and title, as 'status' names them",
    ]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let template = input.template
        guard template.subtitles != nil || template.streaming != nil else { return [] }
        guard let grid = input.status else {
            return [
                check(
                    "subtitle-incomplete", .skipped,
                    "how far the translations are wasn't looked at", in: input)
            ]
        }
        var checks: [GateCheck] = []
        for locale in input.release.locales {
            // What is missing, empty or can't be read is told by other rules.
            let cells = input.release.episodes.compactMap { episode in
                grid[episode.id, locale.tag].flatMap { cell in
                    cell.state > .unreadable && cell.cues > 0 ? (episode, cell) : nil
                }
            }
            let found = cells.flatMap { episode, cell in
                self.checks(of: cell, in: input).map {
                    $0.about(locale: locale.tag, episode: episode.number, file: cell.file)
                }
            }
            checks += found
            // The source itself has nothing to be compared with.
            guard locale.tag != input.release.title.sourceLocale, !cells.isEmpty,
                cells.allSatisfy({ $0.1.gaps == 0 })
            else { continue }
            let compared = cells.count { $0.1.isCompared }
            checks.append(
                check(
                    "subtitle-incomplete", compared == cells.count ? .passed : .skipped,
                    compared == cells.count
                        ? "\(compared) files have a translation for each cue of the source"
                        : "\(cells.count - compared) files have no source to be compared with",
                    in: input
                ).about(locale: locale.tag))
        }
        return checks
    }

    /// What is the matter with one translation.
    private static func checks(of cell: StatusCell, in input: GateInput) -> [GateCheck] {
        var checks: [GateCheck] = []
        if cell.gaps > 0 {
            // Cues that follow each other are one place.
            let places = cell.gaps == 1 ? "1 place" : "\(cell.gaps) places"
            checks.append(
                check(
                    "subtitle-incomplete", .failed,
                    "cues of the source have no translation in \(places) of the file; "
                        + "'tradewind status --why' shows them",
                    in: input))
        }
        if cell.isOlder {
            checks.append(
                check(
                    "subtitle-older", .warning, "the source changed after the translation",
                    in: input))
        }
        let errors = cell.errors - cell.gaps
        if errors > 0 {
            // The text is adapted before it goes, so this doesn't block.
            let count = errors == 1 ? "1 error" : "\(errors) errors"
            checks.append(
                check(
                    "subtitle-rules", .warning,
                    "the text has \(count) before it is adapted; 'tradewind status --why' shows them",
                    in: input))
        }
        return checks
    }

    private static func check(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String,
        in input: GateInput
    ) -> GateCheck {
        input.check(
            rule, outcome, message, source: sources[rule] ?? "none: contract",
            confidence: .contract)
    }
}
