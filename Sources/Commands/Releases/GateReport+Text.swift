internal import Adaptation
internal import Diagnostics
internal import Releases
internal import Series

/// The table and the failures, for people.
extension GateReport {
    /// What is shown for a platform in a locale, or for all of its locales.
    private enum Cell {
        case good, failed, warned, none

        var sign: String {
            switch self {
            case .good: "✓"
            case .failed: "✗"
            case .warned: "!"
            case .none: "–"
            }
        }

        var color: Int? {
            switch self {
            case .good: 32
            case .failed: 31
            case .warned: 33
            case .none: nil
            }
        }
    }

    /// The table of platforms and locales, then what failed or warns, then the counts.
    ///
    /// - Parameters:
    ///   - usesColor: Whether escape sequences colour it.
    ///   - isVerbose: Whether everything is told, also what is good and what couldn't be looked at.
    ///   - isQuiet: Whether only what failed is told.
    /// - Returns: The text with a line end at its end.
    func text(usesColor: Bool, isVerbose: Bool, isQuiet: Bool) -> String {
        var text = isQuiet ? "" : table(usesColor: usesColor) + "\n"
        for platform in platforms {
            let shown = platform.checks.filter { check in
                switch check.outcome {
                case .failed: true
                case .warning, .waived: !isQuiet
                case .passed, .skipped: isVerbose
                }
            }
            let most = isVerbose ? shown.count : ReportSettings.shown
            for check in shown.prefix(most) { text += entry(check, usesColor: usesColor) }
            if shown.count > most {
                text +=
                    "\(platform.template.id): … and \(shown.count - most) more "
                    + "(--verbose shows all)\n\n"
            }
        }
        return text + closing + "\n"
    }

    private func table(usesColor: Bool) -> String {
        let locales = locales
        let first = max(8, platforms.map { $0.template.id.count }.max() ?? 0)
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        var text = padded("platform", first) + "  title"
        for locale in locales { text += "  " + locale }
        text += "\n"
        for platform in platforms {
            text += padded(platform.template.id, first) + "  "
            text += sign(cell(platform, nil), width: 5, usesColor)
            for locale in locales {
                text += "  " + sign(cell(platform, locale), width: locale.count, usesColor)
            }
            while text.last == " " { text.removeLast() }
            text += "\n"
        }
        return text
    }

    private func cell(_ platform: Platform, _ locale: String?) -> Cell {
        if let locale, !platform.locales.contains(locale) { return .none }
        let outcomes = platform.checks.filter { $0.locale == locale }.map { $0.outcome }
        if outcomes.contains(.failed) { return .failed }
        return outcomes.contains(.warning) ? .warned : .good
    }

    private func sign(_ cell: Cell, width: Int, _ usesColor: Bool) -> String {
        let space = String(repeating: " ", count: max(0, width - 1))
        guard usesColor, let color = cell.color else { return cell.sign + space }
        return "\u{1B}[\(color)m\(cell.sign)\u{1B}[0m" + space
    }

    private func entry(_ check: GateCheck, usesColor: Bool) -> String {
        let kind: (sign: String, color: Int) =
            switch check.outcome {
            case .failed: ("✗", 31)
            case .warning: ("!", 33)
            case .waived: ("~", 33)
            case .passed: ("✓", 32)
            case .skipped: ("–", 0)
            }
        let sign =
            usesColor && kind.color > 0
            ? "\u{1B}[\(kind.color)m\(kind.sign)\u{1B}[0m" : kind.sign
        let about = [check.platform, check.locale, check.field.map { "field \($0)" }]
        var text = "\(sign) " + about.compactMap { $0 }.joined(separator: ", ")
        text += ": \(VisibleText.of(check.message)) [\(check.rule)]\n"
        if let file = check.file {
            var place = VisibleText.of(file)
            if let range = check.range, range.line > 0 { place += ":\(range.line)" }
            text += "    \(place)\n"
        }
        if let origin = check.origin { text += "    \(VisibleText.of(origin))\n" }
        return text + "\n"
    }

    private var closing: String {
        let checks = checks
        func count(_ outcome: GateCheck.Outcome) -> Int { checks.count { $0.outcome == outcome } }
        var parts = [
            "\(count(.passed)) passed", "\(count(.failed)) failed",
            ClosingLine.count(count(.warning), "warning"),
        ]
        if count(.waived) > 0 { parts.append("\(count(.waived)) waived") }
        if count(.skipped) > 0 { parts.append("\(count(.skipped)) not looked at") }
        let verdict = isBlocked ? "closed" : "open"
        return
            "\(title.id), as of \(asOf): the gate is \(verdict) (\(parts.joined(separator: ", ")))"
    }
}
