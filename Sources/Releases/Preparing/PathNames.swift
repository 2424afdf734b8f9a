public import Series

/// What stands for the names in braces of a pattern such as `captions/{episode}.{locale}.srt`.
///
/// ```swift
/// var names = PathNames(title: title, release: "r3")
/// names.set(episode: title.episodes[0])
/// names["locale"] = "es_LA"
/// names.path("{episode}.{locale}.srt")  // "ep001.es_LA.srt"
/// ```
public struct PathNames: Sendable {
    /// The names that patterns know: `{id}` of the title, `{release}`, `{episode}` as `ep001`,
    /// `{number}` as `1`, `{locale}` as the platform spells it, `{bcp47}`, `{role}`, `{ext}`.
    public static let known = [
        "id", "release", "episode", "number", "locale", "bcp47", "role", "ext",
    ]

    private var values: [String: String] = [:]

    /// Takes the names that the whole release has.
    public init(title: Title, release: String) {
        values = ["id": title.id, "release": release]
    }

    /// The text that stands for a name.
    public subscript(name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Takes the names of an episode.
    public mutating func set(episode: Episode) {
        values["episode"] = episode.id
        values["number"] = String(episode.number)
    }

    /// Takes the names of a locale.
    public mutating func set(locale: PlatformRelease.Locale) {
        values["locale"] = locale.code
        values["bcp47"] = locale.tag
    }

    /// The names in braces of a pattern, in order.
    public static func names(in pattern: String) -> [String] {
        pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "}" })
        }
    }

    /// The path that a pattern stands for, or `nil` when a name in it has no value.
    public func path(_ pattern: String) -> String? {
        let parts = pattern.split(separator: "{", omittingEmptySubsequences: false)
        var path = String(parts.first ?? "")
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: "}"), let value = values[String(part[..<end])]
            else { return nil }
            path += value + part[part.index(after: end)...]
        }
        return path
    }
}
