internal import ICU

/// The share of a text's letters that one script has, and the language that it suggests.
package struct ScriptShare: Sendable, CustomStringConvertible {
    /// The script's four-letter code, such as `Thai`.
    package let script: String
    /// From 0 to 1.
    package let share: Double
    /// The language that Unicode's likely subtags give for the script, such as `th`; a guess, as
    /// many languages share most scripts.
    package let language: String

    package var description: String {
        let percent = (share * 100).rounded()
        return "\(script) \(Int(percent)) %" + (suggestsLanguage ? " (\(language))" : "")
    }

    /// Whether the script says something of the language. Hundreds of languages share the Latin
    /// and dozens the Cyrillic letters, so that a guess would mostly be wrong.
    package var suggestsLanguage: Bool { !["Latn", "Cyrl"].contains(script) && language != "und" }

    /// The scripts of a text by their share of its letters, the largest first.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func shares(of text: String) -> [ScriptShare] {
        var counts: [UnicodeProperties.Script: Int] = [:]
        var letters = 0
        for scalar in text.unicodeScalars {
            let properties = UnicodeProperties(of: scalar)
            guard properties.isLetter else { continue }
            letters += 1
            counts[properties.script, default: 0] += 1
        }
        // Chinese characters among kana are Japanese.
        let kana = counts.reduce(0) {
            $0 + (["Hira", "Kana"].contains($1.key.name) ? $1.value : 0)
        }
        let isJapanese = kana > 0 && kana >= letters / 10
        return counts.filter { $0.key != .common && $0.key != .inherited }
            .map { script, count in
                let tag = isJapanese && script.name == "Hani" ? "und-Hira" : "und-" + script.name
                let likely = LocaleIdentifier(tag)?.maximized
                return ScriptShare(
                    script: script.name, share: Double(count) / Double(letters),
                    language: likely?.language ?? "und")
            }
            .sorted { ($1.share, $0.script) < ($0.share, $1.script) }
    }
}
