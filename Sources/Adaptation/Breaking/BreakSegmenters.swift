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

    /// Where lines may end and where words do, as offsets of bytes; `nil` when ICU can't tell.
    ///
    /// - Parameter byPhrases: Whether lines end only where phrases do, where ICU knows them.
    func boundaries(
        in text: Span<UInt8>, byPhrases: Bool
    ) -> (lines: [Int], words: [Segmenter.Segment])? {
        open.withLock { open in
            if open == nil {
                guard let lines = try? Segmenter(.lines, locale: locale),
                    let words = try? Segmenter(.words, locale: locale)
                else { return nil }
                let phrases =
                    hasPhrases ? try? Segmenter(.lines, locale: locale + "-u-lw-phrase") : nil
                open = Open(lines: lines, words: words, phrases: phrases)
            }
            guard let words = try? open?.words.segments(of: text) else { return nil }
            if byPhrases, let lines = try? open?.phrases?.boundaries(in: text) {
                return (lines, words)
            }
            guard let lines = try? open?.lines.boundaries(in: text) else { return nil }
            return (lines, words)
        }
    }
}
