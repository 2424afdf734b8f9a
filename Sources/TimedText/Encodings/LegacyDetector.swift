internal import ICU

/// A teller of charsets from before Unicode, by the letters that they make of a file.
struct LegacyDetector {
    /// A charset that may be the file's, and the locale whose text it makes.
    struct Guess {
        /// The charset's name in the table.
        var charset: String
        var locale: LocaleIdentifier
        var score: Double
        /// How well the letters fit the locale, without any votes.
        var coverage: Double
        /// The sample as it is read, by which readings are told apart.
        var text: [UInt8]
    }

    /// What ICU's detector may add to a score, and what knowing the locale adds.
    private static let vote = 0.3
    private static let knownLocale = 0.35
    private static let knownLanguage = 0.25

    /// The guesses, the best first.
    ///
    /// - Complexity: O(1) in the length of the file, beyond the search for lines that aren't ASCII.
    static func guesses(_ bytes: [UInt8], locale: LocaleIdentifier?) -> [Guess] {
        let sample = LegacySample(of: bytes)
        guard sample.foreignCount > 0 else { return [] }
        let table = EncodingTable.shared
        let votes = (try? CharsetDetector.votes(on: sample.bytes.span)) ?? []
        let told = locale?.maximized
        var samples: [String: DecodedSample?] = [:]
        var guesses: [Guess] = []
        for letters in LocaleLetters.all {
            for (rank, charset) in letters.charsets.enumerated() {
                let decoded: DecodedSample?
                if let known = samples[charset] {
                    decoded = known
                } else {
                    decoded = DecodedSample(sample, charset: table.icuName(of: charset))
                    samples[charset] = decoded
                }
                guard let decoded else { continue }
                let score = LegacyScore(decoded, as: letters)
                var total = score.coverage + score.words
                total += Self.vote * support(votes, charset, letters.locale, table)
                total -= 0.02 * Double(rank)
                // One such character tells two charsets apart that agree on everything else.
                total -= min(0.35, 0.07 * Double(score.strangeCount))
                if !decoded.isReversible { total -= 0.15 }
                if let told, told.language == letters.maximized.language {
                    let isSame = told.script == letters.maximized.script
                    total += isSame ? Self.knownLocale : Self.knownLanguage
                }
                guesses.append(
                    Guess(
                        charset: charset, locale: letters.locale, score: total,
                        coverage: score.coverage, text: decoded.text))
            }
        }
        return guesses.sorted { $0.score > $1.score }
    }

    /// How much ICU's detector speaks for a charset, from 0 to 1.
    private static func support(
        _ votes: [CharsetDetector.Vote], _ charset: String, _ locale: LocaleIdentifier,
        _ table: EncodingTable
    ) -> Double {
        guard let best = votes.first, best.confidence > 0 else { return 0 }
        let names = [charset] + (table.charsets.first { $0.name == charset }?.votes ?? [])
        var support = 0.0
        for vote in votes where names.contains(vote.charset) {
            var weight = Double(vote.confidence) / Double(best.confidence)
            if weight < 0.6 { continue }
            if !vote.language.isEmpty, vote.language != locale.language { weight *= 0.6 }
            support = max(support, weight)
        }
        return support
    }
}
