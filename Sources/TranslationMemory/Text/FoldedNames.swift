/// Names in their folded form, each of which is one sign in folded texts.
struct FoldedNames: Sendable {
    private var names: Set<[UInt32]> = []
    /// How long the names are that start with a code point, the longest first.
    private var lengths: [UInt32: [Int]] = [:]
    private var digest: UInt64 = 0

    var isEmpty: Bool { names.isEmpty }

    /// What tells one list of names from another, whatever their order.
    var version: String { String(digest, radix: 16) }

    mutating func add(_ name: MatchText) {
        guard let first = name.scalars.first, names.insert(name.scalars).inserted else { return }
        digest ^= Self.key(name.scalars[...])
        var known = lengths[first, default: []]
        if !known.contains(name.count) { known.append(name.count) }
        lengths[first] = known.sorted { $0 > $1 }
    }

    /// Puts the sign in place of each name that is made of whole words; of several the longest.
    ///
    /// - Complexity: O(*n*) in the length of the text, for names of some length.
    func replace(in text: inout MatchText) {
        guard !names.isEmpty, !text.scalars.isEmpty else { return }
        var scalars: [UInt32] = []
        var tokens: [Int32] = []
        var token = 0
        while token < text.tokens.count {
            tokens.append(Int32(truncatingIfNeeded: scalars.count))
            let start = Int(text.tokens[token])
            if let next = nameEnd(in: text, at: token) {
                let end = next < text.tokens.count ? Int(text.tokens[next]) : text.count
                text.names.append(Self.key(text.scalars[start..<end]))
                scalars.append(MatchText.nameSign)
                token = next
            } else {
                token += 1
                let end = token < text.tokens.count ? Int(text.tokens[token]) : text.count
                scalars += text.scalars[start..<end]
            }
        }
        guard !text.names.isEmpty else { return }
        text.scalars = scalars
        text.tokens = tokens
    }

    /// The token behind a name that starts with a token.
    private func nameEnd(in text: MatchText, at token: Int) -> Int? {
        let start = Int(text.tokens[token])
        for length in lengths[text.scalars[start]] ?? [] where start + length <= text.count {
            let end = start + length
            var next = token + 1
            while next < text.tokens.count, Int(text.tokens[next]) < end { next += 1 }
            let isWhole =
                next < text.tokens.count ? Int(text.tokens[next]) == end : end == text.count
            if isWhole, names.contains(Array(text.scalars[start..<end])) { return next }
        }
        return nil
    }

    private static func key(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        var key = NumberKey()
        for scalar in scalars { key.add(mark: scalar) }
        return key.value
    }
}
