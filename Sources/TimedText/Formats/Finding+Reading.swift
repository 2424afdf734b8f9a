internal import Diagnostics

extension [Finding] {
    /// Adds what a reader had to repair: a warning, or an error where reading is strict.
    mutating func repair(
        _ rule: String, _ message: String, at range: Range<Int>, of source: SourceText,
        _ options: ReadingOptions
    ) {
        append(
            Finding(
                rule: rule, severity: options.isStrict ? .error : .warning, message: message,
                range: source.range(range)))
    }
}
