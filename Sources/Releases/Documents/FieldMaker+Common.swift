internal import Adaptation
internal import ICU
internal import Series

extension FieldMaker {
    /// The values that are the same in each locale and episode.
    func common(files: [FieldValue]) -> [String: FieldValue] {
        let title = release.title
        let template = release.template
        return [
            "rights": .list(title.rights.map { right($0) }),
            "territories": territories,
            "filings": .list(title.filings.map { filing($0) }),
            "ai": declaration(title.ai),
            "ratings": .list(title.ratings.map { rating($0) }),
            "art": .list(title.art.map { picture($0) }),
            "plans": .list(title.platforms.map { plan($0) }),
            "values": .texts(release.plan.values),
            "release": .members([
                "name": .given(text: release.name),
                "date": .given(text: release.plan.date?.description),
                "asOf": .given(text: release.asOf.description),
                "market": .given(text: release.plan.market),
            ]),
            "platform": platform(template),
        ]
    }

    /// The platform, and what the plan says for it, such as a text that only it wants.
    private func platform(_ template: PlatformTemplate) -> FieldValue {
        var members = release.plan.values.mapValues { FieldValue.text($0) }
        members["id"] = .text(template.id)
        members["version"] = .text(template.version)
        members["name"] = .text(template.name)
        return .object(members)
    }

    /// A file of the bundle.
    func file(_ file: WrittenFile) -> FieldValue {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let type = name.split(separator: ".").dropFirst().last.map(String.init)
        let episode = file.episode.flatMap { number in
            release.episodes.first { $0.number == number }
        }
        // Videos are upright or lie, and both have as many lines as their shorter side has pixels.
        let lines = file.facts.width.flatMap { width in
            file.facts.height.map { min(width, $0) }
        }
        return .members([
            "path": .given(text: file.path),
            "name": .given(text: name),
            "type": .given(text: type?.lowercased()),
            "role": .given(text: file.role.rawValue),
            "purpose": .given(text: file.purpose ?? purpose(of: file)),
            "locale": .given(text: file.locale),
            "code": .given(text: file.locale.map { codes[$0] ?? $0 }),
            "language": .given(text: file.locale.flatMap { LocaleIdentifier($0)?.language }),
            "episode": .given(integer: file.episode),
            "episodeId": .given(text: episode?.id),
            "size": .integer(file.size),
            "sha256": .given(text: file.sha256),
            "sha512": .given(text: file.sha512),
            "md5": .given(text: file.md5),
            "duration": file.facts.duration.map { .integer($0) },
            "cues": .given(integer: file.facts.cues),
            "width": .given(integer: file.facts.width),
            "height": .given(integer: file.facts.height),
            "lines": .given(integer: lines),
        ])
    }

    /// What the title says of the file that a file was made from.
    private func purpose(of file: WrittenFile) -> String? {
        for source in file.derivedFrom {
            if let picture = release.title.art.first(where: { $0.file == source }) {
                return picture.role
            }
            for episode in release.episodes where file.episode == episode.number {
                let roles = episode.files.filter { $0.value == source }.map { $0.key }
                if let role = roles.min() { return role }
            }
        }
        return nil
    }

    /// Where the title may be shown on the day that the plan names, or on that of the release when
    /// it has gone.
    private var territories: FieldValue {
        let day = RightsCheck.day(of: release)
        let rights = release.title.rights.filter {
            Validity(from: $0.from, to: $0.to).holds(on: day)
        }
        return .members([
            "isWorld": .flag(rights.contains { $0.territories.contains("001") }),
            "countries": .texts(countries(in: rights.flatMap { $0.territories })),
        ])
    }

    /// The countries in territories, in order, each once.
    private func countries(in territories: [String]) -> [String] {
        // A code that CLDR doesn't know stands for itself.
        let countries = territories.flatMap {
            (try? RegionContainment(region: $0).territories) ?? [$0]
        }
        return Set(countries).filter { $0.utf8.count == 2 }.sorted()
    }

    private func right(_ right: RightsGrant) -> FieldValue {
        .members([
            "territories": .texts(right.territories),
            "countries": .texts(countries(in: right.territories)),
            "isWorld": .flag(right.territories.contains("001")),
            "from": .given(text: right.from?.description),
            "to": .given(text: right.to?.description),
            "isExclusive": .flag(right.isExclusive),
            "chainOfTitle": .given(text: right.chainOfTitle),
            "registration": .given(text: right.registration),
        ])
    }

    private func filing(_ filing: Filing) -> FieldValue {
        .members([
            "kind": .given(text: filing.kind.rawValue),
            "issuer": .given(text: filing.issuer),
            "year": .integer(Int64(filing.year)),
            "number": .given(text: filing.number),
            "verbatim": .given(text: filing.verbatim),
        ])
    }

    /// Pictures, voices and music made by AI are synthetic; a script or a translation isn't seen.
    private func declaration(_ ai: AIDeclaration?) -> FieldValue {
        let kinds: [Title.Kind] = [.ai, .aiComics]
        let parts: [AIDeclaration.Part] = [.picture, .voice, .music]
        let isMade = ai?.made.contains { parts.contains($0) } ?? false
        return .members([
            "isDeclared": .flag(ai != nil),
            "isSynthetic": .flag(isMade || kinds.contains(release.title.kind)),
            "label": .given(integer: ai?.label.rawValue),
            "made": ai.map { .texts($0.made.map { $0.rawValue }) },
            "producer": .given(text: ai?.producer),
            "produceID": .given(text: ai?.produceID),
            "propagator": .given(text: ai?.propagator ?? ai?.producer),
            "propagateID": .given(text: ai?.propagateID ?? ai?.produceID),
            "visible": ai?.visible.map { visibleLabel($0) },
        ])
    }

    private func visibleLabel(_ label: AIDeclaration.VisibleLabel) -> FieldValue {
        .members([
            "episode": .given(integer: label.episode),
            "from": .integer(label.from),
            "to": .integer(label.to),
            "heightRatio": .number(label.heightRatio),
        ])
    }

    private func rating(_ rating: Rating) -> FieldValue {
        .members([
            "region": .given(text: rating.region),
            "system": .given(text: rating.system),
            "value": .given(text: rating.value),
            "reasons": .texts(rating.reasons),
            "certificate": .given(text: rating.certificate),
            "uri": .given(text: ratings?.address(of: rating)),
        ])
    }

    /// What the title plans for a platform, this one or another.
    private func plan(_ plan: Title.PlatformPlan) -> FieldValue {
        .members([
            "platform": .given(text: plan.platform),
            "market": .given(text: plan.market),
            "date": .given(text: plan.date?.description),
            "locales": .texts(plan.locales),
            "values": .texts(plan.values),
        ])
    }

    private func picture(_ picture: Artwork) -> FieldValue {
        .members([
            "role": .given(text: picture.role),
            "locale": .given(text: picture.locale),
            "episode": .given(integer: picture.episode),
            "file": .given(text: picture.file),
        ])
    }
}
