/// A file of a bundle that is read back.
public struct ValidatedFile: Sendable {
    /// The path in the bundle.
    public var path: String
    /// The whole content.
    public var bytes: [UInt8]
    /// What the template wants to be known, by name.
    public var settings: [String: String]
    /// The paths of all files of the bundle.
    public var paths: Set<String>
    /// The schemas of XML files, or `nil` when none were given.
    let schemas: SchemaFolder?

    /// Creates a file.
    public init(
        path: String, bytes: [UInt8], settings: [String: String] = [:], paths: Set<String> = [],
        schemas: String? = nil
    ) {
        self.path = path
        self.bytes = bytes
        self.settings = settings
        self.paths = paths
        self.schemas = schemas.map { SchemaFolder(path: $0) }
    }

    init(
        path: String, bytes: [UInt8], settings: [String: String], paths: Set<String>,
        schemas: SchemaFolder?
    ) {
        self.path = path
        self.bytes = bytes
        self.settings = settings
        self.paths = paths
        self.schemas = schemas
    }

    /// The words of a setting that is a list with commas between; none when it isn't there.
    func list(_ name: String) -> [String] {
        (settings[name] ?? "").split(separator: ",").map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// What a setting that is `true` or `false` says, or `nil`.
    func flag(_ name: String) -> Bool? { settings[name].map { $0 == "true" || $0 == "yes" } }

    /// Why the bytes aren't UTF-8, or `nil` when they are.
    var encodingProblem: String? {
        String(validating: bytes, as: UTF8.self) == nil ? "it isn't UTF-8" : nil
    }
}
