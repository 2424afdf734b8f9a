internal import ICU
internal import Synchronization

/// Tells with ICU's lists of abbreviations whether a full stop ends a sentence.
///
/// The segmenter is kept, since opening one costs as much as a page.
final class SentenceBoundaries: Sendable {
    private struct Open: ~Copyable {
        var segmenter: Segmenter
    }

    private let open = Mutex<Open?>(nil)
    private let locale: String

    init(locale: String) { self.locale = locale }

    /// Whether a sentence that seems to end with one text goes on in another one.
    func goesOn(_ text: String, _ next: String) -> Bool {
        // Only what stands beside the mark counts.
        let before = String(text.unicodeScalars.suffix(64))
        let bytes = Array((before + " " + String(next.unicodeScalars.prefix(64))).utf8)
        let end = before.utf8.count
        guard
            let ends = open.withLock({ open -> [Int]? in
                if open == nil {
                    guard
                        let segmenter = try? Segmenter(
                            .sentences, locale: locale + "-u-ss-standard")
                    else { return nil }
                    open = Open(segmenter: segmenter)
                }
                return try? open?.segmenter.boundaries(in: bytes.span)
            })
        else { return false }
        return !ends.contains { $0 == end || $0 == end + 1 }
    }
}
