internal import Adaptation
internal import Files
internal import ICU
internal import Series
internal import Synchronization
internal import TimedText

/// Tells the locale of a file by its path, for all commands alike: `ep001.es-419.srt`,
/// `ep001_id.vtt`, `targets/th/ep001.srt`, `zh-Hans/ep001.srt`, `ep001-eng.srt`.
final class FileLocale: Sendable {
    private let set: RuleSet
    private let languages: Set<String>
    /// Which folders of two letters stand for a language, by their paths.
    private let folders = Mutex<[String: Bool]>([:])

    /// - Parameter set: The rules, whose locales' languages are recognised.
    init(_ set: RuleSet) {
        self.set = set
        languages = Set(set.locales.compactMap { LocaleIdentifier($0)?.language })
    }

    /// The tag that a path names, or `nil`. The end of the name counts first, then the folder below
    /// `targets` or `source`, then the nearest other folder, then what the name has after a hyphen.
    func locale(ofPath path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last else { return nil }
        let stem = Substring(InputFile.splitExtension(String(name)).stem)
        if let tag = suffix(of: stem) { return tag }
        let folders = parts.dropLast()
        if let index = folders.lastIndex(where: { $0 == "targets" || $0 == "source" }),
            index + 1 < folders.endIndex, let tag = tag(folders[index + 1])
        {
            return tag
        }
        for index in folders.indices.suffix(3).reversed() {
            guard let tag = tag(folders[index]) else { continue }
            let isShort = folders[index].utf8.count == 2
            if !isShort || isLanguage(Array(folders[...index])) { return tag }
        }
        // Words are joined by hyphens, too: what they end in counts when nothing else tells.
        return hyphenated(stem)
    }

    /// The tag of the language that the end of a file's name tells, if there are no rules for it.
    func localeWithoutRules(ofPath path: String) -> String? {
        FileNameLocale.locale(of: path).flatMap { languages.contains($0.language) ? nil : $0.tag }
    }

    /// Why a file has no locale, and what to do about it.
    func whyNone(ofPath path: String, option: String) -> String {
        if let tag = localeWithoutRules(ofPath: path) {
            return "its name tells the language '\(tag)', and there are no rules for it"
        }
        return "neither the path nor the file tells the locale (give it with \(option))"
    }

    /// The canonical tag, if there are rules for its language.
    func locale(_ tag: String) -> String? {
        guard let locale = LocaleIdentifier(tag), languages.contains(locale.language) else {
            return nil
        }
        return locale.tag
    }

    /// Whether two tags mean the same text: one inherits from the other.
    static func agree(_ a: String, _ b: String) -> Bool {
        guard let first = LocaleIdentifier(a), let second = LocaleIdentifier(b) else {
            return false
        }
        return first.agrees(with: second)
    }

    /// What stands for hearing viewers or not may follow the tag.
    private static let marks: Set<Substring> = ["sdh", "cc", "forced"]

    /// The tag that a name ends in after a full stop or a low line.
    private func suffix(of stem: Substring) -> String? {
        for separator in [".", "_"] as [Character] {
            var pieces = stem.split(separator: separator)
            if pieces.count > 2, let last = pieces.last, Self.marks.contains(last) {
                pieces.removeLast()
            }
            if pieces.count > 1, let last = pieces.last, let tag = tag(last) { return tag }
        }
        return nil
    }

    /// The tag of up to three parts that a name ends in after a hyphen.
    private func hyphenated(_ stem: Substring) -> String? {
        let pieces = stem.split(separator: "-")
        for count in [3, 2, 1] where pieces.count > count {
            let first = pieces[pieces.count - count]
            guard (2...3).contains(first.utf8.count) else { continue }
            if let tag = tag(stem[first.startIndex...]) { return tag }
        }
        return nil
    }

    /// Whether a folder of two letters stands for a language. A common word of English does so only
    /// where a folder of another language stands beside it, for `in`, `my` and `it` are words, too.
    private func isLanguage(_ parts: [Substring]) -> Bool {
        let path = parts.joined(separator: "/")
        if let known = folders.withLock({ $0[path] }) { return known }
        let name = parts.last.map(String.init) ?? ""
        let parent = path.dropLast(name.utf8.count)
        let isLanguage =
            !isWord(name)
            || (set.locales + languages).contains { other in
                other.prefix { $0 != "-" } != name
                    && (try? FileStatus(path: parent + other))?.kind == .folder
            }
        folders.withLock { $0[path] = isLanguage }
        return isLanguage
    }

    private func isWord(_ name: String) -> Bool {
        guard let rules = try? set.resolve(locale: "en"), let words = rules.words(.noBreakAfter)
        else { return false }
        return words.words.contains(name)
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
