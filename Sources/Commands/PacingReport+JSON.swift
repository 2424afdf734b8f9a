internal import Adaptation
internal import Diagnostics

/// A report of pacing for programs. Its schema is part of the documentation.
extension PacingReport {
    func write(to json: inout JSONWriter) {
        json.object { object in
            object.member("version", 1)
            object.member("market", market?.name)
            object.array("titles") { array in
                for title in titles { array.object { Self.write(title, to: &$0) } }
            }
            if let comparison {
                object.object("comparison") { Self.write(comparison, to: &$0) }
            } else {
                object.null("comparison")
            }
        }
        json.endLine()
    }

    private static func write(_ title: PacingTitle, to object: inout JSONWriter.Members) {
        object.member("name", title.name)
        object.member("locale", title.rules.locale)
        object.member("unit", title.series.episodes.first?.unit)
        object.member("rules", try? title.rules.digest())
        object.member("assumptions", title.assumptions)
        object.array("episodes") { array in
            for episode in title.series.episodes { array.object { write(episode, to: &$0) } }
        }
        object.object("series") { write(title.series, to: &$0) }
        if let cohort = title.cohort {
            object.object("cohort") {
                $0.member("name", cohort.name)
                $0.member("locale", cohort.locale)
                $0.member("market", cohort.market)
                $0.member("titles", cohort.titles)
                $0.member("evidence", cohort.evidence.rawValue)
                $0.member("origin", cohort.origin)
            }
        } else {
            object.null("cohort")
        }
        object.array("scores") { array in
            for score in title.scores {
                array.object {
                    $0.member("measure", score.measure.rawValue)
                    $0.member("value", score.value)
                    write(score.interval, to: &$0)
                    $0.member("factor", score.factor)
                    $0.member("median", score.distribution.median)
                    $0.member("deviation", score.distribution.deviation)
                    $0.member("z", score.z)
                    $0.member("hits", score.distribution.hits)
                    $0.member("misses", score.distribution.misses)
                }
            }
        }
        if let index = title.index {
            object.object("pace") {
                $0.member("value", index.value)
                write(index.interval, to: &$0)
                $0.member("parts", index.parts.map { $0.rawValue })
                $0.member("missing", index.missing.map { $0.rawValue })
                $0.array("episodes") { for value in index.episodes { $0.element(value) } }
            }
        } else {
            object.null("pace")
        }
        object.array("preferences") { array in
            for preference in title.preferences { array.object { write(preference, to: &$0) } }
        }
        object.array("findings") { array in
            for finding in title.remarks { array.object { JSONReport.write(finding, to: &$0) } }
        }
    }

    private static func write(_ episode: PacingProfile, to object: inout JSONWriter.Members) {
        object.member("file", episode.name)
        object.member("duration", episode.duration)
        object.member("durationAssumed", episode.isDurationAssumed)
        object.member("frameRate", episode.frameRate)
        object.member("frameRateAssumed", episode.isFrameRateAssumed)
        object.member("cues", episode.cueCount)
        object.member("ignored", episode.ignoredCues)
        object.object("measures") { measures in
            for measure in PacingMeasure.allCases {
                measures.object(measure.rawValue) {
                    $0.member("value", episode[measure])
                    $0.member("unit", measure.unit(in: episode.unit))
                    if let absence = episode.absences[measure] {
                        $0.member("absent", absence.description)
                    }
                }
            }
        }
        object.member("turnBasis", episode.turnBasis?.rawValue)
        object.member("hookMarks", episode.hookMarks.map { $0.rawValue })
        object.member("openings", episode.openings.map { $0.rawValue })
        guard let curve = episode.curve else { return object.null("curve") }
        object.object("curve") {
            $0.member("window", PacingCurve.window)
            $0.member("mean", curve.mean)
            $0.array("rates") { for rate in curve.rates { $0.element(rate) } }
            $0.member("peaks", curve.peaks)
        }
    }

    private static func write(_ series: SeriesPacing, to object: inout JSONWriter.Members) {
        object.object("medians") { medians in
            for measure in PacingMeasure.allCases {
                guard let summary = series.summaries[measure] else { continue }
                medians.object(measure.rawValue) {
                    $0.member("value", summary.median)
                    write(summary.interval, to: &$0)
                    $0.member("n", summary.count)
                }
            }
        }
        object.member("openShare", series.openShare)
        object.member("openCount", series.openCount)
        object.member("durationVariation", series.durationVariation)
        if let drift = series.drift {
            object.object("drift") {
                $0.member("slope", drift.slope)
                write(drift.interval, to: &$0)
            }
        } else {
            object.null("drift")
        }
        object.array("outliers") { array in
            for outlier in series.outliers {
                array.object {
                    $0.member("file", series.episodes[outlier.episode].name)
                    $0.member("measure", outlier.measure?.rawValue ?? "duration")
                    $0.member("value", outlier.value)
                    $0.member("z", outlier.z)
                }
            }
        }
        guard let paywall = series.paywall else { return object.null("paywall") }
        object.object("paywall") {
            $0.member("episode", paywall.episode)
            $0.member("openBefore", paywall.isOpenBefore)
            $0.member("rank", paywall.rank)
        }
    }

    private static func write(_ preference: PacingPreference, to object: inout JSONWriter.Members) {
        let entry = preference.rule.entry
        object.member("rule", preference.rule.field)
        object.member("summary", preference.rule.definition.summary)
        object.member("outcome", mark(preference.outcome))
        if case .unknown(let reason) = preference.outcome { object.member("reason", reason) }
        object.member("measure", preference.measure?.rawValue)
        object.member("limit", preference.rule.number)
        object.member("unit", preference.rule.unit)
        object.member("observed", preference.observed)
        object.member("basis", preference.basis)
        object.member("episodes", preference.episodes)
        object.member("failing", preference.failing)
        object.member("evidence", entry.evidence?.rawValue)
        object.member("source", entry.source)
        object.member("title", preference.reference?.title)
        object.member("asOf", entry.asOf?.description)
        object.member("confidence", entry.confidence.rawValue)
        object.member("note", entry.note)
        object.array("findings") { array in
            for finding in preference.findings {
                array.object { JSONReport.write(finding, to: &$0) }
            }
        }
    }

    private static func write(
        _ comparison: LanguageComparison, to object: inout JSONWriter.Members
    ) {
        object.member("first", comparison.first.locale)
        object.member("second", comparison.second.locale)
        object.member("ratio", comparison.ratio)
        write(comparison.interval, to: &object)
        object.member("absent", comparison.absence?.description)
        object.array("episodes") { array in
            for episode in comparison.episodes {
                array.object {
                    $0.member("first", episode.first.name)
                    $0.member("second", episode.second.name)
                    $0.member("firstRate", episode.firstRate)
                    $0.member("secondRate", episode.secondRate)
                    $0.member("ratio", episode.ratio)
                    $0.member("correlation", episode.correlation)
                }
            }
        }
    }

    private static func write(
        _ interval: Bootstrap.Interval?, to object: inout JSONWriter.Members
    ) {
        object.member("lower", interval?.lower)
        object.member("upper", interval?.upper)
    }
}
