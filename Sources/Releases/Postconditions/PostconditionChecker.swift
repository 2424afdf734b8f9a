/// Reads the files of a bundle back and tells whether what the platforms want holds.
///
/// The same checker runs when a bundle was written and when it is verified.
///
/// ```swift
/// let checker = PostconditionChecker(schemas: "schemas")
/// let checks = try checker.check(
///     [PlatformConditions(platform: "youtube", folder: "data/youtube", conditions: conditions)],
///     in: LoadedContents(paths: written.keys) { path in written[path] ?? [] })
/// ```
public struct PostconditionChecker: Sendable {
    /// Every validator. A new one is one line here.
    public static let validators: [any PostconditionValidator.Type] = [
        CSVValidator.self, JSONValidator.self, LabelValidator.self, PlaylistValidator.self,
        SubtitleValidator.self, TextLimitValidator.self, XMLValidator.self,
    ]

    /// The folder on disk that holds the schemas of XML files, or `nil`.
    public var schemas: String?

    /// Creates a checker.
    ///
    /// - Parameter schemas: The folder on disk with schemas; nothing outside of it is opened.
    public init(schemas: String? = nil) { self.schemas = schemas }

    /// The validator with a name.
    public static func validator(named name: String) -> (any PostconditionValidator.Type)? {
        validators.first { $0.name == name }
    }

    /// Checks the conditions of platforms: one check for each condition and file it is about, and
    /// one for a condition that is about no file, in the order of the conditions and paths.
    ///
    /// A setting `atLeast` says how many files there must be; without it none may be there, and the
    /// check is skipped.
    ///
    /// - Parameters:
    ///   - platforms: The conditions.
    ///   - contents: The files.
    ///   - elsewhere: The paths of files that belong to the bundle and aren't in it, such as videos
    ///     that are delivered on their own way, or files that a release before has already.
    /// - Returns: The checks; their rules are `postcondition-` and the name of the validator.
    /// - Throws: ``BundleError`` when a file can't be read.
    /// - Complexity: O(*n*) in the bytes of the files, each of which is read once.
    public func check(
        _ platforms: [PlatformConditions], in contents: some BundleContents,
        elsewhere: Set<String> = []
    ) throws(BundleError) -> [GateCheck] {
        let all = elsewhere.union(contents.paths)
        var plan = Plan(platforms, paths: contents.paths, elsewhere: elsewhere)
        var verdicts: [Int: PostconditionVerdict] = [:]
        let steps = plan.steps
        let schemas = schemas.map { SchemaFolder(path: $0) }
        let byPath = Dictionary(grouping: steps.indices.filter { steps[$0].path != nil }) {
            steps[$0].path ?? ""
        }
        try contents.read(Set(byPath.keys)) { path, bytes in
            for index in byPath[path] ?? [] {
                guard let validator = steps[index].validator else { continue }
                verdicts[index] = validator.verdict(
                    on: ValidatedFile(
                        path: path, bytes: bytes, settings: steps[index].condition.settings,
                        paths: all, schemas: schemas))
            }
        }
        plan.take(verdicts)
        return plan.checks
    }
}
