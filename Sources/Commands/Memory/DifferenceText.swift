internal import Diagnostics
internal import TranslationMemory

/// A difference of two texts in one line: in colours, or with marks as wdiff has them.
struct DifferenceText {
    /// Whether colours are used rather than marks.
    let usesColor: Bool

    /// The line of a difference.
    func line(_ difference: TextDifference) -> String {
        difference.runs.map { run in
            let text = VisibleText.of(run.text)
            switch run.kind {
            case .equal: return text
            case .removed: return usesColor ? "\u{1B}[9;31m\(text)\u{1B}[0m" : "[-\(text)-]"
            case .inserted: return usesColor ? "\u{1B}[4;32m\(text)\u{1B}[0m" : "{+\(text)+}"
            }
        }.joined()
    }
}
