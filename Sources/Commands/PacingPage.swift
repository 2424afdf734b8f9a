internal import Adaptation
internal import Diagnostics

/// A report of pacing as one page that needs nothing else: curves, comparisons, evidence.
struct PacingPage {
    let report: PacingReport

    init(_ report: PacingReport) { self.report = report }

    var html: String {
        let names = Set(report.titles.map { $0.name }).sorted().joined(separator: ", ")
        var body = "<h1>Pacing of \(Self.escaped(names))</h1>\n"
        if let comparison = report.comparison { body += Self.html(of: comparison) }
        for title in report.titles { body += html(of: title) }
        if report.titles.isEmpty { body += "<p>No subtitles were read.</p>\n" }
        body += "<p class=\"fine\">\(Self.escaped(PacingReport.proxy))</p>\n"
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Pacing of \(Self.escaped(names))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private func html(of title: PacingTitle) -> String {
        let unit = title.series.episodes.first?.unit ?? ""
        var text = "<section>\n<h2><bdi>\(Self.escaped(title.name))</bdi> · "
        text += "<bdi>\(Self.escaped(title.rules.locale))</bdi></h2>\n"
        text += "<p class=\"fine\">\(ClosingLine.count(title.series.episodes.count, "episode")), "
        text += "\(PacingNumber.clock(title.duration)), text counted by \(unit)"
        text += title.assumptions.map { "; " + Self.escaped($0) }.joined() + "</p>\n"
        for remark in title.remarks {
            text += "<p class=\"warn\">\(Self.escaped(remark.range?.file ?? "")): "
            text += "\(Self.escaped(remark.message))</p>\n"
        }
        if let market = report.market { text += Self.preferences(of: title, market: market) }
        if let index = title.index, let cohort = title.cohort {
            text += Self.pace(index, of: title, against: cohort)
        }
        text += "<h3>Text rate over each episode</h3>\n"
        text += Self.legend(hasCohort: title.cohort?.shape != nil)
        let highest = title.series.episodes.compactMap { $0.curve?.rates.max() }.max() ?? 1
        for episode in title.series.episodes {
            text +=
                PacingChart(
                    episode, highest: highest, cohort: title.cohort?.shape, unit: unit
                ).html
        }
        return text + Self.measures(of: title, unit: unit) + "</section>\n"
    }

    private static func legend(hasCohort: Bool) -> String {
        var text = "<p class=\"legend\"><span class=\"key curve\"></span>text rate "
        text += "<span class=\"key peak\"></span>peak <span class=\"key mean\"></span>mean "
        text += "<span class=\"key edge\"></span>first 7 s and last 10 s"
        if hasCohort { text += " <span class=\"key band\"></span>half of the cohort's episodes" }
        return text + "</p>\n"
    }

    private static func pace(
        _ index: PaceIndex, of title: PacingTitle, against cohort: PacingCohort
    ) -> String {
        var text = "<h3>Beside \(escaped(cohort.name))</h3>\n<p>Pace <b>"
        text += PacingNumber.signed(index.value) + "</b>"
        if let interval = index.interval {
            text += " [\(PacingNumber.signed(interval.lower)) – "
            text += "\(PacingNumber.signed(interval.upper))]"
        }
        text += " standard deviations from the cohort’s median, from "
        text += index.parts.map { escaped($0.title) }.joined(separator: ", ")
        if !index.missing.isEmpty {
            text += "; without " + index.missing.map { escaped($0.title) }.joined(separator: ", ")
        }
        text += ". Cohort: \(escaped(cohort.origin))"
        text += cohort.titles.map { ", n = \($0)" } ?? ""
        text += ", evidence <span class=\"tag\">\(cohort.evidence.rawValue)</span>."
        if cohort.evidence == .measured {
            text += " Films are the zero of the scale and no goal: short drama is denser."
        }
        text += "</p>\n<div class=\"wide\"><table class=\"scores\">\n"
        for score in title.scores {
            guard let z = score.z else { continue }
            let clamped = max(-4, min(4, z))
            let left = 50 + min(0, clamped) * 12.5
            text += "<tr><th scope=\"row\">\(escaped(score.measure.title))</th>"
            text += "<td class=\"n\">\(PacingNumber.signed(z))</td><td class=\"zbar\">"
            text += "<i style=\"left:\(PacingNumber.fixed(left, digits: 1))%;width:"
            text += "\(PacingNumber.fixed(abs(clamped) * 12.5, digits: 1))%\"></i></td></tr>\n"
        }
        return text + "</table></div>\n"
    }

    private static func preferences(of title: PacingTitle, market: Market) -> String {
        let unit = title.series.episodes.first?.unit ?? ""
        var text = "<h3>What \(escaped(market.title)) prefers</h3>\n"
        text += "<p class=\"fine\">\(escaped(PacingReport.caution))</p>\n"
        text += "<ul class=\"wishes\">\n"
        for preference in title.preferences {
            let mark = PacingReport.mark(preference.outcome)
            text += "<li class=\"\(mark.replacing(" ", with: "-"))\"><div><b>"
            text += escaped(PacingReport.wish(preference, unit: unit)) + "</b> "
            text += "<span class=\"outcome\">\(mark)</span></div><div>"
            text += escaped(PacingReport.found(preference, unit: unit))
            if !preference.failing.isEmpty, preference.episodes > 1 {
                text += " · not in \(preference.failing.count) of \(preference.episodes) episodes"
            }
            text += "</div><div class=\"fine\">\(escaped(PacingReport.evidence(preference)))"
            if let reference = preference.reference { text += " · " + escaped(reference.title) }
            if let note = preference.rule.entry.note { text += " · " + escaped(note) }
            text += "</div>"
            if !preference.findings.isEmpty {
                text += "<details><summary>"
                text += ClosingLine.count(preference.findings.count, "place") + "</summary><ul>"
                for finding in preference.findings.prefix(50) {
                    let place = finding.range.map { "\($0.file):\($0.line): " } ?? ""
                    text += "<li><bdi>\(escaped(place + finding.message))</bdi></li>"
                }
                if preference.findings.count > 50 { text += "<li>…</li>" }
                text += "</ul></details>"
            }
            text += "</li>\n"
        }
        return text + "</ul>\n"
    }

    private static func measures(of title: PacingTitle, unit: String) -> String {
        var text = "<details><summary>All measures</summary><div class=\"wide\"><table>\n"
        text += "<tr><th scope=\"col\">Measure</th><th scope=\"col\">Median</th>"
        text += "<th scope=\"col\">95 % interval</th></tr>\n"
        for measure in PacingMeasure.allCases {
            text += "<tr><th scope=\"row\">\(escaped(measure.title))</th>"
            if let summary = title.series.summaries[measure] {
                text += "<td class=\"n\">"
                text += escaped(PacingNumber.text(summary.median, measure, unit: unit)) + "</td>"
                text += "<td class=\"n\">"
                text +=
                    summary.interval.map { PacingReport.interval(measure, $0) }
                    ?? "n = \(summary.count)"
                text += "</td></tr>\n"
            } else {
                let reason = title.series.episodes.compactMap { $0.absences[measure] }.first
                text += "<td colspan=\"2\" class=\"fine\">not measured: "
                text += escaped(reason?.description ?? "no episodes") + "</td></tr>\n"
            }
        }
        return text + "</table></div></details>\n"
    }

    private static func html(of comparison: LanguageComparison) -> String {
        let first = escaped(comparison.first.locale)
        let second = escaped(comparison.second.locale)
        var text =
            "<section><h2>\(first) and \(second)</h2>\n<p class=\"fine\">Text rate as Chinese "
        text += "characters a minute: text rate divided by the language’s expansion.</p>\n"
        if let ratio = comparison.ratio {
            text += "<p>\(second) is <b>\(PacingNumber.text(ratio))</b> times as dense as \(first)"
            if let interval = comparison.interval {
                text += " [\(PacingNumber.text(interval.lower)) – "
                text += "\(PacingNumber.text(interval.upper))]"
            }
            text += ".</p>\n"
        }
        text += "<div class=\"wide\"><table><tr><th>Episode</th><th>\(first)</th><th>\(second)</th>"
        text += "<th>Ratio</th><th>Same shape</th></tr>\n"
        for episode in comparison.episodes {
            let name = episode.second.name.split(separator: "/").last.map(String.init) ?? ""
            text += "<tr><th scope=\"row\"><bdi>\(escaped(name))</bdi></th>"
            let numbers = [
                episode.firstRate, episode.secondRate, episode.ratio, episode.correlation,
            ]
            for number in numbers {
                text += "<td class=\"n\">\(number.map(PacingNumber.text) ?? "–")</td>"
            }
            text += "</tr>\n"
        }
        return text + "</table></div></section>\n"
    }

    /// A text in which nothing is markup and nothing moves what stands beside it.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
