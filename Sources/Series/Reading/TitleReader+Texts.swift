internal import TimedText

extension TitleReader {
    /// A text that isn't empty, without control characters other than line breaks and tabs.
    mutating func text(_ value: JSONValue) -> String? {
        guard let text = data.text(value) else { return nil }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            data.report("wrong-value", "the text is empty", value.range)
            return nil
        }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        if !isPlain {
            data.report("wrong-value", "the text has a control character in it", value.range)
        }
        return text
    }

    /// Texts by locale, each locale once.
    mutating func localized(_ value: JSONValue) -> [String: String] {
        var texts: [String: String] = [:]
        for (tag, value) in byLocale(value) { texts[tag] = text(value) }
        return texts
    }

    /// Lists of words by locale, each locale once.
    mutating func localizedWords(_ value: JSONValue) -> [String: [String]] {
        var words: [String: [String]] = [:]
        for (tag, value) in byLocale(value) {
            words[tag] = data.array(value).compactMap { text($0) }
        }
        return words
    }

    private mutating func byLocale(_ value: JSONValue) -> [(tag: String, value: JSONValue)] {
        var seen: Set<String> = []
        var values: [(String, JSONValue)] = []
        for member in data.entries(of: value) {
            guard let tag = locale(member.name, at: member.nameRange) else { continue }
            if seen.insert(tag).inserted {
                values.append((tag, member.value))
            } else {
                data.report("wrong-value", "'\(tag)' is there twice", member.nameRange)
            }
        }
        return values
    }

    /// The name of a title in paths and addresses.
    mutating func slug(_ value: JSONValue) -> String? {
        guard let text = data.text(value) else { return nil }
        if TitleID.isValid(text) { return text }
        let hint = TitleID.suggested(for: text).map { "; did you mean '\($0)'?" } ?? ""
        data.report(
            "id",
            "the id is of at most \(TitleID.lengthLimit) small ASCII letters, digits and hyphens"
                + hint, value.range)
        return nil
    }

    /// A word of small ASCII letters, digits and hyphens, such as a role or a platform.
    mutating func name(_ value: JSONValue) -> String? {
        guard let text = data.text(value) else { return nil }
        if TitleID.isValid(text) { return text }
        data.report(
            "wrong-value", "'\(text)' isn't a name of small ASCII letters, digits and hyphens",
            value.range)
        return nil
    }

    /// The canonical tag of a locale.
    mutating func locale(_ value: JSONValue) -> String? {
        data.text(value).flatMap { locale($0, at: value.range) }
    }

    /// Tags of locales, each once, which should be the title's own.
    mutating func locales(_ value: JSONValue) -> [String] {
        var seen: Set<String> = []
        var tags: [String] = []
        for value in data.array(value) {
            guard let tag = locale(value) else { continue }
            if !seen.insert(tag).inserted {
                data.report("duplicate", "'\(tag)' is there twice", value.range)
            } else {
                tags.append(tag)
                localeUses.append((tag, value.range))
            }
        }
        return tags
    }

    /// The canonical tag of a locale that stands at some bytes.
    mutating func locale(_ spelling: String, at range: Range<Int>) -> String? {
        let spelt = spellings[spelling] ?? LocaleSpelling(spelling, among: names.locales)
        spellings[spelling] = spelt
        if let problem = spelt.problem {
            data.report(problem.kind, problem.message, range, severity: problem.severity)
        }
        return spelt.tag
    }
}
