internal import CICU

/// A converter between one charset and UTF-8.
///
/// Opening one loads the charset's table, so keep it for the next text. It belongs to one task at a
/// time.
///
/// ```swift
/// let thai = try CharsetConverter("windows-874")
/// let decoded = try thai.decode(bytes.span)
/// ```
@safe
public struct CharsetConverter: ~Copyable {
    /// The charset's name as it was given.
    public let name: String
    private let handle: OpaquePointer

    /// Opens a converter by any name that ICU knows for a charset.
    ///
    /// - Throws: ``ICUError`` when ICU doesn't know the charset.
    public init(_ name: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe tw_converter_open(name, &status)
        try check(status, "open the charset \(name)")
        guard let opened = unsafe opened else {
            throw ICUError(.outOfMemory, operation: "open the charset \(name)")
        }
        unsafe handle = opened
        self.name = name
    }

    deinit { unsafe tw_converter_close(handle) }

    /// The name that IANA prefers for a charset, else ICU's, or `nil` when ICU doesn't know it.
    public static func canonicalName(of name: String) -> String? {
        unsafe tw_converter_canonical_name(name).map { unsafe String(cString: $0) }
    }

    /// Decodes bytes, with U+FFFD in place of those that aren't a character.
    ///
    /// It gives up after some such places; with a maximum of 0, decoding is strict.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public borrowing func decode(
        _ bytes: Span<UInt8>, maximumErrors: Int = .max
    ) throws(ICUError) -> DecodedText {
        let limit = Swift.max(0, maximumErrors)
        var result = unsafe tw_decoded()
        var status: Int32 = 0
        let handle = unsafe handle
        let count = bytes.count
        unsafe try bytes.withUnsafeBufferPointer { (buffer) throws(ICUError) in
            guard count <= Int32.max else { throw ICUError(.tooLong, operation: "decode a text") }
            guard let address = buffer.baseAddress else {
                unsafe result.is_complete = true
                return
            }
            unsafe tw_converter_decode(handle, address, count, limit, &result, &status)
        }
        defer { unsafe tw_decoded_free(&result) }
        try check(status, "decode \(name)")
        let text = unsafe UnsafeBufferPointer(start: result.text, count: result.count)
        let errors = unsafe UnsafeBufferPointer(start: result.errors, count: result.error_count)
        let lines = unsafe UnsafeBufferPointer(start: result.lines, count: result.line_count)
        return unsafe DecodedText(
            bytes: Array(text),
            errors: errors.map {
                DecodedText.BadBytes(
                    textOffset: Int($0.text), range: Int($0.file)..<Int($0.file + $0.count))
            },
            lineStarts: lines.map { DecodedText.LineStart(text: $0.text, source: $0.file) },
            isComplete: result.is_complete)
    }

    /// Encodes a text in UTF-8, with a question mark for each character that the charset hasn't.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public borrowing func encode(_ text: Span<UInt8>) throws(ICUError) -> EncodedText {
        var result = unsafe tw_encoded()
        var status: Int32 = 0
        let handle = unsafe handle
        let count = text.count
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let address = buffer.baseAddress else { return }
            unsafe tw_converter_encode(handle, address, count, &result, &status)
        }
        defer { unsafe tw_encoded_free(&result) }
        try check(status, "encode \(name)")
        let bytes = unsafe UnsafeBufferPointer(start: result.bytes, count: result.count)
        return unsafe EncodedText(
            bytes: Array(bytes), errorCount: result.error_count,
            firstError: result.error_count > 0 ? result.first_error : nil)
    }
}
