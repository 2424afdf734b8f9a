/// A number of a stored text, and the one that the question has in its place.
struct NumberChange {
    /// The number in the stored source.
    var old: WrittenNumber
    /// The number in the question.
    var new: WrittenNumber

    /// Whether both say the same, such as 1,000 and 1000.
    var isSame: Bool { old.text == new.text || (old.value != nil && old.value == new.value) }

    /// Pairs the numbers of two texts; `nil` when they can't be paired.
    ///
    /// Numbers in digits are paired in order. Numbers in words are those that stand in each other's
    /// place between what is equal.
    static func pairs(
        stored: String, query: String, differences: [TextDifference.Run], numbers: LocaleNumbers
    ) -> [NumberChange]? {
        guard let scanner = numbers.scanner else { return nil }
        var old = scanner.numbers(in: stored)
        var new = scanner.numbers(in: query)
        var changes: [NumberChange] = []
        for (index, run) in differences.enumerated() {
            guard run.kind == .removed, index + 1 < differences.count,
                differences[index + 1].kind == .inserted
            else { continue }
            let other = differences[index + 1]
            let first = wordNumber(run, in: differences, at: index, old, numbers)
            let second = wordNumber(other, in: differences, at: index + 1, new, numbers)
            guard let first, let second else { continue }
            let isFirstScanned = old.contains(first)
            let isSecondScanned = new.contains(second)
            if isFirstScanned, isSecondScanned { continue }
            if isFirstScanned { old.removeAll { $0 == first } }
            if isSecondScanned { new.removeAll { $0 == second } }
            changes.append(NumberChange(old: first, new: second))
        }
        guard old.count == new.count else { return nil }
        for (first, second) in zip(old, new) {
            changes.append(NumberChange(old: first, new: second))
        }
        return changes
    }

    /// The number that a stretch of a difference is, with equal words around it where both texts
    /// have more of it there, such as “twenty-” before “one” and “two”.
    private static func wordNumber(
        _ run: TextDifference.Run, in runs: [TextDifference.Run], at index: Int,
        _ scanned: [WrittenNumber], _ numbers: LocaleNumbers
    ) -> WrittenNumber? {
        let text = trimmed(run.text)
        let start = run.start + run.text.prefix { $0.isWhitespace }.utf8.count
        let range = start..<start + text.utf8.count
        if let found = scanned.first(where: { $0.range == range }) { return found }
        guard !scanned.contains(where: { $0.range.overlaps(range) }) else { return nil }
        guard let value = numbers.value(of: text) else { return nil }
        // A part of a longer number, such as the “one” of “twenty-one”, isn't told apart safely.
        let before = index >= 1 && runs[index - 1].kind == .equal ? runs[index - 1].text : ""
        let earlier =
            index >= 2 && runs[index - 2].kind == .equal && before.isEmpty
            ? runs[index - 2].text : before
        let last =
            index + 1 < runs.count && runs[index + 1].kind == .equal
            ? runs[index + 1].text
            : index + 2 < runs.count && runs[index + 2].kind == .equal ? runs[index + 2].text : ""
        if isNumber(lastWord(of: earlier), numbers) || isNumber(firstWord(of: last), numbers) {
            return nil
        }
        return WrittenNumber(range: range, text: text, value: String(value), style: .words)
    }

    private static func isNumber(_ word: String, _ numbers: LocaleNumbers) -> Bool {
        !word.isEmpty && numbers.value(of: word) != nil
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func lastWord(of text: String) -> String {
        let end = text.reversed().drop { $0 == " " || $0 == "-" }
        let first = end.first.map { isCharacter($0) } == true
        return String(
            end.prefix { isPart($0) && (!first || isCharacter($0)) }.prefix(first ? 1 : 80)
                .reversed())
    }

    private static func firstWord(of text: String) -> String {
        let rest = text.drop { $0 == " " || $0 == "-" }
        let first = rest.first.map { isCharacter($0) } == true
        return String(rest.prefix { isPart($0) }.prefix(first ? 1 : 80))
    }

    private static func isCharacter(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { CharacterClass($0.value) == .character } == true
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
