internal import Adaptation
public import Diagnostics
internal import Files
internal import FoundationEssentials

/// Looks how far each episode of a title is in each locale.
///
/// What is known of files that didn't change comes from `.tradewind/status.cache`, which may be
/// deleted at any time and is written only where that is allowed.
///
/// A translation is *older* than its source when the source says something else than when both were
/// last seen to belong together, and the translation was neither changed nor touched since. The cache
/// keeps what both said (times and text; not their bytes, so that another encoding or other line ends
/// change nothing). Times of files alone would be wrong after each checkout and each copy; they decide
/// only where the cache doesn't know the pair, and then a source must be newer by more than a minute.
///
/// ```swift
/// let survey = StatusSurvey(folder: "sample", title: title, program: "0.1.0")
/// let grid = try await survey.grid()
/// grid["ep017", "ar"]?.state  // .incomplete
/// ```
public struct StatusSurvey: Sendable {
    /// The folder of the title.
    public let folder: String
    /// The title.
    public let title: Title
    /// What tells one build of the program from another, since their findings may differ.
    public let program: String
    /// A folder of rules that the user names, if any.
    public var userRules: String?
    /// The locales that are looked at; all to which the title goes when empty.
    public var locales: [String] = []

    /// The nanoseconds by which a source must be newer than its translation where nothing else tells.
    static let tolerance: Int64 = 60_000_000_000

    /// Names a title.
    public init(folder: String, title: Title, program: String) {
        self.folder = folder
        self.title = title
        self.program = program
    }

    /// Looks at all files, several at once.
    ///
    /// - Throws: `FileError` when the title can't be listed, `RuleError` when its rules can't be used.
    /// - Complexity: O(*n*) in the bytes of files that changed since the last time; O(*m* log *m*) in
    ///   the number of all files.
    public func grid() async throws -> StatusGrid {
        let work = try work()
        let place = StatusCachePlace(folder: work.layout.root)
        let key = StatusCache.Key(program: program, rules: try work.files.digest())
        let bytes = place.read()
        let known = StatusCache(bytes, key: key)
        let episodes = title.episodes.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
        let results = try await withThrowingTaskGroup(of: (Int, StatusRow).self) { group in
            for (index, episode) in episodes.enumerated() {
                group.addTask {
                    var row = StatusRow(episode, work: work, known: known)
                    try row.look()
                    return (index, row)
                }
            }
            var results: [(Int, StatusRow)] = []
            for try await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map { $0.1 }
        }
        let cache = known.updated(by: results, files: work.layout.files)
        if let fresh = try? cache.bytes(for: key), fresh != bytes { place.write(fresh) }
        return grid(of: results, work)
    }

    /// All that is found about one episode in a locale, errors first; what is merely worth knowing
    /// comes last.
    ///
    /// - Throws: `FileError`, or `RuleError` when rules can't be used.
    public func findings(episode: Episode, locale: String) throws -> [Finding] {
        let work = try work()
        let key = StatusCache.Key(program: program, rules: try work.files.digest())
        let known = StatusCache(StatusCachePlace(folder: work.layout.root).read(), key: key)
        var row = StatusRow(episode, work: work, known: known)
        return try row.findings(locale: locale)
    }

    private func work() throws -> StatusWork {
        let layout = try TitleLayout(folder: folder, title: title)
        let files = try TitleRuleFiles(title: folder, userFolder: userRules)
        let rules = LazyRuleSet(files)
        let targets = title.targets.map { $0.locale }
        let chosen = locales.isEmpty ? targets : targets.filter(locales.contains)
        let plan = try StatusPlan(title, locales: chosen, rules: rules)
        return StatusWork(title: title, layout: layout, files: files, rules: rules, plan: plan)
    }

    private func grid(of rows: [StatusRow], _ work: StatusWork) -> StatusGrid {
        let deadlines = work.plan.dated.map { dated in
            let columns = dated.locales.compactMap { work.plan.locales.firstIndex(of: $0) }
            let cells = columns.flatMap { column in rows.map { $0.cells[column] } }
            return StatusDeadline(
                plan: dated.plan, date: dated.date, locales: dated.locales, count: cells.count,
                blocking: cells.filter { $0.state != .ready })
        }
        let targets = Set(title.targets.map { $0.locale })
        return StatusGrid(
            title: title, locales: work.plan.locales,
            rows: rows.map { .init(episode: $0.episode, source: $0.source, cells: $0.cells) },
            deadlines: deadlines.sorted {
                ($0.date.number, $0.plan.name) < ($1.date.number, $1.plan.name)
            },
            strays: work.layout.strays,
            otherLocales: work.layout.locales.filter { !targets.contains($0) },
            findings: work.layout.findings + work.plan.findings,
            filesRead: rows.reduce(0) { $0 + $1.filesRead })
    }
}

/// What is the same for all episodes.
struct StatusWork: Sendable {
    let title: Title
    let layout: TitleLayout
    let files: TitleRuleFiles
    let rules: LazyRuleSet
    let plan: StatusPlan
    /// The findings of the layout by the path of the file.
    let findings: [String: [Finding]]

    init(
        title: Title, layout: TitleLayout, files: TitleRuleFiles, rules: LazyRuleSet,
        plan: StatusPlan
    ) {
        self.title = title
        self.layout = layout
        self.files = files
        self.rules = rules
        self.plan = plan
        findings = Dictionary(grouping: layout.findings) { $0.range?.file ?? "" }
    }
}
