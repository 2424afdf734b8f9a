/// The replacement of names in a translation, each where it stands once.
struct NameAdapter {
    let names: [NamePair]

    /// The replacements where a question has other names than a stored text, in the same order.
    ///
    /// There are none when one of them isn't safe.
    func edits(stored: String, query: String, in text: String, _ pair: LanguagePair) -> [TargetEdit]
    {
        let known = names.filter { $0.pair == nil || $0.pair == pair }
        guard !known.isEmpty else { return [] }
        let old = occurrences(of: known, in: stored)
        let new = occurrences(of: known, in: query)
        guard old.count == new.count else { return [] }
        let bytes = Array(text.utf8)
        var edits: [TargetEdit] = []
        for (first, second) in zip(old, new) where first.source != second.source {
            let places = TextSearch.places(of: Array(first.target.utf8), in: bytes)
            guard old.filter({ $0.source == first.source }).count == 1, places.count == 1 else {
                return []
            }
            // A name inside another one's translation is no place of its own.
            let isInside = known.contains { other in
                other.target.utf8.count > first.target.utf8.count
                    && TextSearch.places(of: Array(other.target.utf8), in: bytes)
                        .contains { $0.overlaps(places[0]) }
            }
            if isInside { return [] }
            edits.append(
                TargetEdit(
                    range: places[0], before: first.target, after: second.target, kind: .name))
        }
        return edits
    }

    /// The names in a text, in order; where several overlap, the longest counts.
    private func occurrences(of names: [NamePair], in text: String) -> [NamePair] {
        let bytes = Array(text.utf8)
        var found: [(range: Range<Int>, name: NamePair)] = []
        for name in names.sorted(by: { $0.source.utf8.count > $1.source.utf8.count }) {
            for range in TextSearch.places(of: Array(name.source.utf8), in: bytes)
            where !found.contains(where: { $0.range.overlaps(range) }) {
                found.append((range, name))
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { $0.name }
    }
}
