internal import Adaptation
internal import Diagnostics

/// The comparisons of a report of pacing, and how tables are set.
extension PacingReport {
    static func preferences(of title: PacingTitle, market: Market) -> [String] {
        var lines = ["what \(market.title) prefers, and on what evidence"]
        if title.preferences.isEmpty {
            return lines + ["  the rules of the market say nothing of pacing"]
        }
        let unit = title.series.episodes.first?.unit ?? ""
        var rows: [[String]] = []
        for preference in title.preferences {
            rows.append([
                "  " + mark(preference.outcome), wish(preference, unit: unit),
                found(preference, unit: unit), evidence(preference),
            ])
        }
        let table = table(rows)
        for (preference, line) in zip(title.preferences, table) {
            lines.append(line)
            if !preference.failing.isEmpty, preference.episodes > 1 {
                let names = preference.failing.prefix(5).map {
                    $0.split(separator: "/").last.map(String.init) ?? $0
                }
                let more = preference.failing.count > 5 ? ", …" : ""
                lines.append(
                    "      not in \(preference.failing.count) of \(preference.episodes): "
                        + VisibleText.of(names.joined(separator: ", ")) + more)
            }
            for finding in preference.findings.prefix(10) {
                let place = finding.range.map { "\($0.file):\($0.line): " } ?? ""
                lines.append("      " + VisibleText.of(place + finding.message))
            }
            if preference.findings.count > 10 {
                lines.append("      … and \(preference.findings.count - 10) more")
            }
        }
        return lines + [caution]
    }

    static func mark(_ outcome: StoryCheck.Outcome) -> String {
        switch outcome {
        case .met: "met"
        case .missed: "not met"
        case .unknown: "unknown"
        }
    }

    /// What the market prefers: `first dialogue ≤ 1 s`.
    static func wish(_ preference: PacingPreference, unit: String) -> String {
        let rule = preference.rule
        guard let limit = rule.number, let measure = preference.measure else {
            return rule.definition.summary.hasPrefix("Whether ")
                ? String(rule.definition.summary.dropFirst(8).dropLast()) : rule.definition.summary
        }
        let sign = rule.definition.kind == .maximum ? "≤" : "≥"
        let name = measure == .open ? "share of open endings" : measure.title
        let text =
            measure == .open
            ? PacingNumber.fixed(limit * 100, digits: 0) + " %"
            : PacingNumber.text(limit, measure, unit: unit)
        return "\(name) \(sign) \(text)"
    }

    /// What was found.
    static func found(_ preference: PacingPreference, unit: String) -> String {
        if case .unknown(let reason) = preference.outcome { return reason }
        guard let value = preference.observed, let measure = preference.measure else {
            return preference.basis
        }
        return measure == .open
            ? PacingNumber.fixed(value * 100, digits: 0) + " %"
            : PacingNumber.text(value, measure, unit: unit)
    }

    /// On what a preference rests: `interview, press-2026, 2026-04, confidence low`.
    static func evidence(_ preference: PacingPreference) -> String {
        let entry = preference.rule.entry
        var parts = [
            entry.evidence.map { $0 == .none ? "no evidence" : $0.rawValue } ?? "no evidence"
        ]
        if let source = entry.source { parts.append(source) }
        if let day = entry.asOf { parts.append(day.description) }
        parts.append("confidence \(entry.confidence.rawValue)")
        return parts.joined(separator: ", ")
    }

    static func text(of comparison: LanguageComparison) -> String {
        let first = comparison.first.locale
        let second = comparison.second.locale
        var lines = [
            "\(first) and \(second), text rate as Chinese characters a minute (text rate / expansion)"
        ]
        var rows = [["episode", first, second, "ratio", "same shape"]]
        for episode in comparison.episodes {
            let name = episode.second.name.split(separator: "/").last.map(String.init) ?? ""
            rows.append([
                VisibleText.of(name), episode.firstRate.map(PacingNumber.text) ?? "–",
                episode.secondRate.map(PacingNumber.text) ?? "–",
                episode.ratio.map(PacingNumber.text) ?? "–",
                episode.correlation.map { "r = " + PacingNumber.text($0) } ?? "–",
            ])
        }
        lines += table(rows, rightFrom: 1, to: 4)
        if let absence = comparison.absence {
            lines.append("rates can't be compared: \(absence)")
        } else if let ratio = comparison.ratio {
            var line = "\(second) is \(PacingNumber.text(ratio)) times as dense as \(first)"
            if let interval = comparison.interval {
                line +=
                    " [\(PacingNumber.text(interval.lower)) – \(PacingNumber.text(interval.upper))]"
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Rows with their columns below each other; some columns end at the same place.
    static func table(_ rows: [[String]], rightFrom: Int = .max, to last: Int = .max) -> [String] {
        let columns = rows.map { $0.count }.max() ?? 0
        func width(_ text: String) -> Int {
            text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
        }
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: max(0, widths[column] - width(cell)))
                line += column == 0 ? "" : "  "
                line += column >= rightFrom && column <= last ? space + cell : cell + space
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// A curve as a line of blocks; of neighbours that share a place the highest counts.
    static func bars(_ rates: [Double], width: Int) -> String {
        let blocks = Array("▁▂▃▄▅▆▇█")
        guard let most = rates.max(), most > 0 else { return "" }
        let count = min(width, rates.count)
        return String(
            (0..<count).map { place in
                let from = place * rates.count / count
                let to = max(from + 1, (place + 1) * rates.count / count)
                let height = rates[from..<to].max() ?? 0
                return blocks[min(7, Int(height / most * 7.999))]
            })
    }

    static func arrow(_ z: Double) -> String {
        let count = min(4, Int((abs(z) + 0.5).rounded(.down)))
        return String(repeating: z > 0 ? "▸" : "◂", count: count)
    }
}
