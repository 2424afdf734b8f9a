package import Adaptation
package import Diagnostics
internal import ICU
package import TimedText

/// Reads a file of data, which is JSON with comments, and tells everything that is wrong at once.
///
/// ```swift
/// var reader = DataReader(name: "title.jsonc", bytes: bytes, rule: "title")
/// guard let root = reader.root() else { return reader.findings }
/// for member in reader.members(of: root, known: ["id", "kind"]) { … }
/// ```
package struct DataReader {
    package let source: SourceText
    /// What the names of the findings begin with, such as `title`.
    let rule: String
    package var findings: [Finding] = []

    /// Takes a file by the name that findings show.
    package init(name: String, bytes: [UInt8], rule: String) {
        source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
        self.rule = rule
    }

    /// The object that the file holds, or `nil` and a finding.
    package mutating func root() -> JSONValue? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var scanner = JSONScanner(
            source.bytes, from: source.bytes.starts(with: mark) ? 3 : 0,
            extensions: [.comments, .trailingCommas])
        do {
            let value = try scanner.value()
            try scanner.finish()
            guard value.members != nil else {
                report("syntax", "an object in braces is missing", value.range)
                return nil
            }
            return value
        } catch {
            report("syntax", error.message, error.range)
            return nil
        }
    }

    /// The members of an object, each name once and only those that are known.
    package mutating func members(
        of value: JSONValue, known: [String]
    ) -> [JSONValue.Member] {
        entries(of: value).filter { member in
            guard known.contains(member.name) || member.name == "$schema" else {
                let hint = Suggestion.hint(for: member.name, among: known)
                report("unknown-name", "'\(member.name)' isn't known here\(hint)", member.nameRange)
                return false
            }
            return member.name != "$schema"
        }
    }

    /// All members of an object whose names are the user's own, each name once.
    package mutating func entries(of value: JSONValue) -> [JSONValue.Member] {
        guard let members = value.members else {
            report("wrong-value", "an object in braces is missing", value.range)
            return []
        }
        var seen: Set<String> = []
        return members.filter { member in
            if seen.insert(member.name).inserted { return true }
            report("wrong-value", "'\(member.name)' is there twice", member.nameRange)
            return false
        }
    }

    package mutating func text(_ value: JSONValue) -> String? {
        if let text = value.string { return text }
        report("wrong-value", "a text in quotation marks is missing", value.range)
        return nil
    }

    package mutating func integer(_ value: JSONValue, in range: ClosedRange<Int>) -> Int? {
        if let number = value.number, let integer = Int(exactly: number), range.contains(integer) {
            return integer
        }
        report(
            "wrong-value",
            "a whole number from \(range.lowerBound) to \(range.upperBound) is missing", value.range
        )
        return nil
    }

    package mutating func number(_ value: JSONValue) -> Double? {
        if let number = value.number { return number }
        report("wrong-value", "a number is missing", value.range)
        return nil
    }

    package mutating func flag(_ value: JSONValue) -> Bool? {
        if case .boolean(let flag) = value.kind { return flag }
        report("wrong-value", "true or false is missing", value.range)
        return nil
    }

    package mutating func array(_ value: JSONValue) -> [JSONValue] {
        if let values = value.array { return values }
        report("wrong-value", "a list in brackets is missing", value.range)
        return []
    }

    package mutating func texts(_ value: JSONValue) -> [String] {
        array(value).compactMap { text($0) }
    }

    package mutating func day(_ value: JSONValue) -> CalendarDay? {
        guard let text = text(value) else { return nil }
        if let day = CalendarDay(text) { return day }
        report("wrong-value", "'\(text)' isn't a day such as 2026-10-17", value.range)
        return nil
    }

    /// The canonical tag of a locale.
    package mutating func locale(_ value: JSONValue) -> String? {
        text(value).flatMap { locale($0, at: value.range) }
    }

    /// The canonical tag of a locale that stands at some bytes.
    package mutating func locale(_ tag: String, at range: Range<Int>) -> String? {
        if let locale = LocaleIdentifier(tag) { return locale.tag }
        report("wrong-value", "'\(tag)' isn't a locale such as es-419", range)
        return nil
    }

    /// Texts by locale.
    package mutating func localized(_ value: JSONValue) -> [String: String] {
        var texts: [String: String] = [:]
        for member in entries(of: value) {
            if let tag = locale(member.name, at: member.nameRange), let text = text(member.value) {
                texts[tag] = text
            }
        }
        return texts
    }

    /// One of the words of a set.
    package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue
    ) -> Word? {
        guard let text = text(value) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map { $0.rawValue }
        let hint = Suggestion.hint(for: text, among: words)
        let list = words.joined(separator: ", ")
        report("wrong-value", "'\(text)' isn't one of \(list)\(hint)", value.range)
        return nil
    }

    /// Adds a finding of severity error about some bytes.
    package mutating func report(
        _ kind: String, _ message: String, _ range: Range<Int>, severity: Severity = .error
    ) {
        findings.append(
            Finding(
                rule: "\(rule)-\(kind)", severity: severity, message: message,
                range: source.range(range)))
    }
}
