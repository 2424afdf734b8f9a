internal import CICU

/// Spells whole numbers in words, by the rules of CLDR.
///
/// Many languages have several sets of rules, for genders and cases. It belongs to one task at a
/// time.
///
/// ```swift
/// var speller = try NumberSpeller(locale: "es")
/// try speller.spell(21)  // "veintiuno"
/// ```
@safe
public struct NumberSpeller: ~Copyable {
    private let handle: OpaquePointer
    /// The names of the sets of rules, such as `%spellout-cardinal-feminine`.
    public let ruleSets: [String]

    /// Opens the rules of a locale, a BCP 47 tag.
    ///
    /// - Throws: ``ICUError`` with the code `missingResource` for a language that CLDR can't spell,
    ///   such as Telugu, Bengali and Urdu: ICU would answer in another language.
    public init(locale: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_speller_open(locale, &status)
        try check(status, "spell numbers in \(locale)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "spell numbers in \(locale)")
        }
        unsafe handle = opened
        let names = try? unsafe collectText("list the rules of \(locale)") {
            (result, room, status) in
            unsafe tw_speller_rule_sets(opened, result, room, &status)
        }
        ruleSets = names?.split(separator: ";").map { String($0) } ?? []
    }

    deinit { unsafe tw_speller_close(handle) }

    /// Spells a number, perhaps by another set of rules than the usual one, which then stays.
    ///
    /// - Throws: ``ICUError`` when there is no such set.
    public mutating func spell(_ number: Int, ruleSet: String? = nil) throws(ICUError) -> String {
        let handle = unsafe handle
        if let ruleSet {
            var status: Int32 = 0
            unsafe tw_speller_set_rule_set(handle, ruleSet, &status)
            try check(status, "spell numbers by \(ruleSet)")
        }
        return unsafe try collectText("spell a number") { result, room, status in
            unsafe tw_speller_spell(handle, Int64(number), result, room, &status)
        }
    }

    /// Reads a text that is wholly one whole number in words; `nil` when it isn't.
    ///
    /// A lenient reading overlooks case, hyphens and the like where the rules say so.
    public mutating func number(in text: String, isLenient: Bool = false) -> Int? {
        let bytes = Array(text.utf8)
        let handle = unsafe handle
        var number: Int64 = 0
        let isNumber = try? unsafe bytes.span.withBytes("read a number") {
            (bytes, count) throws(ICUError) -> Bool in
            unsafe tw_speller_parse(handle, isLenient, bytes, count, &number)
        }
        return isNumber == true ? Int(exactly: number) : nil
    }
}
