internal import ICU
import Synchronization

/// Finds the words of texts in small letters; one segmenter is kept, since opening it is slow.
final class WordBreaker: Sendable {
    private let locale: String
    private let segmenter = Mutex<Segmenter?>(nil)

    /// A word, and what it is compared by.
    struct Word {
        let range: Range<Int>
        /// Its letters and marks, small, without what nobody sees.
        let key: String
    }

    init(locale: String) { self.locale = locale }

    /// The words with letters of a text, without digits at their beginnings.
    func words(of text: Span<UInt8>) -> [Word] {
        let segments = segmenter.withLock { segmenter in
            if segmenter == nil {
                segmenter =
                    (try? Segmenter(.words, locale: locale))
                    ?? (try? Segmenter(.words, locale: "root"))
            }
            return (try? segmenter?.segments(of: text)) ?? []
        }
        var words: [Word] = []
        for segment in segments where segment.kind.isWord {
            var index = segment.range.lowerBound
            var start = index
            var bytes: [UInt8] = []
            while index < segment.range.upperBound {
                let from = index
                let scalar = text.scalar(at: &index)
                let isDigit = (0x30...0x39).contains(scalar)
                if isDigit, bytes.isEmpty { start = index }
                if isDigit || Counting.isInvisible(scalar) { continue }
                for place in from..<index { bytes.append(text[place]) }
            }
            if bytes.isEmpty { continue }
            let key = String(decoding: bytes, as: UTF8.self).lowercased()
            words.append(Word(range: start..<segment.range.upperBound, key: key))
        }
        return words
    }
}
