internal import CICU

/// The marks inside the numbers of a locale.
public struct NumberSymbols: Sendable, Hashable {
    /// The mark before decimals, such as `,` in German.
    public let decimal: String
    /// The mark between groups of digits, such as a narrow space in French.
    public let grouping: String

    /// Looks up the marks of a locale, a BCP 47 tag.
    ///
    /// - Throws: ``ICUError`` for what isn't a tag.
    public init(locale: String) throws(ICUError) {
        func symbol(_ kind: Int) throws(ICUError) -> String {
            unsafe try collectText("read the number marks of \(locale)") { result, room, status in
                unsafe tw_number_symbol(locale, Int32(kind), result, room, &status)
            }
        }
        decimal = try symbol(Int(TW_DECIMAL))
        grouping = try symbol(Int(TW_GROUPING))
    }
}
