internal import ICU
internal import Series

/// The picture of a title that goes to a platform for one of its roles.
struct ArtChoice {
    var artwork: Artwork
    /// The locale it goes for, or `nil` for all.
    var locale: PlatformRelease.Locale?

    /// The pictures for what a platform wants: one a locale where it wants them so, else the one
    /// without text or in the locale that the title was made in.
    static func all(for requirement: ArtRequirement, in release: PlatformRelease) -> [ArtChoice] {
        let pictures = release.title.art.filter {
            $0.role == requirement.role && $0.episode == nil
        }
        let episodes = release.title.art.filter {
            $0.role == requirement.role && $0.episode != nil && $0.locale == nil
        }
        .map { ArtChoice(artwork: $0) }
        guard requirement.isLocalized else {
            let own =
                pictures.first { $0.locale == nil }
                ?? pictures.first { $0.locale == release.title.sourceLocale } ?? pictures.first
            return (own.map { [ArtChoice(artwork: $0)] } ?? []) + episodes
        }
        return release.locales.compactMap { locale in
            picture(for: locale.tag, among: pictures).map {
                ArtChoice(artwork: $0, locale: locale)
            }
        } + episodes
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
