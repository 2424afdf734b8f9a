internal import Media
public import Series

/// Names the videos and pictures of a release as its platform takes them.
public struct MediaPackager: Sendable {
    private let release: PlatformRelease
    /// Whether MP4 files get the label of what was made by AI.
    private let isLabelled: Bool

    /// Takes a release.
    public init(_ release: PlatformRelease, isLabelled: Bool) {
        self.release = release
        self.isLabelled = isLabelled
    }

    /// The files of an episode, in order of role.
    ///
    /// - Throws: ``PackingError`` for a pattern with a name that media don't have.
    public func files(for episode: Episode) throws(PackingError) -> [BundleFile] {
        guard let delivery = release.template.media else { return [] }
        var files: [BundleFile] = []
        for role in delivery.roles {
            guard let source = episode.files[role], takes(source, delivery.types) else { continue }
            var names = names(role: role, source: source)
            names.set(episode: episode)
            guard let path = names.path(delivery.naming) else { throw wrong(delivery.naming) }
            let place = place(of: source)
            var file = BundleFile(
                path: path, role: role.hasPrefix("audio") ? .audio : .video,
                content: isLabelled && canCarryLabel(source) ? .labelled(place) : .file(place))
            file.episode = episode.number
            file.derivedFrom = [source]
            file.facts = facts(ofVideo: place, episode)
            files.append(file)
        }
        return files
    }

    /// The pictures that the platform takes, in order of its list.
    ///
    /// - Throws: ``PackingError`` for a pattern with a name that pictures don't have.
    public func pictures() throws(PackingError) -> [BundleFile] {
        var files: [BundleFile] = []
        for wanted in release.template.art {
            for choice in ArtChoice.all(for: wanted, in: release)
            where takes(choice.artwork.file, wanted.types) {
                let art = choice.artwork
                var names = names(role: art.role, source: art.file)
                if let locale = choice.locale { names.set(locale: locale) }
                let episode = release.episodes.first { $0.number == choice.episode }
                if let episode { names.set(episode: episode) }
                guard let path = names.path(wanted.naming) else { throw wrong(wanted.naming) }
                var file = BundleFile(path: path, role: .art, content: .file(place(of: art.file)))
                file.locale = choice.locale?.tag ?? art.locale
                file.episode = choice.episode
                file.derivedFrom = [art.file]
                // A picture that can't be read is for the gate to tell.
                if let picture = try? PictureProbe(place(of: art.file)) {
                    file.facts.width = picture.width
                    file.facts.height = picture.height
                }
                files.append(file)
            }
        }
        return files
    }

    /// What the file itself says, else what the title says of the episode.
    private func facts(ofVideo path: String, _ episode: Episode) -> BundleFile.Facts {
        var facts = BundleFile.Facts()
        facts.duration = episode.duration
        guard let probe = try? MediaProbe(path) else { return facts }
        facts.duration = probe.duration ?? episode.duration
        facts.width = probe.video?.shownWidth
        facts.height = probe.video?.shownHeight
        return facts
    }

    private func names(role: String, source: String) -> PathNames {
        var names = PathNames(title: release.title, release: release.name)
        names["role"] = role
        names["ext"] = end(of: source)
        return names
    }

    private func takes(_ source: String, _ types: [String]) -> Bool {
        types.isEmpty || types.contains(end(of: source))
    }

    private func canCarryLabel(_ source: String) -> Bool {
        ["mp4", "m4v", "mov"].contains(end(of: source))
    }

    private func end(of path: String) -> String {
        path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    }

    private func place(of path: String) -> String {
        release.folder.hasSuffix("/") ? release.folder + path : release.folder + "/" + path
    }

    private func wrong(_ pattern: String) -> PackingError {
        PackingError(
            .template,
            "the pattern '\(pattern)' of \(release.template.id) has a name that these files don't have"
        )
    }
}
