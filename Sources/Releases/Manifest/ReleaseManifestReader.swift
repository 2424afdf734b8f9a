internal import Adaptation
public import Diagnostics
internal import Series
internal import TimedText

/// Reads the manifest of a release, and tells everything that is wrong with it at once.
///
/// ```swift
/// let reading = ReleaseManifestReader(name: "release.json", bytes: bytes).read()
/// ```
public struct ReleaseManifestReader {
    /// What came of reading a manifest.
    public struct Reading: Sendable {
        /// The manifest, or `nil` when something is wrong.
        public let manifest: ReleaseManifest?
        /// What is wrong, with places.
        public let findings: [Finding]
    }

    var reader: DataReader
    private let bytes: [UInt8]

    /// Takes a manifest by the name that findings show.
    public init(name: String, bytes: [UInt8]) {
        reader = DataReader(name: name, bytes: bytes, rule: "release")
        self.bytes = bytes
    }

    /// Reads the manifest.
    ///
    /// - Complexity: O(*n*) in its size.
    public mutating func read() -> Reading {
        guard let root = reader.root(), var manifest = manifest(root) else {
            return Reading(manifest: nil, findings: reader.findings)
        }
        let known = [
            "schema", "tool", "title", "release", "targets", "files", "references", "inputs",
            "rights", "filings", "ai", "label", "ratings", "checks", "waivers", "postconditions",
        ]
        for member in reader.members(of: root, known: known) {
            let value = member.value
            switch member.name {
            case "targets": manifest.targets = reader.array(value).compactMap { target($0) }
            case "files": manifest.files = reader.array(value).compactMap { file($0) }
            case "references": manifest.references = reader.array(value).compactMap { file($0) }
            case "inputs": manifest.inputs = reader.array(value).compactMap { input($0) }
            case "label": manifest.label = texts(value)
            case "checks": manifest.checks = reader.array(value).compactMap { check($0) }
            case "waivers": manifest.waivers = reader.array(value).compactMap { waiver($0) }
            case "postconditions":
                manifest.postconditions = reader.array(value).compactMap { condition($0) }
            default: break
            }
        }
        // There is one spelling, so that nobody can hide another reading of the same manifest.
        if reader.findings.isEmpty, CanonicalJSON(root).bytes + [0x0A] != bytes {
            reader.report("not-canonical", "it isn't canonical JSON (RFC 8785)", root.range)
        }
        let isGood = reader.findings.isEmpty
        return Reading(manifest: isGood ? manifest : nil, findings: reader.findings)
    }

    /// The manifest with what every release has.
    private mutating func manifest(_ root: JSONValue) -> ReleaseManifest? {
        guard let schema = root["schema"], reader.text(schema) == ReleaseManifest.schema else {
            reader.report(
                "schema", "it isn't a release of the form \(ReleaseManifest.schema)",
                root["schema"]?.range ?? root.range)
            return nil
        }
        guard let release = root["release"], let tool = root["tool"]?["version"]?.string,
            let title = title(root)
        else {
            reader.report("missing", "the title, the release or the tool is missing", root.range)
            return nil
        }
        var name: String?
        var asOf: CalendarDay?
        var parent: ReleaseManifest.Parent?
        for member in reader.members(of: release, known: ["name", "asOf", "parent"]) {
            switch member.name {
            case "name": name = reader.text(member.value)
            case "asOf": asOf = reader.day(member.value)
            default: parent = self.parent(member.value)
            }
        }
        guard let name, let asOf else {
            reader.report("missing", "the release has no name or no day", release.range)
            return nil
        }
        var manifest = ReleaseManifest(tool: tool, title: title, name: name, asOf: asOf)
        manifest.parent = parent
        return manifest
    }

    /// The title, of which a manifest tells some parts on their own.
    private mutating func title(_ root: JSONValue) -> Title? {
        guard case .object(var members)? = root["title"].map(CanonicalJSON.init) else { return nil }
        for name in ["rights", "filings", "ai"] {
            if let value = root[name] { members.append(.init(name, CanonicalJSON(value))) }
        }
        let ratings = (root["ratings"]?.array ?? []).map { rating -> CanonicalJSON in
            guard case .object(let parts) = CanonicalJSON(rating) else { return .null }
            return .object(parts.filter { $0.name != "uri" })
        }
        members.append(.init("ratings", .array(ratings)))
        let titleReader = TitleReader(
            name: reader.source.name, bytes: CanonicalJSON.object(members).bytes)
        let reading = titleReader.read()
        let errors = reading.findings.filter { $0.severity == .error }
        for error in errors {
            reader.report(
                "title", "the title: \(error.message)", root["title"]?.range ?? root.range)
        }
        return reading.title
    }

    private mutating func parent(_ value: JSONValue) -> ReleaseManifest.Parent? {
        var parent = ReleaseManifest.Parent(name: "", digest: "")
        for member in reader.members(of: value, known: ["name", "digest", "unchanged", "removed"]) {
            switch member.name {
            case "name": parent.name = reader.text(member.value) ?? ""
            case "digest": parent.digest = reader.text(member.value) ?? ""
            case "unchanged": parent.unchanged = texts(member.value)
            default: parent.removed = reader.texts(member.value)
            }
        }
        return parent
    }

    mutating func texts(_ value: JSONValue) -> [String: String] {
        var texts: [String: String] = [:]
        for member in reader.entries(of: value) { texts[member.name] = reader.text(member.value) }
        return texts
    }
}
