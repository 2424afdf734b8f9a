internal import Adaptation
internal import Diagnostics

/// A report of pacing for people.
extension PacingReport {
    var text: String {
        var text = titles.map { Self.text(of: $0, market: market) }.joined(separator: "\n")
        if let comparison { text += Self.text(of: comparison) }
        return text
    }

    private static func text(of title: PacingTitle, market: Market?) -> String {
        let series = title.series
        let unit = series.episodes.first?.unit ?? ""
        var lines = [
            "\(VisibleText.of(title.name)), \(title.rules.locale): "
                + ClosingLine.count(series.episodes.count, "episode") + ", "
                + PacingNumber.clock(title.duration) + ", text counted by \(unit)"
        ]
        if !title.assumptions.isEmpty {
            lines.append("assumed: " + title.assumptions.joined(separator: "; "))
        }
        lines += title.remarks.map {
            "\($0.severity.rawValue): \($0.range?.file ?? ""): \($0.message)"
        }
        lines += [""] + episodes(of: title) + [""] + measures(of: title, unit: unit)
        lines += seriesLines(of: title)
        if let index = title.index, let cohort = title.cohort {
            lines += [""] + pace(index, of: title, against: cohort)
        }
        if let market { lines += [""] + preferences(of: title, market: market) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line an episode, with its curve.
    private static func episodes(of title: PacingTitle) -> [String] {
        let columns: [(String, PacingMeasure)] = [
            ("text rate", .textRate), ("cps p50", .speedMedian), ("cue", .durationMedian),
            ("t0", .firstDialogue), ("hook7", .hook7), ("tail10", .tail10), ("open", .open),
        ]
        var rows = [["episode", "length"] + columns.map { $0.0 } + ["text rate over time"]]
        for episode in title.series.episodes {
            let name = episode.name.split(separator: "/").last.map(String.init) ?? episode.name
            let cells = columns.map { _, measure in
                episode[measure].map {
                    measure == .open ? ($0 > 0 ? "yes" : "no") : PacingNumber.text($0)
                } ?? "–"
            }
            let bars = episode.curve.map { Self.bars($0.rates, width: 32) } ?? "–"
            rows.append(
                [VisibleText.of(name), PacingNumber.clock(episode.duration)] + cells + [bars])
        }
        return table(rows, rightFrom: 1, to: columns.count + 1)
    }

    /// The measures of the title, beside the cohort.
    private static func measures(of title: PacingTitle, unit: String) -> [String] {
        let count = title.series.episodes.count
        var rows = [[count > 1 ? "median of the episodes" : "measure", "", "95 % interval"]]
        let isMarked = title.scores.contains {
            $0.distribution.hits != nil || $0.distribution.misses != nil
        }
        if let cohort = title.cohort {
            rows[0] += [VisibleText.of(cohort.name), "z", ""]
            if isMarked { rows[0] += ["hits", "misses"] }
        }
        for measure in PacingMeasure.allCases {
            guard let summary = title.series.summaries[measure] else { continue }
            var row = [
                measure.title, PacingNumber.text(summary.median, measure, unit: unit),
                measure.unit == "yes/no"
                    ? ""
                    : summary.interval.map { interval(measure, $0) }
                        ?? (count > 1 ? "n = \(summary.count)" : ""),
            ]
            if title.cohort != nil {
                let score = title.scores.first { $0.measure == measure }
                let factor = score?.factor ?? 1
                row.append(
                    score.map {
                        PacingNumber.text($0.distribution.median / factor, measure, unit: unit)
                    } ?? "")
                row.append(score?.z.map(PacingNumber.signed) ?? "")
                row.append(score?.z.map(Self.arrow) ?? "")
                for median in [score?.distribution.hits, score?.distribution.misses] where isMarked
                {
                    row.append(
                        median.map { PacingNumber.text($0 / factor, measure, unit: unit) } ?? "")
                }
            }
            rows.append(row)
        }
        var lines = table(rows, rightFrom: 1, to: 4)
        var reasons: [String: [String]] = [:]
        for measure in PacingMeasure.allCases where title.series.summaries[measure] == nil {
            let reason = title.series.episodes.compactMap { $0.absences[measure] }.first
            reasons[reason?.description ?? "no episodes", default: []].append(measure.title)
        }
        for (reason, names) in reasons.sorted(by: { $0.key < $1.key }) {
            lines.append("not measured, \(reason): \(names.joined(separator: ", "))")
        }
        if title.series.episodes.contains(where: { $0.turnBasis == .lowerBound }) {
            lines.append("turns are a lower bound where a file has no names of voices")
        }
        lines.append(proxy)
        return lines
    }

    static func interval(_ measure: PacingMeasure, _ interval: Bootstrap.Interval) -> String {
        let factor = measure.unit == "share" ? 100.0 : 1
        return "\(PacingNumber.text(interval.lower * factor)) – "
            + PacingNumber.text(interval.upper * factor)
    }

    private static func seriesLines(of title: PacingTitle) -> [String] {
        let series = title.series
        var lines: [String] = []
        if let share = series.openShare {
            lines.append(
                "open endings: \(series.openCount) of \(series.episodes.count) episodes ("
                    + PacingNumber.fixed(share * 100, digits: 0) + " %)")
        }
        if let variation = series.durationVariation {
            lines.append(
                "durations vary by " + PacingNumber.fixed(variation * 100, digits: 0) + " %")
        }
        if let drift = series.drift {
            var line =
                "text rate changes by \(PacingNumber.signed(drift.slope)) from episode to episode"
            if let interval = drift.interval {
                line +=
                    " [\(PacingNumber.text(interval.lower)) – \(PacingNumber.text(interval.upper))]"
                if interval.contains(0) { line += ", which may be chance" }
            }
            lines.append(line)
        }
        if !series.isSeries {
            lines.append(
                "drift and outliers need \(SeriesPacing.minimumEpisodes) episodes")
        }
        for outlier in series.outliers {
            let what = outlier.measure?.title ?? "duration"
            lines.append(
                "unlike the others: \(series.episodes[outlier.episode].name), \(what) "
                    + "\(PacingNumber.text(outlier.value)) (z \(PacingNumber.signed(outlier.z)))")
        }
        if let paywall = series.paywall {
            let open = paywall.isOpenBefore.map { $0 ? "open" : "not open" } ?? "not known"
            lines.append(
                "paid from episode \(paywall.episode): the ending before it is \(open)"
                    + (paywall.rank.map { ", place \($0) by the text of its last 10 s" } ?? ""))
        }
        return lines
    }

    private static func pace(
        _ index: PaceIndex, of title: PacingTitle, against cohort: PacingCohort
    ) -> [String] {
        var line = "pace \(PacingNumber.signed(index.value))"
        if let interval = index.interval {
            line +=
                " [\(PacingNumber.signed(interval.lower)) – \(PacingNumber.signed(interval.upper))]"
        }
        line += " against \(cohort.name)"
        var lines = [
            line + ", from " + index.parts.map { $0.title }.joined(separator: ", "),
            "  cohort: \(cohort.origin)"
                + (cohort.titles.map { ", n = \($0)" } ?? "")
                + ", evidence \(cohort.evidence.rawValue)",
        ]
        if !index.missing.isEmpty {
            lines.append("  without " + index.missing.map { $0.title }.joined(separator: ", "))
        }
        if let score = title.scores.first(where: { $0.factor != 1 }) {
            lines.append(
                "  the cohort's text is carried to the length of \(title.rules.locale): × "
                    + PacingNumber.text(1 / score.factor))
        }
        if cohort.evidence == .measured {
            lines.append("  films are the zero of the scale and no goal: short drama is denser")
        }
        return lines
    }
}
