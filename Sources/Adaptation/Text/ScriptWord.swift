/// A word while it is read, with what its letters look like in another script.
struct ScriptWord {
    /// A letter that stands for one of another script.
    struct Lookalike {
        let range: Range<Int>
        let script: String
        let meant: String
    }

    /// Where the word begins.
    private(set) var start: Int?
    private var latin: [(range: Range<Int>, scalar: UInt32)] = []
    private var cyrillic: [(range: Range<Int>, scalar: UInt32)] = []
    private var hasOthers = false

    /// Adds a letter. Very long words aren't looked at.
    mutating func add(_ range: Range<Int>, _ scalar: UInt32) {
        if start == nil { start = range.lowerBound }
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A:
            if latin.count < 64 { latin.append((range, scalar)) } else { hasOthers = true }
        case 0x400...0x52F:
            if cyrillic.count < 64 { cyrillic.append((range, scalar)) } else { hasOthers = true }
        case 0xC0...0x24F: break
        default: hasOthers = true
        }
    }

    /// The letters of the script that the word has fewer of, if all of them look like the other's.
    var lookalikes: [Lookalike]? {
        if hasOthers || latin.isEmpty || cyrillic.isEmpty { return nil }
        let isLatin = latin.count > cyrillic.count
        if latin.count == cyrillic.count { return nil }
        var result: [Lookalike] = []
        for letter in isLatin ? cyrillic : latin {
            let meant = isLatin ? Self.latin[letter.scalar] : Self.cyrillic[letter.scalar]
            guard let meant, let scalar = Unicode.Scalar(meant) else { return nil }
            result.append(
                Lookalike(
                    range: letter.range, script: isLatin ? "Cyrl" : "Latn",
                    meant: String(Character(scalar))))
        }
        return result
    }

    /// Letters of Cyrillic and Latin that are drawn alike in nearly every font.
    private static let pairs: [(cyrillic: UInt32, latin: UInt32)] = zip(
        "АВЕКМНОРСТУХаеорсухіјѕІЈЅ".unicodeScalars, "ABEKMHOPCTYXaeopcyxijsIJS".unicodeScalars
    ).map { ($0.value, $1.value) }
    private static let latin = Dictionary(
        pairs.map { ($0.cyrillic, $0.latin) }, uniquingKeysWith: { first, _ in first })
    private static let cyrillic = Dictionary(
        pairs.map { ($0.latin, $0.cyrillic) }, uniquingKeysWith: { first, _ in first })
}
