internal import Series
internal import TimedText

/// A value of a platform with its name, for those who want to know where it comes from.
public struct PlatformValue: Sendable, Hashable {
    /// The place in the platform's file, such as `text.title.maximum`.
    public var name: String
    /// The value as a text.
    public var text: String
    /// The addresses it comes from.
    public var sources: [String]
    /// How far it can be trusted, and what readers should know.
    public var provenance: PlatformTemplate.Provenance

    /// The values of a platform, in the order of its file's sections.
    ///
    /// - Complexity: O(*n*) in the number of values.
    public static func all(of template: PlatformTemplate) -> [PlatformValue] {
        var list = List(template: template)
        list.addLocales()
        list.addTexts()
        list.addSubtitles()
        list.addDeliveries()
        list.addArt()
        list.addRest()
        return list.values
    }
}

extension PlatformValue {
    /// The values so far.
    private struct List {
        let template: PlatformTemplate
        var values: [PlatformValue] = []

        mutating func add(
            _ section: String, _ name: String, _ text: String?,
            _ provenance: PlatformTemplate.Provenance
        ) {
            guard let text else { return }
            let own = provenance.of(name)
            values.append(
                PlatformValue(
                    name: name.isEmpty ? section : "\(section).\(name)", text: text,
                    sources: template.sources(of: own), provenance: own))
        }

        mutating func addLocales() {
            let map = template.locales
            guard let provenance = map.provenance else { return }
            add("locales", "form", map.form.rawValue, provenance)
            add("locales", "codes", Self.text(map.codes), provenance)
            add("locales", "fallbacks", Self.text(map.fallbacks), provenance)
            add("locales", "unsupported", Self.text(map.unsupported.sorted()), provenance)
        }

        mutating func addTexts() {
            for (name, field) in template.text.sorted(by: { Self.precedes($0.key, $1.key) }) {
                let section = "text.\(name)"
                add(section, "maximum", field.maximum.map { String($0) }, field.provenance)
                add(section, "unit", field.unit.rawValue, field.provenance)
                add(section, "from", field.from, field.provenance)
                add(section, "forbidden", Self.text(field.forbidden), field.provenance)
                if field.isRequired { add(section, "required", "true", field.provenance) }
            }
        }

        mutating func addSubtitles() {
            guard let delivery = template.subtitles else { return }
            let endings: [LineEnding: String] = [.lf: "lf", .crlf: "crlf", .cr: "cr"]
            let values: [(String, String?)] = [
                ("formats", Self.text(delivery.formats)), ("encoding", delivery.encoding),
                ("byteOrderMark", String(delivery.hasByteOrderMark)),
                ("lineEnding", endings[delivery.lineEnding]),
                ("styling", String(delivery.keepsStyling)),
                ("lines", delivery.lines.map { String($0) }),
                ("charactersPerLine", delivery.charactersPerLine.map { String($0) }),
                ("maximumWidth", delivery.maximumWidth.map { String($0) }),
                ("minimumDuration", delivery.minimumDuration.map { "\($0) ms" }),
                ("maximumDuration", delivery.maximumDuration.map { "\($0) ms" }),
                ("gap", delivery.gap.map { "\($0) ms" }), ("profile", delivery.profile),
                ("naming", delivery.naming),
                ("formatsByLocale", Self.text(delivery.formatsByLocale)),
                (
                    "exempt",
                    Self.text(
                        delivery.exemptions.mapValues { $0.sorted().joined(separator: " ") })
                ),
            ]
            for (name, text) in values { add("subtitles", name, text, delivery.provenance) }
        }

        mutating func addDeliveries() {
            if let delivery = template.streaming {
                add("streaming", "segment", "\(delivery.segment) ms", delivery.provenance)
                add("streaming", "imsc", String(delivery.hasIMSC), delivery.provenance)
                add(
                    "streaming", "characteristics", Self.text(delivery.characteristics),
                    delivery.provenance)
                add("streaming", "naming", delivery.naming, delivery.provenance)
            }
            if let delivery = template.media {
                add("media", "roles", Self.text(delivery.roles), delivery.provenance)
                add("media", "types", Self.text(delivery.types), delivery.provenance)
                add("media", "naming", delivery.naming, delivery.provenance)
                add(
                    "media", "maximumBytes", delivery.maximumBytes.map { String($0) },
                    delivery.provenance)
                if delivery.isRequired { add("media", "required", "true", delivery.provenance) }
            }
        }

        mutating func addArt() {
            for art in template.art {
                let section = "art.\(art.role)"
                let values: [(String, String?)] = [
                    ("width", art.width.map { String($0) }),
                    ("height", art.height.map { String($0) }),
                    ("ratio", art.ratio.map { "\($0.lowerBound) to \($0.upperBound)" }),
                    ("types", Self.text(art.types)),
                    ("maximumBytes", art.maximumBytes.map { String($0) }),
                    ("required", art.isRequired ? "true" : nil),
                    ("localized", art.isLocalized ? "true" : nil), ("naming", art.naming),
                ]
                for (name, text) in values { add(section, name, text, art.provenance) }
            }
        }

        mutating func addRest() {
            for document in template.documents {
                let text = "\(document.kind.rawValue) for each \(document.scope.rawValue)"
                add("documents.\(document.naming)", "", text, document.provenance)
            }
            for disclosure in template.disclosures {
                let section = "disclosures.\(disclosure.field)"
                add(section, "from", disclosure.from, disclosure.provenance)
                add(section, "words", Self.text(disclosure.words), disclosure.provenance)
                if disclosure.isRequired {
                    add(section, "required", "true", disclosure.provenance)
                }
            }
            for (path, limit) in template.counts.sorted(by: { Self.precedes($0.key, $1.key) }) {
                let section = "counts.\(path)"
                add(section, "minimum", limit.minimum.map { String($0) }, limit.provenance)
                add(section, "maximum", limit.maximum.map { String($0) }, limit.provenance)
            }
            if let filings = template.filings {
                let kinds = filings.anyOf.map { $0.rawValue }
                add("filings", "anyOf", Self.text(kinds), filings.provenance)
            }
            if let ratings = template.ratings {
                add("ratings", "required", String(ratings.isRequired), ratings.provenance)
            }
            for condition in template.postconditions {
                add(
                    "postconditions.\(condition.files)", "validator", condition.validator,
                    condition.provenance)
            }
        }

        private static func precedes(_ a: String, _ b: String) -> Bool {
            a.utf8.lexicographicallyPrecedes(b.utf8)
        }

        private static func text(_ values: [String]) -> String? {
            values.isEmpty ? nil : values.joined(separator: ", ")
        }

        private static func text(_ values: [String: String]) -> String? {
            let pairs = values.sorted { precedes($0.key, $1.key) }
            return text(pairs.map { "\($0.key) → \($0.value)" })
        }
    }
}
