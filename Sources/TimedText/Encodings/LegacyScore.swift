internal import ICU

/// How well a sample reads as text of a locale.
///
/// Rules of writing only, no statistics of letters: the characters belong to the locale, words keep
/// to one script, capitals start words, marks follow letters, and some common words are there.
struct LegacyScore {
    /// The mean fit of the characters that aren't ASCII; 1 is perfect.
    let coverage: Double
    /// What common words add, from 0 to 0.5.
    let words: Double

    /// How many characters no text of the locale has where they stand.
    let strangeCount: Int

    init(_ sample: DecodedSample, as letters: LocaleLetters) {
        var sum = 0.0
        var strange = 0
        var run = 0
        var uppercase = 0
        var lowercase = 0
        let glyphs = sample.glyphs
        let fits = sample.alphabet.map { letters.fit(of: $0) }
        for index in glyphs.indices {
            let glyph = glyphs[index]
            let letter = sample.letters[index]
            guard letter >= 0 else {
                run = 0
                continue
            }
            let before = index > 0 ? glyphs[index - 1] : nil
            let after = index + 1 < glyphs.count ? glyphs[index + 1] : nil
            if glyph.isImpossible {
                sum -= 3
                strange += 1
                continue
            }
            guard glyph.isPartOfWord else {
                run = 0
                let fit = Self.fit(ofSign: glyph, before: before, after: after, in: letters)
                if fit < 0 { strange += fit < -0.5 ? 2 : 1 }
                sum += fit
                continue
            }
            let fit = fits[letter]
            let misplacement = Self.misplacement(
                of: glyph, before: before, after: after, in: letters)
            sum += fit - misplacement
            if letters.everyday.isEmpty, fit < 0 || misplacement > 0 { strange += 1 }
            run += 1
            // Letters with accents don't follow one another in an alphabet that is mostly ASCII.
            if letters.usesLatinLetters, run >= 3 { sum -= 1 }
            if glyph.isUppercase { uppercase += 1 }
            if glyph.isLowercase { lowercase += 1 }
        }
        var coverage = sum / Double(max(1, sample.foreignCount))
        if !letters.usesLatinLetters, letters.everyday.isEmpty, uppercase + lowercase >= 12 {
            // Sentences start with a capital and go on without.
            if uppercase == 0 || lowercase < uppercase { coverage -= 0.25 }
        }
        coverage -= 2 * Self.strangeShare(sample, letters)
        self.coverage = coverage
        strangeCount = strange
        words = Self.commonShare(sample, letters)
    }

    private static func fit(
        ofSign glyph: Glyph, before: Glyph?, after: Glyph?, in letters: LocaleLetters
    ) -> Double {
        if !letters.everyday.isEmpty, glyph.isFullwidthSign { return 0.5 }
        let follows = before?.isPartOfWord == true
        let leads = after?.isPartOfWord == true
        // An apostrophe is the one sign that stands among letters.
        if glyph.scalar == "\u{2019}" { return follows ? 0.9 : leads ? -0.1 : 0.6 }
        if glyph.isTypographic, follows, leads { return 0 }
        if letters.hasPunctuation(glyph.scalar) { return follows && leads ? -1 : 0.9 }
        if glyph.isTypographic { return 0.6 }
        return follows || leads ? -1 : -0.3
    }

    private static func misplacement(
        of glyph: Glyph, before: Glyph?, after: Glyph?, in letters: LocaleLetters
    ) -> Double {
        var penalty = 0.0
        if glyph.isMark {
            let script = before?.script
            let fits =
                before?.isPartOfWord == true
                && (script == glyph.script || glyph.script == .inherited || script == .inherited)
            if !fits { penalty += 1 }
        }
        penalty += strangeness(of: before, beside: glyph, in: letters)
        penalty += strangeness(of: after, beside: glyph, in: letters)
        if glyph.isUppercase, before?.isLowercase == true { penalty += 1 }
        return penalty
    }

    /// What a letter of another script costs in one word.
    private static func strangeness(
        of neighbour: Glyph?, beside glyph: Glyph, in letters: LocaleLetters
    ) -> Double {
        guard let neighbour, neighbour.isLetter, glyph.isLetter else { return 0 }
        if letters.everyday.isEmpty {
            return neighbour.script != glyph.script && neighbour.script != .common ? 1 : 0
        }
        return neighbour.isASCII && neighbour.isLowercase ? 0.5 : 0
    }

    /// The share of ASCII letters that the locale doesn't use.
    private static func strangeShare(_ sample: DecodedSample, _ letters: LocaleLetters) -> Double {
        guard letters.usesLatinLetters else { return 0 }
        var strange = 0
        var all = 0
        for (index, count) in sample.asciiLetterCounts.enumerated() {
            all += count
            if !letters.hasLetter(ascii: UInt8(0x61 + index)) { strange += count }
        }
        return min(0.1, Double(strange) / Double(max(20, all)))
    }

    private static func commonShare(_ sample: DecodedSample, _ letters: LocaleLetters) -> Double {
        if !letters.everyday.isEmpty {
            var hits = 0
            var all = 0
            for glyph in sample.glyphs where glyph.isLetter && !glyph.isASCII {
                all += 1
                if letters.commonCharacters.contains(glyph.scalar.value) { hits += 1 }
            }
            return 0.5 * min(1, Double(hits) / Double(max(6, all)) / 0.2)
        }
        // A writing without spaces has no words to be counted; it gets half of what they may add.
        guard !letters.commonWords.isEmpty else {
            let ascii = sample.asciiLetterCounts.reduce(0, +)
            let share = Double(sample.foreignCount) / Double(max(1, sample.foreignCount + ascii))
            return 0.25 * min(1, share / 0.3)
        }
        let hits = sample.words.reduce(0) { $0 + (letters.commonWords.contains($1) ? 1 : 0) }
        return 0.5 * min(1, Double(hits) / Double(max(8, sample.words.count)) / 0.3)
    }
}
