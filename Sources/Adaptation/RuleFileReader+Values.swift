internal import Diagnostics
internal import TimedText

extension RuleFileReader {
    /// Reads the value of a rule, plain or with its source.
    mutating func entry(
        _ definition: RuleDefinition, _ value: JSONValue, field: String
    ) -> RuleEntry? {
        var entry = RuleEntry(definition, field: field, file: file.source, bytes: value.range)
        // What a market prefers is about pacing; its other rules rest on laws and customs.
        if field.hasPrefix("pacing.") { entry.evidence = file.evidence }
        guard let members = value.members else {
            if case .null = value.kind { return entry }
            entry.value = payload(value, definition)
            return entry.value == nil ? nil : entry
        }
        for member in distinct(members) where member.name != "v" {
            readMetadata(member, into: &entry)
        }
        guard let content = value["v"] else {
            report("wrong-value", "'\(field)' has no value: \"v\" is missing", value.range)
            return nil
        }
        if case .null = content.kind { return entry }
        entry.value = payload(content, definition)
        return entry.value == nil ? nil : entry
    }

    private mutating func readMetadata(
        _ member: JSONValue.Member, into entry: inout RuleEntry
    ) {
        let value = member.value
        switch member.name {
        case "unit":
            guard let unit = text(value) else { return }
            guard entry.definition.units.contains(unit) else {
                let units = entry.definition.units
                let message =
                    units.isEmpty
                    ? "'\(entry.field)' has no unit"
                    : "'\(unit)' isn't a unit of '\(entry.field)'"
                        + Suggestion.hint(for: unit, among: units)
                return report("wrong-value", message, value.range)
            }
            entry.unit = unit
        case "severity": entry.severity = word(value, "severity")
        case "src": entry.source = text(value)
        case "asOf":
            guard let text = text(value) else { return }
            entry.asOf = CalendarDay(text)
            if entry.asOf == nil {
                report("wrong-value", "'\(text)' isn't a day such as 2026-10-17", value.range)
            }
        case "conf": entry.confidence = word(value, "confidence") ?? .house
        case "evidence": entry.evidence = word(value, "evidence")
        case "relax": entry.relaxes = flag(value) ?? false
        case "lock": entry.locks = flag(value) ?? false
        case "note": entry.note = text(value)
        default: unknown(member, among: RuleSchema.valueMembers)
        }
    }

    /// Reads what a rule says, as its kind wants it.
    private mutating func payload(
        _ value: JSONValue, _ definition: RuleDefinition
    ) -> RuleValue? {
        switch definition.kind {
        case .maximum, .minimum, .number:
            guard let number = number(value) else { return nil }
            if definition.isPositive, number <= 0 {
                report(
                    "wrong-value",
                    "'\(definition.field)' must be more than 0; null takes the limit away",
                    value.range)
                return nil
            }
            if definition.kind.isLimit, number < 0 {
                report("wrong-value", "a limit can't be below 0", value.range)
                return nil
            }
            return .number(number)
        case .switch: return flag(value).map(RuleValue.flag)
        case .text: return text(value).map(RuleValue.text)
        case .choice:
            guard let word = text(value) else { return nil }
            if definition.values.contains(word) { return .text(word) }
            let hint = Suggestion.hint(for: word, among: definition.values)
            let list = definition.values.joined(separator: ", ")
            report("wrong-value", "'\(word)' isn't one of \(list)\(hint)", value.range)
            return nil
        case .list: return value.array.map { _ in .list(texts(value).map { $0.text }) } ?? no(value)
        case .words:
            if let text = value.string {
                if text.hasPrefix("@lists/") { return .text(text) }
                report("wrong-value", "the name of a list begins with '@lists/'", value.range)
                return nil
            }
            return value.array.map { _ in .list(texts(value).map { $0.text }) } ?? no(value)
        case .numbers:
            guard let values = value.array else { return no(value) }
            return .numbers(values.compactMap { number($0) })
        }
    }

    private mutating func no(_ value: JSONValue) -> RuleValue? {
        report("wrong-value", "a list in brackets is missing", value.range)
        return nil
    }

    private mutating func number(_ value: JSONValue) -> Double? {
        if let number = value.number { return number }
        report("wrong-value", "a number is missing", value.range)
        return nil
    }

    private mutating func flag(_ value: JSONValue) -> Bool? {
        if case .boolean(let flag) = value.kind { return flag }
        report("wrong-value", "true or false is missing", value.range)
        return nil
    }

    mutating func text(_ value: JSONValue) -> String? {
        if let text = value.string { return text }
        report("wrong-value", "a text in quotation marks is missing", value.range)
        return nil
    }

    /// The texts of a list, with their places.
    mutating func texts(_ value: JSONValue) -> [(text: String, range: Range<Int>)] {
        guard let values = value.array else {
            report("wrong-value", "a list in brackets is missing", value.range)
            return []
        }
        return values.compactMap { value in text(value).map { ($0, value.range) } }
    }

    /// One of the words of a set.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, _ name: String
    ) -> Word? {
        guard let text = text(value) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map { $0.rawValue }
        let hint = Suggestion.hint(for: text, among: words)
        report("wrong-value", "'\(text)' is no \(name)\(hint)", value.range)
        return nil
    }

    /// The members of an object, each name once.
    mutating func distinct(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
        var names: Set<String> = []
        return members.filter { member in
            if names.insert(member.name).inserted { return true }
            report("repeated-rule", "'\(member.name)' is here twice", member.nameRange)
            return false
        }
    }

    mutating func unknown(
        _ member: JSONValue.Member, in path: String? = nil, among names: some Sequence<String>
    ) {
        let name = path.map { "\($0).\(member.name)" } ?? member.name
        let hint = Suggestion.hint(for: member.name, among: names)
        report("unknown-rule", "there is no rule '\(name)'\(hint)", member.nameRange)
    }

    mutating func report(_ rule: String, _ message: String, _ bytes: Range<Int>) {
        findings.append(
            Finding(
                rule: rule, severity: .error, message: message, range: file.source.range(bytes)))
    }
}
