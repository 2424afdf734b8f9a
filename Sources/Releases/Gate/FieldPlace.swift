internal import Series

/// A text field of the platform at one place: for a locale, and perhaps an episode.
struct FieldPlace {
    /// The platform's name of the field.
    var name: String
    var field: TextField
    var locale: String
    var episode: Int?

    /// The text as it goes out, or `nil` when there is none; the texts of a list with commas between.
    func text(in fields: ReleaseFields) -> String? {
        let value = fields.value(at: field.from, locale: locale, episode: episode)
        guard let value else { return nil }
        return value.elements.compactMap { $0.text }.joined(separator: ",")
    }

    /// Whether the text is that of another language, since the locale has none.
    func isBorrowed(in fields: ReleaseFields) -> Bool {
        let path = field.from.split(separator: ".").map(String.init)
        let index = episode.flatMap { number in
            fields.release.episodes.firstIndex { $0.number == number }
        }
        return fields.isBorrowed(path, locale: locale, episode: index)
    }

    /// The outcome of a rule at this place.
    func check(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String, value: String,
        in input: GateInput
    ) -> GateCheck {
        input.check(rule, outcome, message, by: field.provenance.of(value))
            .about(
                locale: locale, episode: episode, file: TitleFile.description, field: name)
    }

    /// The fields of a platform at all places, in order of their names.
    static func all(of input: GateInput) -> [FieldPlace] {
        let fields = input.template.text.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        var places: [FieldPlace] = []
        for (name, field) in fields {
            for locale in input.release.locales {
                let place = FieldPlace(name: name, field: field, locale: locale.tag)
                guard field.from.hasPrefix("episode.") else {
                    places.append(place)
                    continue
                }
                for episode in input.release.episodes {
                    var place = place
                    place.episode = episode.number
                    places.append(place)
                }
            }
        }
        return places
    }
}
