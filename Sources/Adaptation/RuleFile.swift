internal import TimedText

/// A file of rules as it was read: what it sets, and for whom.
struct RuleFile: Sendable {
    /// What a file is about; the name of its schema.
    enum Kind: String, Sendable, CaseIterable {
        case locale, profile, market, title
    }

    /// What a part of a file changes.
    enum Change: Sendable {
        case set(RuleEntry)
        /// Takes away every rule below a path.
        case remove(prefix: String, bytes: Range<Int>)
    }

    let kind: Kind
    let source: SourceText
    /// The name for people.
    var name: String?
    /// What readers should know about the whole file.
    var about: String?
    /// What it changes for everyone.
    var changes: [Change] = []
    /// What it changes for some locales, by their tags.
    var localeChanges: [String: [Change]] = [:]
    /// What a market is made of.
    var regions: [String] = []
    var without: [String] = []
    var locales: [String] = []
    var evidence: RuleEvidence?

    init(kind: Kind, source: SourceText) {
        self.kind = kind
        self.source = source
    }

    /// What the file changes for a locale, given with all that it inherits from.
    func changes(for chain: [String]) -> [Change] {
        changes + chain.reversed().flatMap { localeChanges[$0] ?? [] }
    }
}
