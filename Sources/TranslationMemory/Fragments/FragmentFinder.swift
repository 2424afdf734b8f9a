public import ICU

/// The finding of the longest parts of a question that stored texts have as well.
///
/// A part has two words at least, or three Chinese characters; punctuation ends it. Where units are,
/// another index answers. Parts that stand inside longer ones with an answer are left out.
///
/// ```swift
/// var finder = try FragmentFinder(source: chinese, target: english)
/// let fragments = finder.fragments(of: "少爷昨天又喝醉了", units: 1_000_000) { part in
///     FragmentOccurrences(count: index.count(of: part), units: index.units(with: part))
/// }
/// ```
/// It belongs to one task at a time.
public struct FragmentFinder: ~Copyable {
    private var source: Segmenter
    private var target: Segmenter

    /// How many words of a question are looked at.
    private static let limit = 256
    /// How many words a part of a translation has at most.
    private static let longest = 8
    /// How many translations are looked at, and how many of their parts are counted everywhere.
    private static let samples = 50
    private static let candidates = 24

    /// Opens the rules of two languages.
    ///
    /// - Throws: `ICUError` when ICU has no rules.
    public init(source: LocaleIdentifier, target: LocaleIdentifier) throws(ICUError) {
        let first = try Segmenter(.words, locale: source.tag)
        let second = try Segmenter(.words, locale: target.tag)
        self.source = first
        self.target = second
    }

    /// Finds the longest parts of a text that units have, those first that tell most.
    ///
    /// - Parameters:
    ///   - text: The question, without markup.
    ///   - units: How many units the memory has.
    ///   - limit: How many parts are wanted.
    ///   - occurrences: Where a part stands in the sources of units; in scripts with spaces, as whole
    ///     words. It is asked at most three times for each word of the text.
    /// - Returns: The parts, in order of ``Fragment/weight``.
    /// - Throws: What the closure throws.
    public mutating func fragments<Failure: Error>(
        of text: String, units: Int, limit: Int = 5,
        occurrences: (String) throws(Failure) -> FragmentOccurrences
    ) throws(Failure) -> [Fragment] {
        let bytes = Array(text.utf8)
        let cut = FragmentTokens(bytes, &source)
        let count = min(cut.tokens.count, Self.limit)
        var fragments: [Fragment] = []
        var end = 0
        var start = 0
        while start < count {
            let least = Self.end(of: cut, from: start, count)
            guard let least else {
                start += 1
                continue
            }
            // A part of a part that was found is there too, so that the search goes on at its end.
            var next = max(end, least)
            var best: (end: Int, occurrences: FragmentOccurrences)?
            while next <= count, !(next > start + 1 && cut.tokens[next - 1].startsPart) {
                let range = cut.range(start..<next)
                let found = try occurrences(String(decoding: bytes[range], as: UTF8.self))
                guard found.count > 0 else { break }
                best = (next, found)
                next += 1
            }
            if let best, best.end > end {
                end = best.end
                let range = cut.range(start..<end)
                let rarity =
                    Double(max(units, best.occurrences.count) + 1)
                    / Double(best.occurrences.count)
                fragments.append(
                    Fragment(
                        text: String(decoding: bytes[range], as: UTF8.self), range: range,
                        count: best.occurrences.count, units: best.occurrences.units,
                        weight: Double(cut.weight(start..<end)) * Self.bits(rarity)))
            }
            start += 1
        }
        fragments.sort {
            ($0.weight, $1.range.lowerBound) > ($1.weight, $0.range.lowerBound)
        }
        return Array(fragments.prefix(limit))
    }

    /// The end of the shortest run that is a part; `nil` when the text or the part ends before.
    private static func end(of cut: FragmentTokens, from start: Int, _ count: Int) -> Int? {
        var weight = 0
        for index in start..<count {
            if index > start, cut.tokens[index].startsPart { return nil }
            weight += cut.tokens[index].weight
            if weight >= FragmentTokens.least { return index + 1 }
        }
        return nil
    }

    /// The logarithm to base 2, near enough for an order.
    private static func bits(_ value: Double) -> Double {
        Double(value.exponent) + value.significand - 1
    }

    /// Tells which part of the translations of some units stands for a fragment.
    ///
    /// Of all parts of up to eight words, that one counts whose units are most nearly those of the
    /// fragment by Dice's coefficient; of equal ones the longest.
    ///
    /// - Parameters:
    ///   - count: In how many units the fragment stands.
    ///   - targets: The translations of units in which it stands; the first 50 are looked at.
    ///   - occurrences: In how many units a part stands in the translation.
    /// - Returns: The part; `nil` where fewer than two units agree, or none is clearly meant.
    /// - Throws: What the closure throws.
    public mutating func translation<Failure: Error>(
        ofFragmentIn count: Int, targets: [String],
        occurrences: (String) throws(Failure) -> Int
    ) throws(Failure) -> FragmentTranslation? {
        let samples = targets.prefix(Self.samples)
        guard samples.count >= 2 else { return nil }
        var found: [String: (text: String, units: Int, weight: Int)] = [:]
        for text in samples {
            let bytes = Array(text.utf8)
            let cut = FragmentTokens(bytes, &target)
            var seen: Set<String> = []
            for start in cut.tokens.indices.prefix(Self.limit) {
                for end in (start + 1)...min(start + Self.longest, cut.tokens.count) {
                    if end > start + 1, cut.tokens[end - 1].startsPart { break }
                    let part = String(decoding: bytes[cut.range(start..<end)], as: UTF8.self)
                    let key = part.lowercased()
                    guard seen.insert(key).inserted else { continue }
                    found[key, default: (part, 0, cut.weight(start..<end))].units += 1
                }
            }
        }
        let most = found.filter { $0.value.units >= 2 && $0.value.units * 2 >= samples.count }
            .sorted {
                ($0.value.units * $0.value.weight, $1.key) > (
                    $1.value.units * $1.value.weight, $0.key
                )
            }
        var best: (FragmentTranslation, weight: Int)?
        for (_, evidence) in most.prefix(Self.candidates) {
            let everywhere = max(try occurrences(evidence.text), evidence.units)
            let both = Double(evidence.units) / Double(samples.count) * Double(count)
            let dice = min(1, 2 * both / Double(count + everywhere))
            let isBetter =
                best.map {
                    ($0.0.confidence, $0.weight) < (dice, evidence.weight)
                } ?? true
            guard isBetter else { continue }
            best = (
                FragmentTranslation(text: evidence.text, confidence: dice, count: evidence.units),
                evidence.weight
            )
        }
        return best.flatMap { $0.0.confidence >= 0.3 ? $0.0 : nil }
    }
}
