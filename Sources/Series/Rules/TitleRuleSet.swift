public import Adaptation
internal import Files
internal import Synchronization

/// The rules of a title, resolved once for each locale, market and profile, with what is prepared
/// from them. Several tasks may ask at once.
///
/// ```swift
/// let rules = try TitleRuleSet(title: "sample")
/// let checker = try rules.checker(for: RuleKey(locale: "th", market: "southeast-asia"))
/// ```
public final class TitleRuleSet: Sendable {
    /// The files that rules are resolved from.
    public let set: RuleSet
    /// The file that has the last word: the title's, else the user's.
    private let last: RuleSource?
    private let fallsBack: Bool
    private let resolved = Mutex<[RuleKey: Result<ResolvedRules, RuleError>]>([:])
    private let checkers = Mutex<[PreparedKey: Checker]>([:])
    private let adapters = Mutex<[PreparedKey: Adapter]>([:])

    /// Takes the program's rules, with the files of a user's folder and of the title's folder
    /// `rules/` in place of some; the title's come first.
    ///
    /// - Parameters:
    ///   - title: The folder of the title.
    ///   - userFolder: A folder that is laid out as `locales/`, if the user has one.
    ///   - fallsBack: Whether a language without rules gets those of every locale.
    /// - Throws: `FileError` for a folder or a file that can't be read, `RuleError` when the schema
    ///   that the program carries can't be.
    public convenience init(
        title: String, userFolder: String? = nil, fallsBack: Bool = false
    ) throws {
        try self.init(
            TitleRuleFiles(title: title, userFolder: userFolder), fallsBack: fallsBack)
    }

    /// Takes files that were read.
    ///
    /// - Throws: `RuleError` when the schema that the program carries can't be read.
    public init(_ files: TitleRuleFiles, fallsBack: Bool = false) throws(RuleError) {
        set = try RuleSet(overriding: files.overriding)
        last = files.last
        self.fallsBack = fallsBack
    }

    /// The rules that hold.
    ///
    /// - Throws: `RuleError` for a locale, market or profile without rules, and for files of rules
    ///   that can't be used; its findings say where.
    public func rules(for key: RuleKey) throws(RuleError) -> ResolvedRules {
        if let known = resolved.withLock({ $0[key] }) { return try known.get() }
        let result: Result<ResolvedRules, RuleError>
        do throws(RuleError) {
            let rules = try set.resolve(
                locale: key.locale, market: key.market, profile: key.profile, title: last,
                fallsBack: fallsBack)
            result = rules.hasErrors ? .failure(.unusable(rules)) : .success(rules)
        } catch {
            result = .failure(error)
        }
        resolved.withLock { $0[key] = result }
        return try result.get()
    }

    /// What is checked by the rules that hold.
    ///
    /// - Parameters:
    ///   - key: Whose rules.
    ///   - source: The locale of the source that files are compared with, if they are.
    ///   - options: What is assumed of viewers and picture.
    /// - Returns: What checkers, fixers and adapters are prepared from.
    /// - Throws: `RuleError`, as ``rules(for:)``.
    public func scope(
        for key: RuleKey, source: String? = nil, options: CheckOptions = CheckOptions()
    ) throws(RuleError) -> CheckScope {
        // They only say how the source's text is counted, which a language without rules leaves
        // to those of the translation.
        let sourceRules = source.flatMap { try? rules(for: RuleKey(locale: $0)) }
        return CheckScope(try rules(for: key), options: options, sourceRules: sourceRules)
    }

    /// A checker by the rules that hold; with a source's locale it compares files with their source.
    ///
    /// - Throws: `RuleError`, as ``rules(for:)``.
    public func checker(
        for key: RuleKey, source: String? = nil, options: CheckOptions = CheckOptions()
    ) throws(RuleError) -> Checker {
        let prepared = PreparedKey(key, source: source, options)
        if let known = checkers.withLock({ $0[prepared] }) { return known }
        let checker = Checker(
            try scope(for: key, source: source, options: options), hasSource: source != nil)
        checkers.withLock { $0[prepared] = checker }
        return checker
    }

    /// An adapter by the rules that hold.
    ///
    /// - Throws: `RuleError`, as ``rules(for:)``.
    public func adapter(
        for key: RuleKey, options: CheckOptions = CheckOptions(),
        adaptation: AdaptationOptions = AdaptationOptions()
    ) throws(RuleError) -> Adapter {
        var prepared = PreparedKey(key, source: nil, options)
        prepared.take(adaptation)
        if let known = adapters.withLock({ $0[prepared] }) { return known }
        let adapter = Adapter(try scope(for: key, options: options), options: adaptation)
        // Shot changes are an episode's own, so such an adapter isn't asked for again.
        if adaptation.shots.times.isEmpty { adapters.withLock { $0[prepared] = adapter } }
        return adapter
    }
}
