internal import Adaptation
internal import Series
internal import TimedText

extension PlatformReader {
    /// The names that say where the values of a section come from.
    static let provenanceNames = ["confidence", "source", "note", "marks"]

    /// The members of a section that have the names it knows, without those of ``provenance(of:)``.
    mutating func section(_ value: JSONValue, known: [String]) -> [JSONValue.Member] {
        data.members(of: value, known: known + Self.provenanceNames)
            .filter { !Self.provenanceNames.contains($0.name) }
    }

    /// Where the values of a section come from.
    ///
    /// `marks` says it for single values; only the values themselves may be named there.
    mutating func provenance(of section: JSONValue) -> PlatformTemplate.Provenance {
        var provenance = own(section, or: PlatformTemplate.Provenance(confidence: confidence))
        guard let marks = section["marks"] else { return provenance }
        let values = Set((section.members ?? []).map { $0.name })
        for member in data.entries(of: marks) {
            guard values.contains(member.name) else {
                let hint = Suggestion.hint(for: member.name, among: values)
                data.report(
                    "unknown-name", "there is no value '\(member.name)' here\(hint)",
                    member.nameRange)
                continue
            }
            _ = data.members(of: member.value, known: ["confidence", "source", "note"])
            provenance.marks[member.name] = own(member.value, or: provenance)
        }
        return provenance
    }

    private mutating func own(
        _ object: JSONValue, or fallback: PlatformTemplate.Provenance
    ) -> PlatformTemplate.Provenance {
        var provenance = PlatformTemplate.Provenance(
            confidence: fallback.confidence, source: fallback.source)
        if let value = object["confidence"],
            let word: PlatformTemplate.Confidence = data.word(value)
        {
            provenance.confidence = word
        }
        if let value = object["source"], let name = data.text(value) {
            if sources.contains(name) {
                provenance.source = name
            } else {
                let hint = Suggestion.hint(for: name, among: sources)
                data.report(
                    "unknown-source", "there is no source '\(name)' in the file\(hint)", value.range
                )
            }
        }
        provenance.note = object["note"].flatMap { data.text($0) }
        return provenance
    }

    /// A text with names in braces, all of them known.
    mutating func pattern(_ value: JSONValue) -> String? {
        guard let pattern = data.text(value) else { return nil }
        for name in PathNames.names(in: pattern) where !PathNames.known.contains(name) {
            let hint = Suggestion.hint(for: name, among: PathNames.known)
            data.report("unknown-name", "'{\(name)}' isn't known in paths\(hint)", value.range)
        }
        if pattern.isEmpty || pattern.hasPrefix("/")
            || pattern.split(separator: "/", omittingEmptySubsequences: false)
                .contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        {
            data.report(
                "wrong-value", "'\(pattern)' isn't a path below the platform's folder", value.range)
        }
        return pattern
    }

    /// A number of bytes.
    mutating func bytes(_ value: JSONValue) -> Int64? {
        data.integer(value, in: 1...(1 << 50)).map { Int64($0) }
    }

    /// A time in milliseconds.
    mutating func milliseconds(_ value: JSONValue) -> Int64? {
        data.integer(value, in: 0...86_400_000).map { Int64($0) }
    }
}
