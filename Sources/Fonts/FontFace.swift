internal import CHarfBuzz

/// A face of a font file, open for measuring. It belongs to one task at a time.
@safe
struct FontFace: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a face of a file, and reads the whole file.
    init(path: String, index: Int) throws(FontError) {
        // A path with a zero byte would mean another file to C.
        guard !path.utf8.contains(0) else { throw FontError(.missing, path: path) }
        guard let face = UInt32(exactly: index) else { throw FontError(.noFace, path: path) }
        var problem: Int32 = 0
        guard let handle = unsafe tw_font_open(path, face, &problem) else {
            throw FontError(Self.reason(Int(problem)), path: path)
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_font_close(handle) }

    private static func reason(_ problem: Int) -> FontError.Reason {
        switch problem {
        case TW_FONT_MISSING: .missing
        case TW_FONT_UNREADABLE: .unreadable
        case TW_FONT_NO_FACE: .noFace
        case TW_FONT_NO_MEMORY: .outOfMemory
        default: .notAFont
        }
    }

    /// How many faces the file has.
    var faceCount: Int { unsafe Int(tw_font_face_count(handle)) }

    /// The full name in English; empty when the font doesn't say it.
    var name: String {
        var length = 0
        let bytes = unsafe [CChar](unsafeUninitializedCapacity: 256) { buffer, count in
            guard let address = buffer.baseAddress else { return }
            length = unsafe Int(tw_font_name(handle, address, UInt32(buffer.count)))
            count = length
        }
        return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The width of a text as a share of the font's size.
    mutating func width(of text: Span<UInt8>, language: String?) -> Double {
        let handle = unsafe handle
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return 0 }
            var count: Int32 = 0
            let length = Int32(clamping: buffer.count)
            return unsafe tw_font_width(handle, bytes, length, language, nil, 0, &count)
        }
    }

    /// Where a text has characters that the font lacks, as offsets of bytes.
    mutating func missing(in text: Span<UInt8>, language: String?) -> [Int] {
        let handle = unsafe handle
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return [] }
            let length = Int32(clamping: buffer.count)
            var count: Int32 = 0
            // There are no more such characters than bytes.
            let places = unsafe [UInt32](unsafeUninitializedCapacity: buffer.count) {
                result, used in
                _ = unsafe tw_font_width(
                    handle, bytes, length, language, result.baseAddress, length, &count)
                used = min(Int(count), result.count)
            }
            return places.map { Int($0) }
        }
    }
}
