internal import CICU

/// A Unicode normalisation form, over UTF-8.
///
/// ```swift
/// try Normalizer.nfc.normalized("e\u{301}")  // "é"
/// ```
/// Bytes that aren't UTF-8 become U+FFFD or stay as they are.
public enum Normalizer: Int32, Sendable, CaseIterable {
    /// Composed: the usual form of text.
    case nfc = 0
    /// Decomposed.
    case nfd = 1
    /// Composed, with compatibility characters replaced by the plain ones.
    case nfkc = 2
    /// NFKC with case folded and ignorable characters removed, for comparing.
    case nfkcCasefold = 3

    /// Brings a text into the form.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func normalized(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        unsafe try text.withBytes("normalise a text") { (bytes, count) throws(ICUError) in
            unsafe try collect(text.count + text.count / 4, "normalise a text") {
                result, room, status in
                unsafe tw_normalize(rawValue, bytes, count, result, room, &status)
            }
        }
    }

    /// Brings a text into the form, and appends it to bytes whose room is used again and again.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func append(_ text: Span<UInt8>, to result: inout [UInt8]) throws(ICUError) {
        let start = result.count
        var room = text.count + text.count / 4 + 16
        while true {
            result.append(contentsOf: repeatElement(0, count: room))
            var status: Int32 = 0
            let needed = unsafe try text.withBytes("normalise a text") {
                (bytes, count) throws(ICUError) -> Int in
                let written = unsafe result.withUnsafeMutableBufferPointer { buffer -> Int32 in
                    guard let address = buffer.baseAddress else { return 0 }
                    return unsafe tw_normalize(
                        rawValue, bytes, count, address + start, Int32(clamping: room), &status)
                }
                return Int(written)
            }
            result.removeLast(room - min(needed, room))
            try check(status, "normalise a text")
            if needed <= room { return }
            result.removeLast(result.count - start)
            room = needed
        }
    }

    /// Brings a text into the form.
    public func normalized(_ text: String) throws(ICUError) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: try normalized(bytes.span), as: UTF8.self)
    }

    /// Tells whether a text is in the form.
    ///
    /// - Complexity: O(*n*) in the length of the text, and much faster than to normalise.
    public func isNormalized(_ text: Span<UInt8>) throws(ICUError) -> Bool {
        unsafe try text.withBytes("check a normalisation") { (bytes, count) throws(ICUError) in
            var status: Int32 = 0
            let result = unsafe tw_is_normalized(rawValue, bytes, count, &status)
            try check(status, "check a normalisation")
            return result
        }
    }
}
