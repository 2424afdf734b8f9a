internal import Series

/// Whether translations are whole, newer than their source and keep to their rules, as `status` says.
public enum SubtitleStateCheck: GateRule {
    public static let rules = ["subtitle-incomplete", "subtitle-older", "subtitle-rules"]

    /// Where the rules come from: no platform has to ask for them.
    private static let source = "none: a cue without its translation is no subtitle"

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
            // What is missing or can't be read is told by other rules.
            let cells = input.release.episodes.compactMap { episode in
                grid[episode.id, locale.tag].flatMap { cell in
                    cell.state > .unreadable ? (episode, cell) : nil
                }
            }
            let found = cells.flatMap { episode, cell in
                self.checks(of: cell, in: input).map {
                    $0.about(locale: locale.tag, episode: episode.number, file: cell.file)
                }
            }
            checks += found
            guard !cells.isEmpty, cells.allSatisfy({ $0.1.gaps == 0 }) else { continue }
            checks.append(
                check(
                    "subtitle-incomplete", .passed,
                    "\(cells.count) files have a translation for each cue of the source", in: input
                ).about(locale: locale.tag))
        }
        return checks
    }

    /// What is the matter with one translation.
    private static func checks(of cell: StatusCell, in input: GateInput) -> [GateCheck] {
        var checks: [GateCheck] = []
        if cell.gaps > 0 {
            let cues = cell.gaps == 1 ? "1 cue" : "\(cell.gaps) cues"
            checks.append(
                check(
                    "subtitle-incomplete", .failed, "\(cues) of the source have no translation",
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
        input.check(rule, outcome, message, source: source, confidence: .contract)
    }
}
