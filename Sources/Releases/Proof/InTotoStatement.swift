/// What a release was made from, in a form that programs for supply chains read: a statement of
/// in-toto about the files of a bundle.
///
/// Source: in-toto Attestation Framework, Statement version 1.
public struct InTotoStatement: Sendable, Hashable {
    /// The type of statement.
    static let type = "https://in-toto.io/Statement/v1"
    /// The type of what is said here; a name, not a page.
    public static let predicateType = "urn:tradewind:release:v1"
    /// Where the statement lies in a bundle, as a line of JSON.
    public static let path = "attest/release.intoto.jsonl"

    /// A file, or something else that has a digest.
    public struct Resource: Sendable, Hashable {
        /// The name: a path in the bundle or in the title.
        public var name: String
        /// The digests in hexadecimal digits, by algorithm, such as `sha256`.
        public var digests: [String: String]

        /// Creates a resource.
        public init(_ name: String, digests: [String: String]) {
            self.name = name
            self.digests = digests
        }

        /// Creates a resource of which one digest is known, with or without `sha256:` before it.
        public init(_ name: String, sha256: String) {
            let prefix = "sha256:"
            let digest = sha256.hasPrefix(prefix) ? sha256.dropFirst(prefix.count) : sha256[...]
            self.init(name, digests: ["sha256": String(digest)])
        }

        fileprivate var json: CanonicalJSON {
            [
                "name": .string(name),
                "digest": .object(
                    digests.map { CanonicalJSON.Member($0.key, .string($0.value)) }),
            ]
        }
    }

    /// The files that were made.
    public var subjects: [Resource]
    /// The name of the release, such as `r3`.
    public var release: String
    /// The files it was made from.
    public var materials: [Resource] = []
    /// The platforms' templates.
    public var templates: [Resource] = []
    /// The rules that held, by platform and locale.
    public var rules: [Resource] = []
    /// The version of the program.
    public var tool: String

    /// Creates a statement that names no materials.
    public init(subjects: [Resource], release: String, tool: String) {
        self.subjects = subjects
        self.release = release
        self.tool = tool
    }

    /// Says of the files of a release, and of the manifest itself, what they were made from.
    ///
    /// - Parameters:
    ///   - manifest: The release.
    ///   - sha256: The SHA-256 digest of its `release.json`.
    ///   - sha512: The SHA-512 digest of its `release.json`.
    public init(_ manifest: ReleaseManifest, sha256: String, sha512: String) {
        let own = Resource(
            ReleaseManifest.fileName, digests: ["sha256": sha256, "sha512": sha512])
        self.init(
            subjects: manifest.files.map {
                Resource($0.path, digests: ["sha256": $0.sha256, "sha512": $0.sha512])
            } + [own], release: manifest.name, tool: manifest.tool)
        materials = manifest.inputs.map { Resource($0.path, sha256: $0.sha256) }
        templates = manifest.targets.map {
            Resource("\($0.platform)@\($0.version)", sha256: $0.digest)
        }
        rules = manifest.targets.flatMap { target in
            target.rules.map { Resource("\(target.platform)/\($0.key)", sha256: $0.value) }
        }
    }

    /// The statement in canonical JSON; resources stand in order of name.
    package var json: CanonicalJSON {
        [
            "_type": .string(Self.type),
            "subject": Self.list(subjects),
            "predicateType": .string(Self.predicateType),
            "predicate": [
                "release": .string(release),
                "materials": Self.list(materials),
                "templates": Self.list(templates),
                "rules": Self.list(rules),
                "tool": ["name": "tradewind", "version": .string(tool)],
            ],
        ]
    }

    /// The bytes of the statement in canonical JSON, without a line feed at their end.
    public var bytes: [UInt8] { json.bytes }

    private static func list(_ resources: [Resource]) -> CanonicalJSON {
        .array(
            resources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map(\.json))
    }
}
