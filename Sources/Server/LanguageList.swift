internal import ICU
internal import Synchronization
internal import TranslationMemory

/// The languages of a memory, known by the spellings that translation tools use for them.
///
/// The list is asked of the memory again after some seconds, since others may add to it, and units
/// aren't counted for every request.
final class LanguageList: Sendable {
    private struct State {
        var pairs: [LanguagePair] = []
        /// How many units the pair at the same place has.
        var counts: [Int] = []
        var loaded: ContinuousClock.Instant?
        var resolved: [String: LanguagePair?] = [:]
    }

    /// How long the list is taken for right.
    static let freshness = Duration.seconds(5)
    private static let cacheLimit = 1024

    private let memory: any MemoryAnswering
    private let state = Mutex(State())

    init(_ memory: any MemoryAnswering) { self.memory = memory }

    /// Forgets the list, after units were added.
    func reset() { state.withLock { $0.loaded = nil } }

    /// The pairs of the memory.
    func pairs() throws -> [LanguagePair] { try state.withLock { try load(&$0).pairs } }

    /// The pair of the memory that two codes mean; `nil` when there is none.
    ///
    /// A code means the language with that tag, or else the one with the same likely script and
    /// region (`zh_CN` is `zh-Hans`), or else one with the same language and script (`en_GB` is
    /// `en`); of several, that with the most units.
    func pair(_ source: String, _ target: String) throws -> LanguagePair? {
        try state.withLock { state in
            try load(&state)
            let key = source + "\u{0}" + target
            if let known = state.resolved[key] { return known }
            let found = resolve(source, target, state)
            if state.resolved.count >= Self.cacheLimit { state.resolved.removeAll() }
            state.resolved[key] = .some(found)
            return found
        }
    }

    /// Whether there are units with a source language that a code means.
    func hasSource(_ code: String) throws -> Bool {
        guard let wanted = Self.locale(code) else { return false }
        return try pairs().contains { Self.closeness($0.source, wanted) > 0 }
    }

    /// The language of a code as tools write it, such as `pt_BR`, `zh_hans` and `sr_RS.UTF-8`.
    static func locale(_ code: String) -> LocaleIdentifier? {
        LocaleIdentifier(String(code.prefix { $0 != "." && $0 != "@" }))
    }

    /// The spellings of a language that mean it without doubt, as amaGama writes them.
    static func spellings(of locale: LocaleIdentifier) -> Set<String> {
        let full = locale.maximized
        var tags = [locale.tag]
        if locale.minimized.maximized == full { tags.append(locale.minimized.tag) }
        if let region = full.region {
            let short = "\(full.language)-\(region)"
            if LocaleIdentifier(short)?.maximized == full { tags.append(short) }
        }
        return Set(tags.map { $0.lowercased().split(separator: "-").joined(separator: "_") })
    }

    @discardableResult
    private func load(_ state: inout State) throws -> State {
        let now = ContinuousClock.now
        if let loaded = state.loaded, now - loaded < Self.freshness { return state }
        let pairs = try memory.languagePairs()
        state.pairs = pairs.map { $0.pair }
        state.counts = pairs.map { $0.units }
        state.resolved.removeAll()
        state.loaded = now
        return state
    }

    private func resolve(_ source: String, _ target: String, _ state: State) -> LanguagePair? {
        guard let source = Self.locale(source), let target = Self.locale(target) else { return nil }
        var best: (closeness: Int, units: Int, pair: LanguagePair)?
        for (index, pair) in state.pairs.enumerated() {
            let left = Self.closeness(pair.source, source)
            let right = Self.closeness(pair.target, target)
            guard left > 0, right > 0 else { continue }
            let closeness = left + right
            let units = state.counts[index]
            if let best, (best.closeness, best.units) >= (closeness, units) { continue }
            best = (closeness, units, pair)
        }
        return best?.pair
    }

    /// How well a language of the memory is what is wanted: from 0 for not at all to 3.
    private static func closeness(_ own: LocaleIdentifier, _ wanted: LocaleIdentifier) -> Int {
        if own == wanted { return 3 }
        let own = own.maximized
        let wanted = wanted.maximized
        if own == wanted { return 2 }
        return own.language == wanted.language && own.script == wanted.script ? 1 : 0
    }
}
