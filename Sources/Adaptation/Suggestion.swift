/// The known name that an unknown one was probably meant to be.
package enum Suggestion {
    /// The nearest of some names, or `nil` when none is near.
    ///
    /// - Complexity: O(*n* · *m*²) for *n* names of *m* letters.
    package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in names.sorted() {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let distance = distance(wanted, letters)
            // More than a third of wrong letters is another word.
            guard distance <= max(1, max(wanted.count, letters.count) / 3) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The end of a message: `; did you mean 'x'?`, or nothing.
    package static func hint(for name: String, among names: some Sequence<String>) -> String {
        nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// How many letters must be put in, taken out, changed or swapped with the next one.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var older: [Int] = []
        var above = Array(0...b.count)
        for row in a.indices {
            var line = [row + 1]
            for column in b.indices {
                let change = above[column] + (a[row] == b[column] ? 0 : 1)
                var least = min(change, above[column + 1] + 1, line[column] + 1)
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    least = min(least, older[column - 1] + 1)
                }
                line.append(least)
            }
            older = above
            above = line
        }
        return above[b.count]
    }
}
