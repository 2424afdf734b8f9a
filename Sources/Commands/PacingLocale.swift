internal import Adaptation
internal import ICU
internal import TimedText

/// Tells the locale of a subtitle file by where it lies: `targets/th/ep001.srt`, `fra/ep1.srt`,
/// `ep1.th.srt`.
struct PacingLocale {
    let known: Set<String>

    init(_ set: RuleSet) { known = Set(set.locales) }

    /// The locale that the folders or the name of a file tell, if there are rules for it.
    func locale(ofPath path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        let folders = parts.dropLast()
        if let index = folders.lastIndex(where: { $0 == "targets" || $0 == "source" }),
            index + 1 < folders.endIndex, let locale = locale(folders[index + 1])
        {
            return locale
        }
        if let folder = folders.last, let locale = locale(folder) { return locale }
        return FileNameLocale.locale(of: path).flatMap { self.locale($0.tag) }
    }

    /// The canonical tag, if there are rules for it or for what it inherits from.
    func locale(_ tag: String) -> String? {
        // A longer word is a name, even if it has the shape of a tag.
        guard tag.prefix(while: { $0 != "-" && $0 != "_" }).utf8.count <= 3,
            let locale = LocaleIdentifier(tag)
        else { return nil }
        let isKnown =
            locale.chain.contains { known.contains($0.tag) }
            || known.contains(Self.scripted(locale))
        return isKnown ? locale.tag : nil
    }

    private static func scripted(_ locale: LocaleIdentifier) -> String {
        let whole = locale.maximized
        return whole.script.map { "\(whole.language)-\($0)" } ?? whole.language
    }

    /// Whether two tags mean the same text: one inherits from the other.
    func agree(_ a: String, _ b: String) -> Bool {
        guard let first = LocaleIdentifier(a), let second = LocaleIdentifier(b) else {
            return false
        }
        if Self.scripted(first) != Self.scripted(second) { return false }
        let whole = [first, second].map { $0.chain.map { $0.tag } }
        return whole[0].contains(second.tag) || whole[1].contains(first.tag)
            || first.region == nil || second.region == nil
    }
}
