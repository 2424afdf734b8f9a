public import Adaptation
internal import Diagnostics
internal import Files
internal import ICU
public import Series
internal import Synchronization
internal import TimedText

/// Reads the subtitles of a title and adapts them as platforms want them.
///
/// ```swift
/// let preparation = try ReleasePreparation(title, folder: "gift")
/// let prepared = await preparation.prepare(template, choice, jobs: 4)
/// ```
/// What two platforms want by the same rules is read and adapted once. Several tasks may ask.
public final class ReleasePreparation: Sendable {
    /// The title.
    public let title: Title
    /// The path of the title's folder.
    public let folder: String
    /// Where its subtitle files lie.
    public let layout: TitleLayout
    private let rules: TitleRuleSet
    private let tracks = Mutex<[Key: Outcome]>([:])

    /// What tells two adapted tracks apart.
    private struct Key: Hashable {
        let rules: RuleKey
        let adapts: Bool
        let path: String
    }

    /// A track that is ready.
    private struct Adapted: Sendable {
        let document: Document
        let facts: BundleFile.Facts
        let input: ReleaseInput
    }

    /// What came of a track.
    private enum Outcome: Sendable {
        case ready(Adapted)
        /// It can't go, and the check says why.
        case refused(GateCheck)
        /// There is no file.
        case missing
    }

    /// Looks for the files of a title.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - folder: The path of its folder.
    ///   - userRules: A folder of rules of the user's own.
    /// - Throws: `FileError` for folders that can't be read, `RuleError` for rules.
    public init(_ title: Title, folder: String, userRules: String? = nil) throws {
        self.title = title
        self.folder = folder
        layout = try TitleLayout(folder: folder, title: title)
        rules = try TitleRuleSet(title: folder, userFolder: userRules, fallsBack: true)
    }

    /// The names and regions of the market of a name.
    ///
    /// - Throws: `RuleError` for an unknown market.
    public func market(_ name: String) throws(RuleError) -> Market { try rules.set.market(name) }

    /// How many steps ``prepare(_:_:jobs:step:)`` tells: one for each track that may be there.
    ///
    /// - Throws: `RuleError` for a market without rules.
    public func steps(
        _ template: PlatformTemplate, _ choice: ReleaseChoice
    ) throws(RuleError) -> Int {
        let plan = plan(for: template)
        var checks: [GateCheck] = []
        let locales = try locales(template, plan, choice, choice.market ?? plan.market, &checks)
        return locales.count * title.episodes.count
    }

    /// Prepares what goes to a platform.
    ///
    /// - Parameters:
    ///   - template: What the platform wants.
    ///   - choice: What of the title goes.
    ///   - jobs: How many files are worked on at once.
    ///   - step: Is told after each track.
    /// - Returns: The release; what can't go stands in its checks.
    /// - Throws: `RuleError` for a market without rules.
    public func prepare(
        _ template: PlatformTemplate, _ choice: ReleaseChoice, jobs: Int = 1,
        step: @escaping @Sendable () -> Void = {}
    ) async throws(RuleError) -> PreparedRelease {
        let plan = plan(for: template)
        let market = choice.market ?? plan.market
        var checks: [GateCheck] = []
        let locales = try locales(template, plan, choice, market, &checks)
        let places = title.episodes.flatMap { episode in locales.map { (episode, $0) } }
        let results = await ParallelWork.results(count: places.count, jobs: jobs) { index in
            defer { step() }
            let (episode, locale) = places[index]
            return self.track(episode, locale.tag, template, market, choice.adapts)
        }
        var tracks: [PlatformRelease.Track] = []
        var inputs: [ReleaseInput] = []
        for ((episode, locale), result) in zip(places, results) {
            switch result {
            case .ready(let adapted):
                tracks.append(
                    PlatformRelease.Track(
                        episode: episode.number, locale: locale.tag, path: adapted.input.path,
                        document: adapted.document, facts: adapted.facts))
                inputs.append(adapted.input)
            case .refused(var check):
                check.platform = template.id
                checks.append(check)
            case .missing: checks += refusals(of: episode, locale.tag, template)
            }
        }
        var prepared = PreparedRelease(
            PlatformRelease(
                title: title, folder: folder, template: template, plan: plan, locales: locales,
                episodes: title.episodes, tracks: tracks, name: choice.name, asOf: choice.asOf),
            market: market)
        prepared.inputs = inputs
        prepared.checks = checks
        for locale in locales {
            let key = RuleKey(
                locale: locale.tag, market: market, profile: template.subtitles?.profile)
            guard let digest = try? rules.rules(for: key).digest() else { continue }
            prepared.rules[locale.tag] = "sha256:" + digest
        }
        return prepared
    }

    private func plan(for template: PlatformTemplate) -> Title.PlatformPlan {
        title.platforms.first { $0.platform == template.id }
            ?? Title.PlatformPlan(platform: template.id)
    }

    /// The locales that go, by tag; those that the platform doesn't take are told in checks.
    private func locales(
        _ template: PlatformTemplate, _ plan: Title.PlatformPlan, _ choice: ReleaseChoice,
        _ market: String?, _ checks: inout [GateCheck]
    ) throws(RuleError) -> [PlatformRelease.Locale] {
        var tags = choice.locales ?? plan.locales
        if tags.isEmpty { tags = title.targets.map { $0.locale } }
        if choice.locales == nil, let market = choice.market {
            let wanted = Set(try self.market(market).locales.map { LocaleIdentifier($0)?.language })
            tags = tags.filter { wanted.contains(LocaleIdentifier($0)?.language) }
        }
        var locales: [PlatformRelease.Locale] = []
        for tag in Set(tags).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            switch template.locales.name(of: tag) {
            case .exact(let code), .fallback(let code, _):
                locales.append(PlatformRelease.Locale(tag: tag, code: code))
            case .unsupported(let reason):
                var check = GateCheck(
                    rule: "locale-unsupported", outcome: .failed, message: reason,
                    platform: template.id)
                check.locale = tag
                check.confidence =
                    template.locales.provenance?.confidence ?? template.confidence
                check.checkedOn = template.checkedOn
                checks.append(check)
            }
        }
        return locales
    }

    /// A track of an episode in a locale.
    private func track(
        _ episode: Episode, _ locale: String, _ template: PlatformTemplate, _ market: String?,
        _ adapts: Bool
    ) -> Outcome {
        let file =
            locale == title.sourceLocale
            ? layout.source(of: episode) : layout.translation(of: episode, locale: locale)
        guard let file else { return .missing }
        let key = Key(
            rules: RuleKey(locale: locale, market: market, profile: template.subtitles?.profile),
            adapts: adapts, path: file.name)
        if let known = tracks.withLock({ $0[key] }) { return known }
        let outcome: Outcome
        do {
            outcome = .ready(try adapt(file, key))
        } catch {
            var check = GateCheck(
                rule: "file-unreadable", outcome: .failed, message: "\(error)",
                platform: template.id)
            check.locale = locale
            check.episode = episode.number
            check.file = file.name
            check.range = SourceRange(file: file.path)
            outcome = .refused(check)
        }
        tracks.withLock { $0[key] = outcome }
        return outcome
    }

    /// Why files that are there aren't taken, such as a link that leads out of the title.
    private func refusals(
        of episode: Episode, _ locale: String, _ template: PlatformTemplate
    ) -> [GateCheck] {
        layout.findings(of: episode, locale: locale).map { finding in
            var check = GateCheck(
                rule: "file-unreadable", outcome: .failed, message: finding.message,
                platform: template.id)
            check.locale = locale
            check.episode = episode.number
            check.file = finding.range.map { String($0.file.dropFirst(layout.root.count)) }
            check.range = finding.range
            return check
        }
    }

    private func adapt(_ file: SubtitleFile, _ key: Key) throws -> Adapted {
        let source = try TrackSource(file)
        var document = source.document
        let scope = try rules.scope(for: key.rules)
        var facts = BundleFile.Facts()
        if key.adapts {
            let result = try rules.adapter(for: key.rules).adapt(document)
            document = result.document
            facts.changes = result.changes.count
        }
        document.head.language = key.rules.locale
        facts.cues = document.cues.count
        facts.duration = document.cues.map { $0.end }.max()
        let speeds = CheckedFile(document, counting: scope.counting).cues.compactMap { $0.speed }
        facts.maximumSpeed = speeds.max().map { ($0 * 100).rounded() / 100 }
        return Adapted(document: document, facts: facts, input: source.input)
    }
}
