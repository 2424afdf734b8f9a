internal import TimedText

/// The numbers of a file's cues, compared with those of its source.
struct GroupNumbers: Sendable {
    private let source: NumberScanner
    private let target: NumberScanner
    private let sourceRoles: NumberRoles
    private let targetRoles: NumberRoles

    /// Prepares both scanners.
    init(source: ResolvedRules, target: ResolvedRules) {
        self.source = NumberScanner(source)
        self.target = NumberScanner(target)
        sourceRoles = NumberRoles(source)
        targetRoles = NumberRoles(target)
    }

    /// A group of cues whose numbers differ.
    struct Difference {
        /// The first cue of the translation.
        let cue: Int
        /// What differs.
        var numbers: ComparedNumbers
    }

    /// The groups whose numbers differ, in the order of the source.
    ///
    /// - Complexity: O(*n*) in the length of both files.
    func differences(in file: CheckedFile) -> [Difference] {
        guard let compared = file.source else { return [] }
        var result: [Difference?] = []
        for group in compared.groups {
            guard let cue = group.target.first, !group.source.isEmpty else { continue }
            let first = numbers(source, sourceRoles, of: group.source, in: compared.file)
            // Without a number in the source, only digits are looked for.
            let hasDigits = file.traits(ofCues: group.target).contains(.digit)
            guard !first.isEmpty || hasDigits else {
                result.append(nil)
                continue
            }
            let second = numbers(target, targetRoles, of: group.target, in: file)
            result.append(Difference(cue: cue, numbers: ComparedNumbers(first, second)))
        }
        let all = result
        for index in result.indices {
            for neighbour in [index - 1, index + 1] where all.indices.contains(neighbour) {
                if let other = all[neighbour] {
                    result[index]?.numbers.cancel(against: other.numbers)
                }
            }
        }
        return result.compactMap { $0 }
    }

    private func numbers(
        _ scanner: NumberScanner, _ roles: NumberRoles, of cues: [Int], in file: CheckedFile
    ) -> [ScannedNumber] {
        let joined = JoinedLines(file.text(ofCues: cues))
        let text = joined.bytes
        let traits = file.traits(ofCues: cues)
        // Words need boundaries, which cost much; Chinese numerals don't.
        if traits.isDisjoint(with: [
            .digit, .letter, .latinLetter, .otherAlphabet, .rightToLeft, .indic, .compatibility,
        ]), ChineseNumber.values(in: text.span).isEmpty {
            return []
        }
        return roles.assigned(to: scanner.numbers(in: text.span), in: text.span)
    }
}
