internal import Diagnostics

/// The numbers of episodes that names of files tell, as far as they tell any.
///
/// `ep017`, `S01E17`, `第17集` and `17` tell it. Where names hold several numbers, that one counts
/// which differs from file to file.
struct EpisodeNumbers {
    /// For each name, the number that it tells.
    let numbers: [Int?]

    /// Reads names, of which some may be paths.
    ///
    /// - Complexity: O(*n*) in the length of all names.
    init(_ names: [String], known: Set<Int>) {
        let stems = names.map { LayoutName($0).stem }
        let found = stems.map(Self.runs)
        var numbers = zip(stems, found).map { stem, runs in
            Self.marked(stem, runs).flatMap { known.contains($0) ? $0 : nil }
        }
        let open = numbers.indices.filter { numbers[$0] == nil && !found[$0].isEmpty }
        let columns = open.map { found[$0].count }.min() ?? 0
        for column in 0..<columns {
            let values = open.map { found[$0][column].value }
            guard values.allSatisfy(known.contains), Set(values).count == values.count,
                open.count > 1 || found[open[0]].count(where: { known.contains($0.value) }) == 1
            else { continue }
            for (index, value) in zip(open, values) { numbers[index] = value }
            break
        }
        if open.count == 1, let index = open.first, numbers[index] == nil {
            let fitting = found[index].filter { known.contains($0.value) }
            if fitting.count == 1 { numbers[index] = fitting[0].value }
        }
        self.numbers = numbers
    }

    /// A number in a name, and what stands around it.
    private struct Run {
        let value: Int
        let before: String
        let after: Character?
    }

    private static func runs(in stem: String) -> [Run] {
        var runs: [Run] = []
        var index = stem.startIndex
        var start = stem.startIndex
        while index < stem.endIndex {
            guard isDigit(stem[index]) else {
                index = stem.index(after: index)
                continue
            }
            let end = stem[index...].firstIndex { !isDigit($0) } ?? stem.endIndex
            if let value = Int(stem[index..<end]) {
                runs.append(
                    Run(
                        value: value, before: stem[start..<index].lowercased(),
                        after: end < stem.endIndex ? stem[end] : nil))
            }
            start = end
            index = end
        }
        return runs
    }

    /// The number that a word such as `ep` or `第` stands before, or `集` after.
    private static func marked(_ stem: String, _ runs: [Run]) -> Int? {
        for run in runs {
            let before = run.before.reversed().drop { " ._-#".contains($0) }
            let word = String(before.prefix { $0.isLetter }.reversed())
            if ["ep", "e", "episode", "eps"].contains(word) || word.hasSuffix("第")
                || "集话話回".contains(run.after ?? " ")
            {
                return run.value
            }
        }
        return nil
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
