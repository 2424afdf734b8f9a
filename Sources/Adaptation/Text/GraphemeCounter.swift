internal import ICU
import Synchronization

/// Counts grapheme clusters by ICU; one segmenter is kept, since opening it costs as much as a page.
final class GraphemeCounter: Sendable {
    private let segmenter = Mutex<Segmenter?>(nil)

    /// How many clusters a text has; its scalars when ICU can't tell.
    func count(of text: Span<UInt8>) -> Int {
        var scalars = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { scalars += 1 }
        return segmenter.withLock { segmenter in
            if segmenter == nil { segmenter = try? Segmenter(.graphemes, locale: "root") }
            return (try? segmenter?.count(of: text)) ?? scalars
        }
    }
}
