internal import CICU

/// Writes numbers as a locale wants them, by a number skeleton.
///
/// Keep it for many numbers. It belongs to one task at a time.
///
/// ```swift
/// let road = try NumberFormatter("unit/kilometer usage/road unit-width-full-name", locale: "en-US")
/// try road.format(5)  // "3.1 miles"
/// ```
///
/// Source: the skeletons of ICU's number formatter; units by usage are those of CLDR.
@safe
public struct NumberFormatter: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a formatter for a locale, a BCP 47 tag.
    ///
    /// - Throws: ``ICUError`` when the skeleton or the locale means nothing to ICU.
    public init(_ skeleton: String, locale: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_number_formatter_open(skeleton, locale, &status)
        try check(status, "format numbers by '\(skeleton)'")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "format numbers by '\(skeleton)'")
        }
        unsafe handle = opened
    }

    deinit { unsafe tw_number_formatter_close(handle) }

    /// Writes a number.
    ///
    /// - Throws: ``ICUError`` when ICU can't convert it or the result is very long.
    public borrowing func format(_ number: Double) throws(ICUError) -> String {
        let handle = unsafe handle
        return unsafe try collectText("format a number") { result, room, status in
            unsafe tw_number_formatter_format(handle, number, result, room, &status)
        }
    }
}
