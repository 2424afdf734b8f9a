internal import ICU

/// The locales whose texts may stand for those of another: itself, those it inherits from by CLDR,
/// English, and the one that a title was made in.
struct LocaleChain: Sendable, Hashable {
    /// The tags of the locale and of its parents.
    let own: [String]
    /// The tags of other languages, in order.
    let others: [String]

    init(_ tag: String, source: String) {
        let chain = LocaleIdentifier(tag)?.chain.map { $0.tag }.filter { $0 != "und" } ?? [tag]
        own = chain
        others = ["en", source].filter { !chain.contains($0) }
    }

    /// The value of the locale or of one of its parents.
    func own<Value>(_ values: [String: Value]) -> Value? {
        for tag in own { if let value = values[tag] { return value } }
        return nil
    }

    /// The value of another language, when the locale has none of its own.
    func borrowed<Value>(_ values: [String: Value]) -> Value? {
        for tag in others { if let value = values[tag] { return value } }
        return nil
    }
}
