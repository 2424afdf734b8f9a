internal import CICU

/// ICU's guesses at the charset of some bytes, from the frequency of letters.
///
/// They are weak on short texts, and ICU knows no Thai or Vietnamese charset but Unicode: use them
/// as one vote among others.
public enum CharsetDetector {
    /// One guess.
    public struct Vote: Sendable, Hashable {
        /// The charset's name by IANA.
        public var charset: String
        /// The language that the letters speak for as an ISO 639 code, or empty.
        public var language: String
        /// How sure ICU is, from 0 to 100.
        public var confidence: Int
    }

    /// The guesses, the surest first.
    ///
    /// - Complexity: O(*n*) in the number of bytes, some milliseconds for 8 KB.
    public static func votes(on bytes: Span<UInt8>) throws(ICUError) -> [Vote] {
        let matches: [tw_charset_match] = unsafe try bytes.withBytes("detect a charset") {
            (bytes, count) throws(ICUError) in
            unsafe try collect(64, "detect a charset") { matches, room, status in
                unsafe tw_detect_charset(bytes, count, matches, room, &status)
            }
        }
        return unsafe matches.map {
            unsafe Vote(
                charset: String(cString: $0.charset), language: String(cString: $0.language),
                confidence: Int($0.confidence))
        }
    }
}
