internal import Series

/// The values of a release by name, as documents and disclosures ask for them.
///
/// ```swift
/// let fields = ReleaseFields(release, written: files)
/// fields.value(at: "title.name", locale: "th")
/// fields.value(at: "episode.duration", episode: 3)
/// ```
/// Texts of a locale that has none are those of the locales it inherits from by CLDR, then the
/// English ones, then those of the locale that the title was made in. What a locale has by itself
/// stands in `title.own` and `episode.own`.
public struct ReleaseFields: Sendable {
    /// The locale whose texts stand where no locale is asked for.
    public let mainLocale: String
    let release: PlatformRelease
    let files: [FieldValue]
    /// The files of a role, in the same order.
    private let filesByRole: [String: [FieldValue]]
    /// What isn't a matter of locale or episode, by name.
    let common: [String: FieldValue]
    private let localized: [String: Localized]

    /// The values of one locale.
    struct Localized: Sendable {
        var locale: FieldValue
        var title: FieldValue
        /// The names of texts in `title` that another language lends.
        var borrowed: Set<String>
        var episodes: [FieldValue]
        /// The same for each of the episodes.
        var borrowedOfEpisodes: [Set<String>]
        var cast: FieldValue
    }

    /// Takes a release with the files that were written for it.
    ///
    /// - Parameters:
    ///   - release: The title as it goes to a platform.
    ///   - written: The files of the bundle so far.
    ///   - ratings: The table by which ratings get addresses; without it they have none.
    /// - Complexity: O(*n*) in the number of files, and in that of episodes by locales.
    public init(
        _ release: PlatformRelease, written: [WrittenFile] = [], ratings: RatingTable? = nil
    ) {
        self.release = release
        mainLocale = Self.mainLocale(of: release)
        let written = written.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let codes = Dictionary(
            release.locales.map { ($0.tag, $0.code) }, uniquingKeysWith: { first, _ in first })
        let maker = FieldMaker(
            release: release, codes: codes, ratings: ratings, mainLocale: mainLocale)
        files = written.map { maker.file($0) }
        filesByRole = Dictionary(grouping: files) { $0["role"]?.text ?? "" }
        common = maker.common(files: files)
        var episodeFiles: [Int: [FieldValue]] = [:]
        var localeFiles: [String: [FieldValue]] = [:]
        for (file, value) in zip(written, files) {
            if let episode = file.episode { episodeFiles[episode, default: []].append(value) }
            if let locale = file.locale { localeFiles[locale, default: []].append(value) }
        }
        let durations = maker.durations(written)
        var localized: [String: Localized] = [:]
        for tag in Set(release.locales.map { $0.tag } + [mainLocale]) {
            localized[tag] = maker.localized(
                tag, files: localeFiles[tag] ?? [], episodeFiles: episodeFiles,
                durations: durations)
        }
        self.localized = localized
    }

    /// The value that a path leads to, or `nil` when there is none.
    ///
    /// - Parameters:
    ///   - path: Names with dots between them, such as `title.name`.
    ///   - locale: The BCP 47 tag of the locale whose texts are wanted; the main one when `nil`.
    ///   - episode: The number of the episode that `episode` means.
    /// - Returns: The value; an empty text is none.
    public func value(
        at path: String, locale: String? = nil, episode: Int? = nil
    ) -> FieldValue? {
        let index = episode.flatMap { number in
            release.episodes.firstIndex { $0.number == number }
        }
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let value = value(names, locale: locale ?? mainLocale, episode: index)
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The value at a path for a locale of the release and the episode of an index.
    func value(_ path: [String], locale: String, episode: Int?) -> FieldValue? {
        guard let first = path.first else { return nil }
        let rest = path.dropFirst()
        let values = localized[locale] ?? localized[mainLocale]
        switch first {
        case "title": return values?.title.value(at: rest)
        case "locale": return values?.locale.value(at: rest)
        case "disclosures": return disclosures.value(at: rest)
        case "cast": return values?.cast.value(at: rest)
        case "episodes": return values.flatMap { FieldValue.list($0.episodes).value(at: rest) }
        case "locales": return FieldValue.list(locales).value(at: rest)
        case "files": return FieldValue.list(files).value(at: rest)
        case "episode":
            guard let episode, let values, values.episodes.indices.contains(episode) else {
                return nil
            }
            return values.episodes[episode].value(at: rest)
        default: return common[first]?.value(at: rest)
        }
    }

    /// Whether another language lends the text at a path to a locale.
    func isBorrowed(_ path: [String], locale: String, episode: Int?) -> Bool {
        guard path.count >= 2, let values = localized[locale] else { return false }
        switch path[0] {
        case "title": return values.borrowed.contains(path[1])
        case "episode":
            guard let episode, values.borrowedOfEpisodes.indices.contains(episode) else {
                return false
            }
            return values.borrowedOfEpisodes[episode].contains(path[1])
        default: return false
        }
    }

    /// What must be told the platform, by its own names of fields and in its own words.
    private var disclosures: FieldValue {
        var disclosures = FieldValue.object([:])
        for disclosure in release.template.disclosures {
            guard var value = value(at: disclosure.from) else { continue }
            if let text = value.text, let word = disclosure.words[text] { value = .text(word) }
            disclosures.set(value, at: disclosure.field.split(separator: ".").map(String.init)[...])
        }
        return disclosures
    }

    /// The files of a role, which are looked for far more often than all.
    func files(of role: String) -> [FieldValue] { filesByRole[role] ?? [] }

    /// The locales of the release, in order of tag.
    var locales: [FieldValue] {
        release.locales.compactMap { localized[$0.tag]?.locale }
    }

    /// What the plan says, else the locale of the title's source, else the first that was planned,
    /// else the title's first target that goes.
    private static func mainLocale(of release: PlatformRelease) -> String {
        let tags = release.locales.map { $0.tag }
        let wanted =
            [release.plan.values["locale"], release.title.sourceLocale] + release.plan.locales
            + release.title.targets.map { $0.locale }
        return wanted.compactMap { $0 }.first { tags.contains($0) } ?? tags.first
            ?? release.title.sourceLocale
    }
}
