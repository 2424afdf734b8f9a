internal import CICU

/// The order of texts in a locale, by the Unicode Collation Algorithm.
///
/// Keep it for many comparisons. It belongs to one task at a time.
@safe
public struct Collator: ~Copyable {
    private let handle: OpaquePointer

    /// Which differences count.
    public enum Strength: Int32, Sendable, CaseIterable {
        /// Letters only.
        case primary = 0
        /// Letters and accents.
        case secondary = 1
        /// Letters, accents and case: the usual order.
        case tertiary = 2
        /// Punctuation as well, where the locale ignores it.
        case quaternary = 3
        /// Everything.
        case identical = 4
    }

    /// How a text stands to another.
    public enum Order: Sendable, Hashable {
        /// It comes before the other.
        case before
        /// Both are the same at the strength that is asked for.
        case same
        /// It comes after the other.
        case after
    }

    /// Opens the collator of a locale, a BCP 47 tag perhaps with keywords: `zh-u-co-stroke`.
    ///
    /// - Throws: ``ICUError`` when ICU has no rules.
    public init(locale: String, strength: Strength = .tertiary) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_collator_open(locale, strength.rawValue, &status)
        try check(status, "open a collator for \(locale)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "open a collator for \(locale)")
        }
        unsafe handle = opened
    }

    deinit { unsafe tw_collator_close(handle) }

    /// Compares two texts in UTF-8.
    public borrowing func compare(
        _ first: Span<UInt8>, _ second: Span<UInt8>
    ) throws(ICUError) -> Order {
        let handle = unsafe handle
        let result = unsafe try first.withBytes("compare texts") {
            (a, aCount) throws(ICUError) -> Int32 in
            unsafe try second.withBytes("compare texts") {
                (b, bCount) throws(ICUError) -> Int32 in
                var status: Int32 = 0
                let result = unsafe tw_collator_compare(handle, a, aCount, b, bCount, &status)
                try check(status, "compare texts")
                return result
            }
        }
        return result < 0 ? .before : result > 0 ? .after : .same
    }

    /// Compares two texts.
    public borrowing func compare(_ first: String, _ second: String) throws(ICUError) -> Order {
        let first = Array(first.utf8)
        let second = Array(second.utf8)
        return try compare(first.span, second.span)
    }

    /// Bytes whose plain order is the order of the texts. The last of them is 0.
    public borrowing func sortKey(of text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        let handle = unsafe handle
        return unsafe try text.withBytes("make a sort key") { (bytes, count) throws(ICUError) in
            unsafe try collect(Int(count) * 2 + 16, "make a sort key") { result, room, status in
                unsafe tw_collator_sort_key(handle, bytes, count, result, room, &status)
            }
        }
    }
}
