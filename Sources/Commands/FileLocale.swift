internal import Adaptation
internal import ICU

/// Tells the locale of a file by its path: `targets/th/ep001.srt`, `ep001.es-419.srt`,
/// `ep001_id.vtt`, `ep001-eng.srt`.
struct FileLocale: Sendable {
    private let languages: Set<String>

    /// - Parameter set: The rules, whose locales' languages are recognised.
    init(_ set: RuleSet) {
        languages = Set(set.locales.compactMap { LocaleIdentifier($0)?.language })
    }

    /// The tag that a path names, or `nil`. What stands nearest to the end of the path counts.
    func locale(ofPath path: String) -> String? {
        let parts = path.split(separator: "/")
        for (distance, part) in parts.reversed().prefix(4).enumerated() {
            if distance > 0 {
                if let tag = tag(part) { return tag }
                continue
            }
            let stem = InputFile.splitExtension(String(part)).stem
            for separator in [".", "_"] {
                let pieces = stem.split(separator: Character(separator))
                if pieces.count > 1, let last = pieces.last, let tag = tag(last) { return tag }
            }
        }
        // Words are joined by hyphens, too: what they end in counts when nothing else tells.
        return parts.last.flatMap { hyphenated(InputFile.splitExtension(String($0)).stem) }
    }

    /// The tag of up to three parts that a name ends in after a hyphen.
    private func hyphenated(_ stem: String) -> String? {
        let pieces = stem.split(separator: "-")
        for count in [3, 2, 1] where pieces.count > count {
            let first = pieces[pieces.count - count]
            guard (2...3).contains(first.utf8.count) else { continue }
            if let tag = tag(stem[first.startIndex...]) { return tag }
        }
        return nil
    }

    private func tag(_ text: Substring) -> String? {
        guard (2...12).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 < 0x80 }),
            let locale = LocaleIdentifier(String(text.map { $0 == "_" ? "-" : $0 })),
            languages.contains(locale.language)
        else { return nil }
        // `it` and `id` are words too: a folder or a suffix is in small letters, as tags are.
        let language = text.prefix { $0 != "-" && $0 != "_" }
        return language.allSatisfy { $0.isLowercase } ? locale.tag : nil
    }
}
