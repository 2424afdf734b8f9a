internal import Adaptation
internal import Series

extension Title {
    /// What the title's file says, in its own words, without rights, filings, ratings and AI, which
    /// a manifest tells on their own.
    var descriptionJSON: CanonicalJSON {
        .object(present: [
            "id": .string(id),
            "titles": Self.texts(names),
            "loglines": Self.texts(loglines),
            "synopses": Self.texts(synopses),
            "tags": tags.isEmpty ? nil : .object(tags.map { .init($0, .strings($1)) }),
            "sourceLocale": .string(sourceLocale),
            "kind": .string(kind.rawValue),
            "year": year.map { .integer($0) },
            "genres": genres.isEmpty ? nil : .strings(genres),
            "producer": producer.map { .string($0) },
            "episodes": .array(episodes.map { $0.json }),
            "targets": .array(
                targets.map { ["locale": .string($0.locale), "tier": .integer($0.tier)] }),
            "cast": cast.isEmpty ? nil : .array(cast.map { $0.json }),
        ])
    }

    static func texts(_ texts: [String: String]) -> CanonicalJSON? {
        texts.isEmpty ? nil : .object(texts.map { .init($0, .string($1)) })
    }
}

extension Episode {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "number": .integer(number),
            "titles": Title.texts(names),
            "synopses": Title.texts(synopses),
            "duration": duration.map { .integer($0) },
            "files": Title.texts(files),
        ])
    }
}

extension CastMember {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "names": .object(names.map { .init($0, .string($1)) }),
            "job": .string(job),
            "characters": Title.texts(characters),
        ])
    }
}

extension RightsGrant {
    /// What the title's file says of it.
    var json: CanonicalJSON {
        .object(present: [
            "territories": .strings(territories),
            "from": from.map { .string($0.description) },
            "to": to.map { .string($0.description) },
            "exclusive": .boolean(isExclusive),
            "chainOfTitle": chainOfTitle.map { .string($0) },
            "registration": registration.map { .string($0) },
        ])
    }
}

extension Filing {
    /// What the title's file says of it.
    var json: CanonicalJSON {
        [
            "kind": .string(kind.rawValue), "issuer": .string(issuer), "year": .integer(year),
            "number": .string(number), "verbatim": .string(verbatim),
        ]
    }
}

extension AIDeclaration {
    /// What the title's file says of it.
    var json: CanonicalJSON {
        .object(present: [
            "label": .integer(label.rawValue),
            "made": .strings(made.map { $0.rawValue }),
            "producer": .string(producer),
            "produceId": .string(produceID),
            "propagator": propagator.map { .string($0) },
            "propagateId": propagateID.map { .string($0) },
            "visible": visible.map { visible in
                .object(present: [
                    "episode": visible.episode.map { .integer($0) },
                    "from": .integer(visible.from),
                    "to": .integer(visible.to),
                    "heightRatio": .number(visible.heightRatio),
                ])
            },
        ])
    }
}

extension Rating {
    /// What the title's file says of it.
    var json: CanonicalJSON {
        .object(present: [
            "region": .string(region),
            "system": .string(system),
            "value": .string(value),
            "reasons": reasons.isEmpty ? nil : .strings(reasons),
            "certificate": certificate.map { .string($0) },
        ])
    }
}
