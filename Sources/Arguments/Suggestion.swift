/// Words that offer the candidate closest to a mistyped word, or none when none is close.
func suggestion(for word: String, among candidates: [String]) -> String {
    // No name is that long, and the cost grows with the length.
    guard !word.isEmpty, word.utf8.count <= 64 else { return "" }
    let typed = word.lowercased()
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let name = candidate.lowercased()
        // Somebody who typed the beginning of a name meant it more than one that's spelled alike.
        let isBeginning = word.count > 3 && name.hasPrefix(typed)
        let distance = isBeginning ? 1 : editDistance(typed, name)
        if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, word.count / 3) else { return "" }
    return ". Did you mean '\(best.candidate)'?"
}

/// The least number of insertions, deletions, replacements and swaps that make one word another.
///
/// - Complexity: O(*n* · *m*) for words of *n* and *m* characters.
func editDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
            var best = min(rows[i][j + 1] + 1, row[j] + 1, replaced)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, rows[i - 1][j - 1] + 1)
            }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
