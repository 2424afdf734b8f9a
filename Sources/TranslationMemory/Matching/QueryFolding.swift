internal import ICU

/// The two ways to fold a text, as a question wants it.
struct QueryFolding: ~Copyable {
    private var plain: MatchNormalizer
    private var simplified: MatchNormalizer?
    private let names: [String]

    init(names: [String]) throws(ICUError) {
        plain = try MatchNormalizer(names: names)
        self.names = names
    }

    mutating func folded(_ text: String, _ foldsChinese: Bool) throws(ICUError) -> MatchText {
        var result = MatchText()
        try fold(text, foldsChinese, into: &result)
        return result
    }

    mutating func fold(
        _ text: String, _ foldsChinese: Bool, into result: inout MatchText
    ) throws(ICUError) {
        guard foldsChinese else { return try plain.normalize(text, into: &result) }
        if simplified == nil { simplified = try MatchNormalizer(foldsChinese: true, names: names) }
        try simplified?.normalize(text, into: &result)
    }
}
