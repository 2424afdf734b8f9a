internal import ICU
internal import Series

/// Makes the values of a release from the title, the plan and the files.
struct FieldMaker {
    let release: PlatformRelease
    /// The platform's names of locales, by tag.
    let codes: [String: String]
    /// The addresses of ratings.
    let ratings: RatingTable?
    let mainLocale: String

    private var title: Title { release.title }

    /// The platform's name of the locale that the title was made in, which may not be among those
    /// that go.
    private var sourceCode: String {
        release.template.locales.code(for: title.sourceLocale) ?? title.sourceLocale
    }

    /// How long episodes last by number: as the title says, else as their videos, else as their
    /// subtitles do.
    func durations(_ written: [WrittenFile]) -> [Int: Int64] {
        var durations: [Int: Int64] = [:]
        for track in release.tracks {
            if let duration = track.facts.duration {
                durations[track.episode] = max(durations[track.episode] ?? 0, duration)
            }
        }
        for file in written where file.role == .video {
            if let episode = file.episode, let duration = file.facts.duration {
                durations[episode] = duration
            }
        }
        for episode in release.episodes {
            if let duration = episode.duration { durations[episode.number] = duration }
        }
        return durations
    }

    /// The values of a locale.
    func localized(
        _ tag: String, files: [FieldValue], episodeFiles: [Int: [FieldValue]],
        durations: [Int: Int64]
    ) -> ReleaseFields.Localized {
        let chain = LocaleChain(tag, source: title.sourceLocale)
        var borrowed: Set<String> = []
        let texts = texts(
            [
                "name": title.names.mapValues { .text($0) },
                "logline": title.loglines.mapValues { .text($0) },
                "synopsis": title.synopses.mapValues { .text($0) },
                "tags": title.tags.mapValues { .list($0.map { .text($0) }) },
            ], in: chain, borrowed: &borrowed)
        let known = release.episodes.compactMap { durations[$0.number] }
        let total = known.isEmpty ? nil : FieldValue.integer(known.reduce(0, +))
        let fixed: [String: FieldValue?] = [
            "id": .given(text: title.id),
            "year": .given(integer: title.year),
            "kind": .given(text: title.kind.rawValue),
            "genres": .texts(title.genres),
            "producer": .given(text: title.producer),
            "sourceLocale": .given(text: title.sourceLocale),
            "sourceLanguage": .given(text: LocaleIdentifier(title.sourceLocale)?.language),
            "sourceCode": .given(text: codes[title.sourceLocale] ?? sourceCode),
            "original": .given(text: title.names[title.sourceLocale]),
            "names": .texts(title.names),
            "duration": total,
        ]
        var episodes: [FieldValue] = []
        var borrowedOfEpisodes: [Set<String>] = []
        for episode in release.episodes {
            var borrowed: Set<String> = []
            episodes.append(
                self.episode(
                    episode, duration: durations[episode.number],
                    files: episodeFiles[episode.number] ?? [], in: chain, borrowed: &borrowed))
            borrowedOfEpisodes.append(borrowed)
        }
        return ReleaseFields.Localized(
            locale: locale(tag, files: files),
            title: .object(fixed.compactMapValues { $0 }.merging(texts) { own, _ in own }),
            borrowed: borrowed, episodes: episodes, borrowedOfEpisodes: borrowedOfEpisodes,
            cast: .list(cast(in: chain)))
    }

    /// The texts that a locale has or borrows, and in `own` those that it has.
    private func texts(
        _ values: [String: [String: FieldValue]], in chain: LocaleChain,
        borrowed: inout Set<String>
    ) -> [String: FieldValue] {
        var all: [String: FieldValue] = [:]
        var own: [String: FieldValue] = [:]
        for (name, values) in values {
            let values = values.filter { !$0.value.isEmpty }
            if let value = chain.own(values) {
                own[name] = value
                all[name] = value
            } else if let value = chain.borrowed(values) {
                all[name] = value
                borrowed.insert(name)
            }
        }
        all["own"] = .object(own)
        return all
    }

    private func episode(
        _ episode: Episode, duration: Int64?, files: [FieldValue], in chain: LocaleChain,
        borrowed: inout Set<String>
    ) -> FieldValue {
        let texts = texts(
            [
                "name": episode.names.mapValues { .text($0) },
                "synopsis": episode.synopses.mapValues { .text($0) },
            ], in: chain, borrowed: &borrowed)
        let fixed: [String: FieldValue?] = [
            "number": .integer(Int64(episode.number)),
            "id": .given(text: episode.id),
            "duration": duration.map { .integer($0) },
            "files": .list(files),
        ]
        return .object(fixed.compactMapValues { $0 }.merging(texts) { own, _ in own })
    }

    private func locale(_ tag: String, files: [FieldValue]) -> FieldValue {
        let identifier = LocaleIdentifier(tag)
        let full = identifier?.maximized
        let chain = LocaleChain(tag, source: title.sourceLocale)
        return .members([
            "tag": .given(text: tag),
            "code": .given(text: codes[tag] ?? tag),
            "language": .given(text: identifier?.language ?? tag),
            "script": .given(text: full?.script),
            "region": .given(text: full?.region),
            "isSource": .flag(tag == title.sourceLocale),
            "isMain": .flag(tag == mainLocale),
            "isRightToLeft": .flag(identifier?.isRightToLeft ?? false),
            "isDescribed": .flag(chain.own(title.names) != nil),
            "files": .list(files),
        ])
    }

    private func cast(in chain: LocaleChain) -> [FieldValue] {
        title.cast.enumerated().map { index, member in
            let name = chain.own(member.names) ?? chain.borrowed(member.names)
            let character = chain.own(member.characters) ?? chain.borrowed(member.characters)
            return .members([
                "position": .integer(Int64(index + 1)),
                "name": .given(text: name ?? Self.first(member.names)),
                "names": .texts(member.names),
                "job": .given(text: member.job),
                "character": .given(text: character),
                "characters": .texts(member.characters),
            ])
        }
    }

    /// The value of the first locale in order of tag.
    private static func first(_ values: [String: String]) -> String? {
        values.min { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }?.value
    }
}
