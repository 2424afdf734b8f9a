internal import Adaptation
internal import Diagnostics

/// An explanation for people.
extension Explanation {
    var text: String {
        var lines = [heading, ""]
        if isDetailed {
            for rule in shown { lines += details(of: rule) + [""] }
            if let unset {
                lines += ["\(unset.field) isn't set", "  \(unset.summary)", ""]
            }
        } else {
            lines += table + [""]
        }
        if let portrait { lines += [Self.sentence(portrait), ""] }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    private var heading: String {
        var parts = [rules.locale]
        if let market = rules.market { parts.append("market \(market)") }
        if let profile = rules.profile { parts.append("profile \(profile)") }
        var text = parts.joined(separator: ", ")
        text += "\nfrom " + rules.layers.map { $0.file }.joined(separator: ", ")
        if let market {
            text += "\n\(market.title): \(market.territories.joined(separator: " "))"
            text += "\nlocales: \(market.locales.joined(separator: " "))"
        }
        if !isDetailed, let digest = try? rules.digest() { text += "\ndigest \(digest)" }
        return text
    }

    /// One line a rule: path, value, source, date, place.
    private var table: [String] {
        let rows = shown.map { rule in
            [
                rule.field, value(of: rule), source(of: rule),
                "\(rule.entry.place.file):\(rule.entry.place.line)",
            ]
        }
        // One long value must not push the other columns off the screen.
        let widths = (0..<3).map { column in
            min(40, rows.map { Self.width($0[column]) }.max() ?? 0)
        }
        return rows.map { row in
            zip(row, widths + [0]).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - Self.width(cell)))
            }
            .joined(separator: "  ")
        }
    }

    private func details(of rule: ResolvedRule) -> [String] {
        let place = rule.entry.place
        var lines = ["\(rule.field)  \(value(of: rule))", "  \(rule.definition.summary)"]
        var facts = [("from", "\(place.file):\(place.line):\(place.column)")]
        if let reference = rules.reference(of: rule.entry) {
            facts.append(
                ("source", "\(reference.title) (\(reference.kind), \(reference.date))"))
        }
        if rule.entry.source != nil || rule.entry.asOf != nil {
            facts.append(("read as", source(of: rule)))
        }
        facts.append(("confidence", rule.entry.confidence.rawValue))
        if let evidence = rule.entry.evidence { facts.append(("evidence", evidence.rawValue)) }
        if let severity = rule.severity { facts.append(("severity", severity.rawValue)) }
        if rule.isLocked { facts.append(("locked", "later layers can't change it")) }
        if let note = rule.entry.note { facts.append(("note", VisibleText.of(note))) }
        if isStale(rule) { facts.append(("stale", "the source is older than twelve months")) }
        lines += facts.map { name, text in
            "  " + name + String(repeating: " ", count: 12 - name.count) + text
        }
        lines.append("  layers")
        for step in rule.steps {
            let place = step.entry.place
            let value = Self.text(step.entry.value, unit: step.entry.unit)
            lines.append("    \(place.file):\(place.line)  \(value)  \(Self.phrase(step.outcome))")
        }
        return lines
    }

    private func value(of rule: ResolvedRule) -> String {
        Self.text(rule.value, unit: rule.unit)
    }

    /// The short name of the source, the date, and whether it is old.
    private func source(of rule: ResolvedRule) -> String {
        var parts = [rule.entry.source ?? "house rule"]
        if let day = rule.entry.asOf { parts.append(day.description) }
        if isStale(rule) { parts.append("stale") }
        return parts.joined(separator: ", ")
    }

    private static func text(_ value: RuleValue?, unit: String?) -> String {
        guard let value else { return "nothing" }
        let text =
            switch value {
            case .text(let text): visible(text)
            case .list(let texts) where !texts.isEmpty:
                texts.map(visible).joined(separator: " ")
            default: value.description
            }
        return unit.map { "\(text) \($0)" } ?? text
    }

    /// A text whose spaces and controls can be seen.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
            return VisibleText.of(text)
        }
        let codes = text.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        return codes.isEmpty ? "nothing" : codes.joined(separator: " ")
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    private static func sentence(_ portrait: PortraitLength) -> String {
        let count = RuleValue.number(portrait.effective).description
        let width = RuleValue.number(portrait.width).description
        let size = RuleValue.number(portrait.fontSize).description
        var text = "In an upright frame a line holds \(count) (\(portrait.unit)): "
        text += "\(width) px at \(size) px a letter of \(portrait.em) em"
        if let limit = portrait.limit, limit < portrait.fitting {
            text += ", and no more than the rule says"
        }
        return text
    }

    private static func phrase(_ outcome: RuleStep.Outcome) -> String {
        switch outcome {
        case .set: "sets it"
        case .tightened: "tightens it"
        case .relaxed: "relaxes it"
        case .removed: "takes it away"
        case .same: "says the same"
        case .looser: "is looser, so the stricter value stays"
        case .otherUnit: "counts in another unit, so the value stays"
        case .locked: "can't change what is locked"
        }
    }
}
