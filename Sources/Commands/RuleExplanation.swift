internal import Adaptation
internal import Diagnostics

/// What a rule of `check` looks for and why, and which values hold for it in a locale.
struct RuleExplanation: Sendable {
    let description: RuleDescription
    let page: RulePage
    /// The resolved values, when a locale was named.
    let rules: ResolvedRules?

    /// The explanation for people; its words are those of the documentation.
    var text: String {
        var lines = [
            "\(description.name): \(description.title)", description.summary, "",
        ]
        lines += Self.wrapped(description.reason)
        lines += [
            "", "  severity    \(description.severity.rawValue), unless the values say otherwise",
        ]
        lines.append(
            "  fix         "
                + (description.isFixed ? "mends it where that is safe" : "leaves it alone"))
        if description.needsSource { lines.append("  source      looks only with --source") }
        if let example = description.example {
            lines += ["", "In \(example.locale) this is reported:"]
            lines += Self.indented(example.wrong)
            lines.append("and this isn't:")
            lines += Self.indented(example.right)
        }
        if !description.fields.isEmpty {
            lines += ["", "Values" + (rules.map { " for \($0.locale)" } ?? "")]
            let width = description.fields.map { $0.path.count }.max() ?? 0
            for field in description.fields {
                let name =
                    field.path + String(repeating: " ", count: max(0, width - field.path.count))
                lines.append("  \(name)  \(value(of: field) ?? page.summary(of: field))")
            }
            lines += [
                "",
                "tradewind explain \(rules?.locale ?? "LOCALE") FIELD says where a value comes from.",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What holds for a field in the locale; `nil` when no locale was named.
    private func value(of field: RuleField) -> String? {
        guard let rules else { return nil }
        guard let rule = rules[field], let value = rule.value else {
            let count = rules.map(field).count
            return count == 0 ? "not set" : "\(count) values"
        }
        var text = VisibleText.of(value.description)
        if text.unicodeScalars.count > 48 { text = String(text.prefix(48)) + "…" }
        if let unit = rule.unit { text += " " + unit }
        let place = rule.entry.place
        return "\(text)  (\(place.file):\(place.line))"
    }

    /// Writes the explanation as one JSON object.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", description.name)
            json.member("title", description.title)
            json.member("summary", description.summary)
            json.member("reason", description.reason)
            json.member("severity", description.severity.rawValue)
            json.member("fixed", description.isFixed)
            json.member("needsSource", description.needsSource)
            if let example = description.example {
                json.object("example") {
                    $0.member("locale", example.locale)
                    $0.member("wrong", example.wrong)
                    $0.member("right", example.right)
                }
            }
            json.array("fields") { fields in
                for field in description.fields {
                    fields.object { json in
                        json.member("field", field.path)
                        json.member("summary", page.summary(of: field))
                        if let rule = rules?[field] {
                            json.member("value", rule.value?.description)
                            json.member("unit", rule.unit)
                            json.member("file", rule.entry.place.file)
                            json.member("line", rule.entry.place.line)
                        }
                    }
                }
            }
        }
    }

    private static func indented(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  " + VisibleText.of(String($0)) }
    }

    /// A paragraph in lines that fit a terminal.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count + 1 > 78 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
