internal import CICU

/// Which form a word takes beside a number, by the rules of CLDR.
///
/// ```swift
/// try PluralRules(locale: "ru").category(of: 3)  // .few
/// ```
@safe
public struct PluralRules: ~Copyable {
    private let handle: OpaquePointer

    /// The forms that languages have.
    public enum Category: String, Sendable, CaseIterable {
        case zero, one, two, few, many, other
    }

    /// Opens the rules of a locale, a BCP 47 tag; a language that CLDR doesn't know has one form.
    ///
    /// - Throws: ``ICUError`` when ICU has no rules.
    public init(locale: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_plural_rules_open(locale, &status)
        try check(status, "open the plural rules of \(locale)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "open the plural rules of \(locale)")
        }
        unsafe handle = opened
    }

    deinit { unsafe tw_plural_rules_close(handle) }

    /// Finds the form beside a number that is written in digits.
    ///
    /// - Throws: ``ICUError`` when ICU fails.
    public borrowing func category(of number: Double) throws(ICUError) -> Category {
        let handle = unsafe handle
        let name = unsafe try collectText("find a plural form") { result, room, status in
            unsafe tw_plural_rules_select(handle, number, result, room, &status)
        }
        return Category(rawValue: name) ?? .other
    }
}
