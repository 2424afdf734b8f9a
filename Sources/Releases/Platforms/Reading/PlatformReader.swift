internal import Adaptation
package import Diagnostics
internal import Series
package import TimedText

/// Reads the file of a platform and tells everything that is wrong at once.
///
/// ```swift
/// var reader = PlatformReader(file: PlatformFile(path: "youtube.jsonc", bytes: bytes))
/// let template = reader.template()
/// reader.findings  // what is wrong, with places
/// ```
package struct PlatformReader {
    let file: PlatformFile
    var data: DataReader
    /// The names of the sources that the file has.
    var sources: Set<String> = []
    var confidence = PlatformTemplate.Confidence.contract

    /// Takes a file.
    package init(file: PlatformFile) {
        self.file = file
        data = DataReader(name: file.path, bytes: file.bytes, rule: "platform")
    }

    /// What is wrong with the file so far.
    package var findings: [Finding] { data.findings }

    /// The names that the file may have.
    static let names = [
        "id", "version", "name", "about", "extends", "checkedOn", "validFrom", "validTo",
        "sources", "confidence", "locales", "text", "subtitles", "streaming", "media", "art",
        "documents", "disclosures", "counts", "filings", "ratings", "postconditions",
    ]

    /// What the platform wants, or `nil` when the file doesn't hold enough to tell.
    ///
    /// - Parameter parent: The root of the file that this one extends, with what that one inherits.
    /// - Returns: The platform without its ancestors and its digest.
    /// - Complexity: O(*n*) in the size of the files.
    package mutating func template(extending parent: JSONValue? = nil) -> PlatformTemplate? {
        guard let own = data.root() else { return nil }
        var root = own
        if let parent {
            let place = own["extends"]?.range ?? own.range
            var inheritance = PlatformInheritance(place: place)
            root = inheritance.root(own, extending: parent)
            for member in inheritance.missing {
                data.report(
                    "wrong-value", "'\(member.name)' isn't inherited, so it can't be taken away",
                    member.nameRange)
            }
        }
        guard var template = beginning(of: root) else { return nil }
        for member in data.members(of: root, known: Self.names) {
            read(member.name, member.value, into: &template)
        }
        return template
    }

    /// The values without which there is no platform.
    private mutating func beginning(of root: JSONValue) -> PlatformTemplate? {
        for member in root["sources"]?.members ?? [] { sources.insert(member.name) }
        let name = required("name", in: root).flatMap { data.text($0) }
        let version = required("version", in: root).flatMap { data.text($0) }
        let day = required("checkedOn", in: root).flatMap { data.day($0) }
        let confidence: PlatformTemplate.Confidence? = required("confidence", in: root)
            .flatMap { data.word($0) }
        _ = required("sources", in: root)
        if let value = required("id", in: root), let id = data.text(value), id != file.id {
            data.report(
                "wrong-value", "the id is '\(id)', but the file's name says '\(file.id)'",
                value.range)
        }
        guard let name, let version, let day, let confidence else { return nil }
        self.confidence = confidence
        return PlatformTemplate(
            id: file.id, version: version, name: name, checkedOn: day, confidence: confidence)
    }

    private mutating func read(
        _ name: String, _ value: JSONValue, into template: inout PlatformTemplate
    ) {
        switch name {
        case "about": template.about = data.text(value) ?? ""
        case "extends": _ = data.text(value)
        case "validFrom": template.validFrom = data.day(value)
        case "validTo": template.validTo = data.day(value)
        case "sources": template.sources = addresses(value)
        case "locales": template.locales = locales(value)
        case "text":
            for member in data.entries(of: value) {
                template.text[member.name] = textField(member.value)
            }
        case "subtitles": template.subtitles = subtitles(value)
        case "streaming": template.streaming = streaming(value)
        case "media": template.media = media(value)
        case "art": template.art = data.array(value).compactMap { art($0) }
        case "documents": template.documents = data.array(value).compactMap { document($0) }
        case "disclosures":
            template.disclosures = data.entries(of: value).compactMap { member in
                disclosure(member.name, member.value)
            }
        case "counts":
            for member in data.entries(of: value) {
                template.counts[member.name] = count(member.value)
            }
        case "filings": template.filings = filings(value)
        case "ratings": template.ratings = ratings(value)
        case "postconditions":
            template.postconditions = data.array(value).compactMap { postcondition($0) }
        default: break  // read before
        }
    }

    /// Addresses by name; what has none says so.
    private mutating func addresses(_ value: JSONValue) -> [String: String] {
        var sources: [String: String] = [:]
        for member in data.entries(of: value) {
            guard let address = data.text(member.value) else { continue }
            guard address.hasPrefix("https://") || address.hasPrefix("none: ") else {
                data.report(
                    "wrong-value",
                    "'\(address)' isn't an address that begins with https://, nor 'none: ' and why",
                    member.value.range)
                continue
            }
            sources[member.name] = address
        }
        return sources
    }

    /// The value of a name that must be there.
    mutating func required(_ name: String, in object: JSONValue) -> JSONValue? {
        if let value = object[name] { return value }
        // What follows a missing value in a wrong place would be told twice.
        guard object.members != nil else { return nil }
        data.report(
            "missing-value", "'\(name)' is missing",
            object.range.lowerBound..<object.range.lowerBound + 1)
        return nil
    }
}
