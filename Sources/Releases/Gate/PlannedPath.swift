internal import Series
internal import TimedText

/// A path in the platform's folder that a pattern stands for.
struct PlannedPath {
    /// What the file is, for messages.
    var what: String
    var pattern: String
    /// The path, or `nil` when a name of the pattern has no value.
    var path: String?
    var locale: String?
    var episode: Int?
    var provenance: PlatformTemplate.Provenance

    /// The paths of subtitles, videos, pictures and documents of a release.
    ///
    /// - Complexity: O(*n*) in the number of episodes by locales.
    static func all(of release: PlatformRelease) -> [PlannedPath] {
        subtitles(of: release) + media(of: release) + art(of: release) + documents(of: release)
    }

    private static func subtitles(of release: PlatformRelease) -> [PlannedPath] {
        guard let delivery = release.template.subtitles else { return [] }
        var paths: [PlannedPath] = []
        for track in release.tracks {
            guard let locale = release.locales.first(where: { $0.tag == track.locale }),
                let episode = release.episodes.first(where: { $0.number == track.episode })
            else { continue }
            let format = delivery.formatsByLocale[track.locale] ?? delivery.formats.first ?? ""
            var names = PathNames(title: release.title, release: release.name)
            names.set(episode: episode)
            names.set(locale: locale)
            names["ext"] = Formats.named(format)?.fileExtensions.first ?? format
            paths.append(
                PlannedPath(
                    what: "\(episode.id) in \(track.locale)", pattern: delivery.naming,
                    path: names.path(delivery.naming), locale: track.locale,
                    episode: track.episode, provenance: delivery.provenance))
        }
        return paths
    }

    private static func media(of release: PlatformRelease) -> [PlannedPath] {
        guard let delivery = release.template.media else { return [] }
        var paths: [PlannedPath] = []
        for episode in release.episodes {
            for role in delivery.roles {
                guard let file = episode.files[role] else { continue }
                var names = PathNames(title: release.title, release: release.name)
                names.set(episode: episode)
                names["role"] = role
                names["ext"] = FileType(of: file).name
                paths.append(
                    PlannedPath(
                        what: "\(role) of \(episode.id)", pattern: delivery.naming,
                        path: names.path(delivery.naming), episode: episode.number,
                        provenance: delivery.provenance))
            }
        }
        return paths
    }

    private static func art(of release: PlatformRelease) -> [PlannedPath] {
        var paths: [PlannedPath] = []
        for requirement in release.template.art {
            for picture in ArtChoice.all(for: requirement, in: release) {
                var names = PathNames(title: release.title, release: release.name)
                if let locale = picture.locale { names.set(locale: locale) }
                if let number = picture.episode,
                    let episode = release.episodes.first(where: { $0.number == number })
                {
                    names.set(episode: episode)
                }
                names["role"] = requirement.role
                names["ext"] = FileType(of: picture.artwork.file).name
                paths.append(
                    PlannedPath(
                        what: picture.artwork.file, pattern: requirement.naming,
                        path: names.path(requirement.naming), locale: picture.locale?.tag,
                        episode: picture.episode, provenance: requirement.provenance))
            }
        }
        return paths
    }

    private static func documents(of release: PlatformRelease) -> [PlannedPath] {
        var paths: [PlannedPath] = []
        for document in release.template.documents {
            let hasLocales = document.scope == .locale || document.scope == .episodeAndLocale
            let hasEpisodes = document.scope == .episode || document.scope == .episodeAndLocale
            for episode in hasEpisodes ? release.episodes.map({ Optional($0) }) : [nil] {
                for locale in hasLocales ? release.locales.map({ Optional($0) }) : [nil] {
                    var names = PathNames(title: release.title, release: release.name)
                    if let episode { names.set(episode: episode) }
                    if let locale { names.set(locale: locale) }
                    names["ext"] = FileType(of: document.naming).name
                    paths.append(
                        PlannedPath(
                            what: "a document", pattern: document.naming,
                            path: names.path(document.naming), locale: locale?.tag,
                            episode: episode?.number, provenance: document.provenance))
                }
            }
        }
        return paths
    }
}
