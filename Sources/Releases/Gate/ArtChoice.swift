internal import ICU
internal import Series

/// The picture of a title that goes to a platform for one of its roles.
struct ArtChoice {
    var artwork: Artwork
    /// The locale it goes for, or `nil` for all.
    var locale: PlatformRelease.Locale?
    /// The number of the episode it goes with, or `nil` when it goes once.
    var episode: Int?

    /// The pictures for what a platform wants: one a locale where it wants them so, else the one
    /// without text or in the locale that the title was made in.
    ///
    /// Pictures that name the platform come before those that name none. Where the names of files
    /// have the episode in them, a picture of the title goes with each episode that has none.
    static func all(for requirement: ArtRequirement, in release: PlatformRelease) -> [ArtChoice] {
        let platform = release.template.id
        let art = release.title.art.filter {
            $0.role == requirement.role
                && ($0.platforms.isEmpty || $0.platforms.contains(platform))
        }
        let pictures = art.filter { $0.episode == nil }
        let titles = choices(among: pictures, for: requirement, in: release)
        let episodes = art.filter { picture in
            guard let number = picture.episode, picture.locale == nil else { return false }
            return !picture.platforms.isEmpty
                || !art.contains {
                    $0.episode == number && $0.locale == nil && !$0.platforms.isEmpty
                }
        }
        .map { ArtChoice(artwork: $0, episode: $0.episode) }
        guard requirement.naming.contains("{episode") else { return titles + episodes }
        return release.episodes.flatMap { episode in
            let own = episodes.filter { $0.episode == episode.number }
            if !own.isEmpty { return own }
            return titles.map { choice in
                var choice = choice
                choice.episode = episode.number
                return choice
            }
        }
    }

    /// The pictures of the title: those that name the platform before the others.
    private static func choices(
        among pictures: [Artwork], for requirement: ArtRequirement, in release: PlatformRelease
    ) -> [ArtChoice] {
        let own = pictures.filter { !$0.platforms.isEmpty }
        let common = pictures.filter { $0.platforms.isEmpty }
        guard requirement.isLocalized else {
            let source = release.title.sourceLocale
            let picture = picture(in: source, among: own) ?? picture(in: source, among: common)
            return picture.map { [ArtChoice(artwork: $0)] } ?? []
        }
        return release.locales.compactMap { locale in
            let picture =
                picture(for: locale.tag, among: own)
                ?? picture(for: locale.tag, among: common)
            return picture.map { ArtChoice(artwork: $0, locale: locale) }
        }
    }

    /// The picture without text, else the one in a locale, else the first.
    private static func picture(in source: String, among pictures: [Artwork]) -> Artwork? {
        pictures.first { $0.locale == nil } ?? pictures.first { $0.locale == source }
            ?? pictures.first
    }

    /// The picture in a locale or what it inherits from, else one without text.
    private static func picture(for tag: String, among pictures: [Artwork]) -> Artwork? {
        let chain = LocaleIdentifier(tag)?.chain.map { $0.tag } ?? [tag]
        for tag in chain {
            if let own = pictures.first(where: { $0.locale == tag }) { return own }
        }
        return pictures.first { $0.locale == nil }
    }
}
