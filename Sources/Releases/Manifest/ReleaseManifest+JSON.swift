internal import Adaptation
internal import Diagnostics
internal import Series

extension ReleaseManifest {
    /// The bytes of the file `release.json`: canonical JSON and a line feed.
    ///
    /// - Complexity: O(*n* log *n*) in the number of files.
    public func bytes(ratings table: RatingTable) -> [UInt8] { json(table).bytes + [0x0A] }

    private func json(_ table: RatingTable) -> CanonicalJSON {
        .object(present: [
            "schema": .string(Self.schema),
            "tool": ["name": "tradewind", "version": .string(tool)],
            "title": title.descriptionJSON,
            "release": .object(present: [
                "name": .string(name),
                "asOf": .string(asOf.description),
                "parent": parent.map { $0.json },
            ]),
            "targets": .array(targets.map { $0.json }),
            "files": .array(files.map { $0.json }),
            "references": references.isEmpty ? nil : .array(references.map { $0.json }),
            "inputs": .array(inputs.map { $0.json }),
            "rights": .array(title.rights.map { $0.json }),
            "filings": .array(title.filings.map { $0.json }),
            "ai": title.ai.map { $0.json },
            "label": label.map { .object($0.map { .init($0, .string($1)) }) },
            "ratings": .array(
                title.ratings.map { rating in
                    guard case .object(var members) = rating.json else { return rating.json }
                    if let address = table.address(of: rating) {
                        members.append(.init("uri", .string(address)))
                    }
                    return .object(members)
                }),
            "checks": .array(checks.map { $0.json }),
            "waivers": .array(waivers.map { $0.json }),
            "postconditions": .array(postconditions.map { $0.json }),
        ])
    }
}

extension ReleaseManifest.Parent {
    fileprivate var json: CanonicalJSON {
        [
            "name": .string(name), "digest": .string(digest),
            "unchanged": .object(unchanged.map { .init($0, .string($1)) }),
            "removed": .strings(removed),
        ]
    }
}

extension ReleaseTarget {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "platform": .string(platform),
            "version": .string(version),
            "digest": .string(digest),
            "confidence": .string(confidence.rawValue),
            "checkedOn": .string(checkedOn.description),
            "market": market.map { .string($0) },
            "locales": .array(
                locales.map { ["locale": .string($0.tag), "code": .string($0.code)] }),
            "rules": .object(rules.map { .init($0, .string($1)) }),
            "disclosures": .object(disclosures.map { .init($0, .string($1)) }),
        ])
    }
}

extension ReleaseFile {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "path": .string(path),
            "platform": .string(platform),
            "role": .string(role.rawValue),
            "locale": locale.map { .string($0) },
            "episode": episode.map { .integer($0) },
            "size": .integer(size),
            "sha256": .string(sha256),
            "sha512": .string(sha512),
            "derivedFrom": derivedFrom.isEmpty ? nil : .strings(derivedFrom),
            "facts": facts == BundleFile.Facts() ? nil : facts.json,
            "labelled": isLabelled ? true : nil,
        ])
    }
}

extension BundleFile.Facts {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "duration": duration.map { .integer($0) },
            "cues": cues.map { .integer($0) },
            "maximumSpeed": maximumSpeed.map { .number($0) },
            "changes": changes.map { .integer($0) },
            "width": width.map { .integer($0) },
            "height": height.map { .integer($0) },
        ])
    }
}

extension ReleaseInput {
    fileprivate var json: CanonicalJSON {
        ["path": .string(path), "size": .integer(size), "sha256": .string(sha256)]
    }
}

extension GateCheck {
    /// What a manifest says of a check.
    var json: CanonicalJSON {
        .object(present: [
            "rule": .string(rule),
            "outcome": .string(outcome.rawValue),
            "message": .string(message),
            "platform": .string(platform),
            "locale": locale.map { .string($0) },
            "episode": episode.map { .integer($0) },
            "file": file.map { .string($0) },
            "field": field.map { .string($0) },
            "line": range.flatMap { $0.line > 0 ? .integer($0.line) : nil },
            "source": source.map { .string($0) },
            "confidence": confidence.map { .string($0.rawValue) },
            "checkedOn": checkedOn.map { .string($0.description) },
        ])
    }
}

extension Waiver {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "rule": .string(rule),
            "platform": platform.map { .string($0) },
            "locale": locale.map { .string($0) },
            "episode": episode.map { .integer($0) },
            "who": .string(who),
            "because": .string(because),
            "until": until.map { .string($0.description) },
        ])
    }
}

extension ReleaseCondition {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "platform": .string(platform),
            "validator": .string(condition.validator),
            "files": .string(condition.files),
            "settings": condition.settings.isEmpty
                ? nil : .object(condition.settings.map { .init($0, .string($1)) }),
            "outcome": .string(outcome.rawValue),
            "evidence": .string(evidence),
            "confidence": .string(condition.provenance.confidence.rawValue),
            "source": condition.provenance.source.map { .string($0) },
        ])
    }
}
