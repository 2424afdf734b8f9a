package import ICU

/// The language that a file's name tells, as in `ep01.th.srt`, `ep01_tha.srt` or `ep01.zh-Hant.srt`.
package enum FileNameLocale {
    /// The locale at the end of a name, if a locale of the encoding table is meant.
    package static func locale(of name: String) -> LocaleIdentifier? {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        var stem = Substring(file)
        if let dot = stem.lastIndex(of: ".") { stem = stem[..<dot] }
        // The first part is the title, whatever it looks like.
        let parts = stem.split { ".-_ []()".contains($0) }.dropFirst().map { $0.lowercased() }
        // Other marks, such as `sdh` or `forced`, may follow the language.
        var end = parts.count
        while end > 0, parts.count - end < 2 {
            for length in stride(from: min(3, end), through: 1, by: -1) {
                let tag = parts[end - length..<end].joined(separator: "-")
                if let locale = known(tag) { return locale }
            }
            end -= 1
        }
        return nil
    }

    private static func known(_ tag: String) -> LocaleIdentifier? {
        let table = EncodingTable.shared
        if let mark = table.marks[tag] { return LocaleIdentifier(mark) }
        let first = tag.prefix { $0 != "-" }
        guard (2...3).contains(first.utf8.count), let locale = LocaleIdentifier(tag) else {
            return nil
        }
        // Several parts are one tag only when the others are a script and a region.
        let parts = 1 + (locale.script == nil ? 0 : 1) + (locale.region == nil ? 0 : 1)
        guard tag.split(separator: "-").count == parts else { return nil }
        let isKnown = table.locales.contains { entry in
            entry.locale.prefix { $0 != "-" } == locale.language
        }
        return isKnown ? locale : nil
    }
}
