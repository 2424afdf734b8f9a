internal import Adaptation
internal import Diagnostics

/// An explanation for programs.
extension Explanation {
    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("locale", rules.locale)
            $0.member("market", rules.market)
            $0.member("profile", rules.profile)
            $0.member("digest", try? rules.digest())
            if let market {
                $0.member("territories", market.territories)
                $0.member("locales", market.locales)
            }
            $0.array("layers") {
                for layer in rules.layers {
                    $0.object {
                        $0.member("kind", layer.kind.rawValue)
                        $0.member("name", layer.name)
                        $0.member("file", layer.file)
                    }
                }
            }
            $0.array("rules") {
                for rule in shown { $0.object { write(rule, to: &$0) } }
            }
            if let portrait {
                $0.object("portrait") {
                    $0.member("lineLength", portrait.effective)
                    $0.member("unit", portrait.unit)
                    $0.member("width", portrait.width)
                    $0.member("fontSize", portrait.fontSize)
                    $0.member("em", portrait.em)
                    $0.member("limit", portrait.limit)
                }
            }
        }
    }

    private func write(_ rule: ResolvedRule, to json: inout JSONWriter.Members) {
        let entry = rule.entry
        json.member("field", rule.field)
        json.member("summary", rule.definition.summary)
        json.member("kind", rule.definition.kind.rawValue)
        write(rule.value, to: &json)
        json.member("unit", rule.unit)
        json.member("severity", rule.severity?.rawValue)
        if let reference = rules.reference(of: entry) {
            json.object("source") {
                $0.member("name", reference.name)
                $0.member("clause", clause(of: entry))
                $0.member("title", reference.title)
                $0.member("kind", reference.kind)
                $0.member("date", reference.date)
            }
        }
        json.member("asOf", entry.asOf?.description)
        json.member("stale", isStale(rule))
        json.member("confidence", entry.confidence.rawValue)
        json.member("evidence", entry.evidence?.rawValue)
        json.member("locked", rule.isLocked)
        json.member("note", entry.note)
        write(entry.place, to: &json)
        json.array("history") {
            for step in rule.steps {
                $0.object {
                    $0.member("layer", step.layer.kind.rawValue)
                    $0.member("name", step.layer.name)
                    $0.member("outcome", step.outcome.rawValue)
                    write(step.entry.value, to: &$0)
                    $0.member("unit", step.entry.unit)
                    write(step.entry.place, to: &$0)
                }
            }
        }
    }

    private func write(_ place: SourceRange, to json: inout JSONWriter.Members) {
        json.member("file", place.file)
        json.member("line", place.line)
        json.member("column", place.column)
    }

    /// What follows the source's name.
    private func clause(of entry: RuleEntry) -> String? {
        guard let source = entry.source, let space = source.firstIndex(of: " ") else { return nil }
        return String(source[source.index(after: space)...])
    }

    private func write(_ value: RuleValue?, to json: inout JSONWriter.Members) {
        switch value {
        case nil: json.null("value")
        case .number(let number): json.member("value", number)
        case .flag(let flag): json.member("value", flag)
        case .text(let text): json.member("value", text)
        case .list(let texts): json.member("value", texts)
        case .numbers(let numbers):
            json.array("value") { for number in numbers { $0.element(number) } }
        }
    }
}
