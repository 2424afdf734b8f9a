internal import ICU

/// What the characters of an index become by a transliteration, each on its own.
struct CharacterImages: Sendable {
    private let rules: String
    private let isWanted: @Sendable (UInt32) -> Bool
    private var known: Set<UInt32> = []
    private var segments: Set<UInt64> = []
    /// The characters of each script by their image, in ascending order.
    private(set) var groups: [UnicodeProperties.Script: [[UInt8]: [UInt32]]] = [:]

    /// Traditional characters become simplified ones.
    static let simplified = CharacterImages(rules: "Hant-Hans") { Gram.isWide($0) }
    /// Characters become letters of ASCII, as they are read; Chinese ones as in pinyin.
    static let readings = CharacterImages(rules: "Any-Latin; Latin-ASCII; Any-Lower") {
        $0 >= 0x370 && isReadAlone($0)
    }

    private init(rules: String, isWanted: @escaping @Sendable (UInt32) -> Bool) {
        self.rules = rules
        self.isWanted = isWanted
    }

    /// Whether a character says how it is read without those beside it: not so in the scripts of India
    /// and Southeast Asia, where vowels stand around consonants.
    private static func isReadAlone(_ scalar: UInt32) -> Bool {
        !(0x0900...0x109F).contains(scalar) && !(0x1700...0x1BFF).contains(scalar)
            && !(0xA800...0xABFF).contains(scalar)
    }

    /// The images of some characters, each on its own.
    func images(of scalars: [UInt32]) throws(ICUError) -> [[UInt8]] {
        var transliterator = try Transliterator(rules)
        var text: [UInt8] = []
        for scalar in scalars {
            if let scalar = Unicode.Scalar(scalar), let bytes = UTF8.encode(scalar) {
                text += bytes
            }
            text.append(0x0A)
        }
        let image = try transliterator.transliterated(text.span)
        return image.split(separator: 0x0A, omittingEmptySubsequences: false)
            .prefix(scalars.count).map { Array($0) }
    }

    /// Takes in the characters of the segments that are new, and of the delta.
    mutating func learn(from state: ConcordanceIndex.State) throws(ICUError) {
        var scalars: Set<UInt32> = []
        for part in state.parts where !segments.contains(part.serial) {
            for side in ConcordanceQuery.Side.allCases {
                scalars.formUnion(part.segment.column(side).scalars)
            }
            segments.insert(part.serial)
        }
        for case let entry? in state.delta.entries {
            scalars.formUnion(ScalarText(entry.source.span).scalars)
            scalars.formUnion(ScalarText(entry.target.span).scalars)
        }
        try learn(scalars)
    }

    private mutating func learn(_ scalars: Set<UInt32>) throws(ICUError) {
        let new = scalars.filter { !known.contains($0) && isWanted($0) }.sorted()
        guard !new.isEmpty else { return }
        known.formUnion(new)
        for (scalar, image) in zip(new, try images(of: new)) {
            guard !image.isEmpty, let value = Unicode.Scalar(scalar) else { continue }
            let script = UnicodeProperties(of: value).script
            groups[script, default: [:]][image, default: []].append(scalar)
        }
        for script in groups.keys { groups[script]?.sortAll() }
    }

    /// The characters of any script with an image.
    func scalars(with image: [UInt8]) -> [UInt32] {
        groups.values.flatMap { $0[image] ?? [] }.sorted()
    }
}

extension Dictionary<[UInt8], [UInt32]> {
    fileprivate mutating func sortAll() {
        for key in keys { self[key]?.sort() }
    }
}
