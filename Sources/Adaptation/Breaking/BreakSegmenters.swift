internal import ICU
import Synchronization

/// ICU's boundaries of words and lines in a text without spaces. The segmenters are kept, since
/// opening one costs as much as a page.
final class BreakSegmenters: Sendable {
    private struct Open: ~Copyable {
        var lines: Segmenter
        var words: Segmenter
        var phrases: Segmenter?
    }

    private let open = Mutex<Open?>(nil)
    private let locale: String
    private let hasPhrases: Bool

    init(locale: String, hasPhrases: Bool) {
        self.locale = locale
        self.hasPhrases = hasPhrases
    }

    /// What ICU says about a text.
    struct Boundaries: Sendable {
        /// Where lines may end, as offsets of bytes.
        var lines: [Int]
        /// Where phrases end; `nil` where ICU doesn't know them.
        var phrases: [Int]?
        var words: [Segmenter.Segment]
    }

    /// The boundaries in a text; `nil` when ICU can't tell.
    func boundaries(in text: Span<UInt8>) -> Boundaries? {
        open.withLock { open in
            if open == nil {
                guard let lines = try? Segmenter(.lines, locale: locale),
                    let words = try? Segmenter(.words, locale: locale)
                else { return nil }
                let phrases =
                    hasPhrases ? try? Segmenter(.lines, locale: locale + "-u-lw-phrase") : nil
                open = Open(lines: lines, words: words, phrases: phrases)
            }
            guard let words = try? open?.words.segments(of: text),
                let lines = try? open?.lines.boundaries(in: text)
            else { return nil }
            let phrases = try? open?.phrases?.boundaries(in: text)
            return Boundaries(lines: lines, phrases: phrases, words: words)
        }
    }
}
