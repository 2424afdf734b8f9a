/// The formula by which texts are scored, and its bounds.
///
/// 1. Both texts are folded by ``MatchNormalizer``. The length of a pair is that of the longer folded
///    text, in code points.
/// 2. The *character distance* is Levenshtein's over code points, with all costs 1.
/// 3. The *word distance* is Levenshtein's over words, single characters (Han, kana, Thai, Lao,
///    Khmer, Burmese, signs) and the spaces between them. To insert or delete one costs its length;
///    to substitute one by another costs their character distance. Where neither text has words of
///    a script with spaces, only characters count.
/// 4. The base is 100 × (length − distance) / length by the word distance, else by the character
///    distance, rounded down, and never below 0.
/// 5. Penalties are taken off (``MatchPenalties``). Where the texts are equal and nothing is taken
///    off, 1 is added when the text before or after is the same too, and 2 when both are, or the
///    identifier.
///
/// Every way to edit by words is a way to edit by characters at the same cost, since the spaces
/// weigh too. So the word distance is never below the character distance, and a search by the
/// characters of folded texts at a threshold finds every match that scores as much.
public enum MatchScore {
    /// The version of the formula.
    public static let version = 1

    /// The longest folded text that is compared, in code points; longer ones match only if equal.
    public static let lengthLimit = 4096

    /// The base of a score by a distance, in percent from 0 to 100.
    ///
    /// 100 is only for a distance of 0.
    public static func percent(distance: Int, length: Int) -> Int {
        guard distance > 0 else { return 100 }
        return length > distance ? 100 * (length - distance) / length : 0
    }

    /// The greatest distance at which a pair of some length still reaches a threshold in percent.
    public static func largestDistance(minimum: Int, length: Int) -> Int {
        min(max(length * (100 - minimum) / 100, 0), length)
    }

    /// The highest score that a pair can have whose character distance is at least so much.
    ///
    /// - Parameters:
    ///   - distance: The character distance, or a number that it can't be below.
    ///   - length: The length of the longer folded text, in code points.
    /// - Returns: The score, in percent up to 102.
    public static func upperBound(distance: Int, length: Int) -> Int {
        distance <= 0 ? 102 : percent(distance: distance, length: length)
    }

    /// The highest score that a pair can have whose characters are so much alike, from 0 to 1.
    public static func upperBound(characters: Double) -> Int {
        guard characters < 1 else { return 102 }
        // A ratio of whole numbers may come out a little low.
        return min(99, max(0, Int(100 * characters + 1e-9)))
    }
}
