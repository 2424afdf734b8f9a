public import Adaptation
public import Series

/// What a bundle holds, where each file comes from, and what was checked: the file `release.json`.
///
/// It is written as canonical JSON, so that equal releases have equal bytes; its schema is
/// `templates/schema/release.schema.json`.
public struct ReleaseManifest: Sendable, Hashable {
    /// The name of the file in a bundle.
    public static let fileName = "release.json"
    /// The version of the form of the file.
    public static let schema = "tradewind-release/1"

    /// The version of the program that made it.
    public var tool: String
    /// The title, with what its file says.
    public var title: Title
    /// The name of the release, such as `r3`.
    public var name: String
    /// The day as of which rules held.
    public var asOf: CalendarDay
    /// The release it changes, when it is only what changed.
    public var parent: Parent?
    /// The platforms it is for.
    public var targets: [ReleaseTarget] = []
    /// The files it holds, in order of path.
    public var files: [ReleaseFile] = []
    /// Files that go along but aren't held, such as videos that are delivered on their own way.
    public var references: [ReleaseFile] = []
    /// The files it was made from, in order of path.
    public var inputs: [ReleaseInput] = []
    /// What was checked, and how it came out.
    public var checks: [GateCheck] = []
    /// Who answers for what failed.
    public var waivers: [Waiver] = []
    /// The conditions that hold for its files, and what was seen.
    public var postconditions: [ReleaseCondition] = []
    /// The label of what was made by AI that its videos carry, by field; `nil` when they carry none.
    public var label: [String: String]?

    /// Creates the manifest of a release without files.
    public init(tool: String, title: Title, name: String, asOf: CalendarDay) {
        self.tool = tool
        self.title = title
        self.name = name
        self.asOf = asOf
    }

    /// The release that another one changes.
    public struct Parent: Sendable, Hashable {
        /// Its name, such as `r2`.
        public var name: String
        /// The SHA-256 digest of its `release.json`, `sha256:` and hexadecimal digits.
        public var digest: String
        /// The files of it that are still good, by path.
        public var unchanged: [String: String] = [:]
        /// The paths of the files of it that are gone.
        public var removed: [String] = []

        /// Creates a parent of which nothing is kept.
        public init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }
}
