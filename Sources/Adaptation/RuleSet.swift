internal import Diagnostics
internal import Embedded
internal import ICU

/// The rules of locales, markets and delivery profiles, as files have them.
///
/// ```swift
/// let rules = try RuleSet().resolve(locale: "th", market: "southeast-asia")
/// rules[.adultSpeed]?.value  // 17, in base characters a second
/// ```
///
/// The program carries the files of `locales/`; a file that the caller gives by the same path
/// stands in place of the program's own.
public struct RuleSet: Sendable {
    public let schema: RuleSchema
    /// The caller's files by their paths below `locales/`, such as `markets/japan.jsonc`.
    let overriding: [String: RuleSource]
    /// The paths of all files below `locales/`.
    let paths: Set<String>

    /// Takes the program's own rules, with the caller's files in place of some.
    ///
    /// - Throws: ``RuleError`` when the schema that the program carries can't be read.
    public init(overriding: [String: RuleSource] = [:]) throws(RuleError) {
        schema = try RuleSchema { EmbeddedFile(path: $0)?.bytes }
        self.overriding = overriding
        let prefix = "locales/"
        let own = EmbeddedFile.paths.filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
        paths = Set(own).union(overriding.keys)
    }

    /// The tags of the locales that have a file of their own, in order.
    public var locales: [String] {
        names(in: "").filter { $0 != "root" && $0 != "sources" && $0 != "encodings" }
    }

    /// The names of the markets, in order.
    public var markets: [String] { names(in: "markets/") }

    /// The names of the delivery profiles, in order.
    public var profiles: [String] { names(in: "profiles/") }

    private func names(in folder: String) -> [String] {
        paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".jsonc") }
            .map { String($0.dropFirst(folder.count).dropLast(6)) }
            .filter { !$0.contains("/") }.sorted()
    }

    /// A file by its path below `locales/`.
    func source(_ path: String) -> RuleSource? {
        if let own = overriding[path] { return own }
        guard let file = EmbeddedFile(path: "locales/" + path) else { return nil }
        return RuleSource(name: file.path, bytes: file.bytes)
    }

    /// Reads a file of rules and adds what is wrong with it to the findings.
    func file(_ path: String, _ kind: RuleFile.Kind, _ findings: inout [Finding]) -> RuleFile? {
        guard let source = source(path) else { return nil }
        var reader = RuleFileReader(source, kind: kind, schema: schema)
        reader.read()
        findings += reader.findings
        return reader.file
    }

    /// A market by its name, with its territories and locales.
    ///
    /// - Throws: ``RuleError`` for an unknown market, and for one whose file can't be used.
    public func market(_ name: String) throws(RuleError) -> Market {
        try requireMarket(name)
        var findings: [Finding] = []
        guard let file = file("markets/\(name).jsonc", .market, &findings), findings.isEmpty else {
            throw RuleError(
                .badFile, "the rules of the market '\(name)' can't be used", findings: findings)
        }
        do {
            return try Market(name: name, file)
        } catch {
            throw RuleError(.badFile, "the regions of the market '\(name)' aren't known to ICU")
        }
    }

    func requireMarket(_ name: String) throws(RuleError) {
        guard !markets.contains(name) else { return }
        throw RuleError.unknown(
            .unknownMarket, "there are no rules for the market", name, among: markets)
    }

    /// The locale whose rules are meant by a tag: that of its own, or what stands for it.
    ///
    /// `zh-TW` stands for `zh-Hant-TW`, `zh` and `zh-SG` for `zh-Hans`.
    ///
    /// - Throws: ``RuleError`` when there are no rules for the locale or what it inherits from.
    func locale(_ tag: String, fallsBack: Bool = false) throws(RuleError) -> LocaleIdentifier {
        let known = Set(locales)
        if let locale = LocaleIdentifier(tag) {
            let whole = locale.maximized
            let scripted = whole.script.flatMap { LocaleIdentifier("\(whole.language)-\($0)") }
            for candidate in [locale, whole] where known.contains(candidate.tag) {
                return candidate
            }
            if locale.chain.contains(where: { known.contains($0.tag) }) { return locale }
            if let scripted, known.contains(scripted.tag) { return scripted }
            if fallsBack { return locale }
        }
        throw RuleError(
            .unknownLocale, "there are no rules for the locale '\(tag)'",
            suggestion: suggestion(forLocale: tag))
    }

    private func suggestion(forLocale tag: String) -> String? {
        var findings: [Finding] = []
        // People also write the name of the language.
        let byName = locales.first {
            file($0 + ".jsonc", .locale, &findings)?.name?.lowercased() == tag.lowercased()
        }
        if let byName { return byName }
        let spelt = String(tag.map { $0 == "_" ? "-" : $0 })
        return Suggestion.nearest(to: spelt, among: locales)
    }
}
