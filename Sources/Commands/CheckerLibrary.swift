internal import Adaptation
internal import Arguments
internal import Files
internal import ICU
internal import Series
import Synchronization
internal import TimedText

/// The checkers of a run: one for each locale, title and frame rate that its files have.
final class CheckerLibrary: Sendable {
    let library: RuleLibrary
    /// The locale that the user gave for all files.
    let locale: String?
    let sourceLocale: String?
    private let options: CheckOptions
    private let only: Set<String>?
    private let skipped: Set<String>
    private let frameRateIsGiven: Bool
    private let fileLocale: FileLocale
    private let checkers = Mutex<[Key: Checker]>([:])

    private struct Key: Hashable {
        let rules: String
        let sourceRules: String?
        let frameRate: Double
        let hasSource: Bool
    }

    /// - Throws: ``Failure`` or `RuleError` for a locale, market or profile without rules.
    init(
        _ library: RuleLibrary, options: CheckOptions, choice: RuleChoice, frameRateIsGiven: Bool,
        locale: String?, sourceLocale: String?
    ) throws {
        self.library = library
        self.options = options
        self.locale = locale
        self.sourceLocale = sourceLocale
        self.frameRateIsGiven = frameRateIsGiven
        only = choice.chosen
        skipped = choice.skipped
        fileLocale = FileLocale(library.set)
        // What is wrong with the options is said once, rather than for each file.
        if let locale { _ = try library.rules(locale: locale) }
        if let sourceLocale { _ = try library.rules(locale: sourceLocale) }
        try library.requireKnownNames(platform: options.platform)
    }

    /// The locale that a file's path tells, or `nil`.
    func locale(ofPath input: InputFile) -> String? { fileLocale.locale(ofPath: input.path) }

    /// The locale of a file: what the user said, else what its path or the file says.
    ///
    /// - Throws: ``Failure`` when nothing says it.
    func locale(
        of input: InputFile, _ document: Document, given: String?, option: String
    ) throws(Failure) -> String {
        if let given { return given }
        if let locale = fileLocale.locale(ofPath: input.path) { return locale }
        if let language = document.head.language, !language.isEmpty { return language }
        throw Failure(.usage, fileLocale.whyNone(ofPath: input.path, option: option))
    }

    /// The checker for a file, and for the source it is compared with.
    ///
    /// - Throws: ``Failure`` when there are no rules for the locale.
    func checker(
        for input: InputFile, _ document: Document, source: (InputFile, Document)?
    ) throws(Failure) -> Checker {
        let tag = try locale(of: input, document, given: locale, option: "--locale")
        let rules = try library.rules(locale: tag, file: input.path)
        var sourceRules: ResolvedRules?
        if let (input, document) = source {
            let tag = try locale(
                of: input, document, given: sourceLocale, option: "--source-locale")
            sourceRules = try library.rules(locale: tag, file: input.path)
        }
        var options = options
        if !frameRateIsGiven, let rate = document.head.frameRate, rate > 0 {
            options.frameRate = rate
        }
        let key = Key(
            rules: tag + " " + (TitleRules(ofFile: input.path).folder ?? ""),
            sourceRules: sourceRules?.locale, frameRate: options.frameRate,
            hasSource: source != nil)
        if let known = checkers.withLock({ $0[key] }) { return known }
        let checker = Checker(
            CheckScope(rules, options: options, sourceRules: sourceRules), only: only,
            except: skipped, hasSource: source != nil)
        checkers.withLock { $0[key] = checker }
        return checker
    }

    /// What is said once at the end: limits of the users' own files that don't count, and locales
    /// that the market isn't about.
    var remarks: String {
        var text = library.warningText
        for locale in Set(used.map { $0.scope.rules.locale }).sorted() {
            guard let remark = library.marketRemark(on: locale) else { continue }
            text += remark + "\n"
        }
        return text
    }

    /// The checkers that were used.
    var used: [Checker] { checkers.withLock { Array($0.values) } }
}
