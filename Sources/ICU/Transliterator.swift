internal import CICU

/// A change of a text from one script to another, by ICU's rules.
///
/// Opening one reads its rules, which can take milliseconds, so keep it for many texts. It belongs
/// to one task at a time.
///
/// ```swift
/// var pinyin = try Transliterator("Han-Latin; Latin-ASCII")
/// try pinyin.transliterated("少爷")  // "shao ye"
/// ```
@safe
public struct Transliterator: ~Copyable {
    private let handle: OpaquePointer
    /// The name of the rules, such as `Hant-Hans`.
    public let id: String

    /// Opens rules by their name in ICU, such as `Hant-Hans` or `Any-Latin`, or several in turn,
    /// separated by a semicolon: `Han-Latin; Latin-ASCII`.
    ///
    /// - Throws: ``ICUError`` when ICU has no rules of that name.
    public init(_ id: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_transliterator_open(id, &status)
        try check(status, "open the transliterator \(id)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "open the transliterator \(id)")
        }
        unsafe handle = opened
        self.id = id
    }

    deinit { unsafe tw_transliterator_close(handle) }

    /// Writes a text in UTF-8 in the other script; what the rules don't know stays.
    ///
    /// A text of more than 4,096 units of UTF-16 is taken in stretches that end behind a space or
    /// punctuation where there is one; rules don't see across their borders.
    ///
    /// - Throws: ``ICUError`` when the text is longer than 2 GB.
    /// - Complexity: O(*n*) in the length of the text.
    public mutating func transliterated(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        let handle = unsafe handle
        return unsafe try text.withBytes("transliterate a text") {
            (bytes, count) throws(ICUError) in
            unsafe try collect(Int(count) * 2, "transliterate a text") { result, room, status in
                unsafe tw_transliterator_apply(handle, bytes, count, result, room, &status)
            }
        }
    }

    /// Writes a text in the other script; what the rules don't know stays.
    public mutating func transliterated(_ text: String) throws(ICUError) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: try transliterated(bytes.span), as: UTF8.self)
    }
}
