internal import ICU

/// A text as concordances compare it, with the way back to the text as it was.
///
/// It is in the form NFKC_Casefold of Unicode, so that case, width and what can't be seen don't
/// count, and every run of spaces and line breaks is one space.
struct FoldedText: Sendable {
    /// The folded text in UTF-8.
    let bytes: [UInt8]
    /// Where each stretch of the original starts, and where the last ends.
    private let originals: [Int]
    /// For each byte the stretch that it comes from.
    private let stretches: [UInt32]

    /// What texts are folded by; an index of texts folded otherwise must be built again.
    static let version = "1 icu=\(icuVersion)"

    /// Folds a text.
    static func fold(_ text: String) throws(ICUError) -> [UInt8] {
        try fold(Array(text.utf8).span)
    }

    /// Folds a text in UTF-8.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func fold(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        var isASCII = true
        for index in 0..<text.count where text[index] >= 0x80 {
            isASCII = false
            break
        }
        if !isASCII {
            return withoutSpaces(try normalized(text)) { _ in }
        }
        var lower: [UInt8] = []
        lower.reserveCapacity(text.count)
        for index in 0..<text.count {
            let byte = text[index]
            lower.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return withoutSpaces(lower) { _ in }
    }

    /// Long runs of marks are put in order in quadratic time, so long texts are taken in pieces that
    /// end before a character of ASCII or an ideograph, or at the latest after as many bytes again.
    private static let piece = 1024

    private static func normalized(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        if text.count <= piece { return try Normalizer.nfkcCasefold.normalized(text) }
        var result: [UInt8] = []
        var start = 0
        while start < text.count {
            var end = min(start + piece, text.count)
            let latest = min(end + piece, text.count)
            while end < latest, !(text[end] < 0x80 || (0xE4...0xE9).contains(text[end])) {
                end += 1
            }
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            result += try Normalizer.nfkcCasefold.normalized(text.extracting(start..<end))
            start = end
        }
        return result
    }

    /// Replaces runs of spaces, and says of each byte that stays where it stood.
    private static func withoutSpaces(_ text: [UInt8], _ keep: (Int) -> Void) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isAfterSpace = false
        var offset = 0
        while offset < text.count {
            let length = spaceLength(text, offset)
            if length > 0 {
                if !isAfterSpace {
                    keep(offset)
                    result.append(0x20)
                }
                isAfterSpace = true
                offset += length
            } else {
                keep(offset)
                result.append(text[offset])
                isAfterSpace = false
                offset += 1
            }
        }
        return result
    }

    /// How many bytes the space at an offset has; 0 where there is none. NFKC leaves only these.
    @inline(__always)
    private static func spaceLength(_ text: [UInt8], _ offset: Int) -> Int {
        let byte = text[offset]
        if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
        if byte == 0xC2 { return offset + 1 < text.count && text[offset + 1] == 0x85 ? 2 : 0 }
        guard byte == 0xE1 || byte == 0xE2, offset + 2 < text.count else { return 0 }
        let second = text[offset + 1]
        let third = text[offset + 2]
        if byte == 0xE1 { return second == 0x9A && third == 0x80 ? 3 : 0 }
        return second == 0x80 && (third == 0xA8 || third == 0xA9) ? 3 : 0
    }

    /// Folds a text, and remembers what each character came from.
    init(_ text: String) throws(ICUError) {
        let original = Array(text.utf8)
        let folded = try Self.fold(original.span)
        if let scalars = Self.scalars(of: original, foldedTo: folded) {
            bytes = folded
            originals = scalars.offsets
            stretches = Self.stretches(of: scalars)
            return
        }
        var graphemes = try Segmenter(.graphemes, locale: "und")
        let ends = try graphemes.boundaries(in: original.span)
        var starts = [0]
        var joined: [UInt8] = []
        var sources: [UInt32] = []
        var start = 0
        for end in ends {
            let part = try Self.normalized(original.span.extracting(start..<end))
            sources.append(contentsOf: repeatElement(UInt32(starts.count - 1), count: part.count))
            joined += part
            starts.append(end)
            start = end
        }
        var kept: [UInt32] = []
        let spaced = Self.withoutSpaces(joined) { kept.append(sources[$0]) }
        bytes = folded
        if spaced == folded {
            originals = starts
            stretches = kept
        } else {
            // Characters that grow together over a border of graphemes: the text is one stretch.
            originals = [0, original.count]
            stretches = [UInt32](repeating: 0, count: folded.count)
        }
    }

    /// The characters of a text where each is folded by itself and none grows or goes, as in most.
    private static func scalars(of original: [UInt8], foldedTo folded: [UInt8]) -> ScalarText? {
        guard original.count == folded.count else { return nil }
        for index in original.indices where original[index] != folded[index] {
            let isCapital = (0x41...0x5A).contains(original[index])
            guard isCapital, original[index] | 0x20 == folded[index] else { return nil }
        }
        let scalars = ScalarText(original.span)
        return PlainText.areApart(scalars.scalars) ? scalars : nil
    }

    /// For each byte the number of its character.
    private static func stretches(of scalars: ScalarText) -> [UInt32] {
        var stretches: [UInt32] = []
        for index in scalars.scalars.indices {
            let length = scalars.offsets[index + 1] - scalars.offsets[index]
            stretches.append(contentsOf: repeatElement(UInt32(index), count: length))
        }
        return stretches
    }

    /// The bytes of the original that a part of the folded text came from, whole graphemes.
    func original(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= stretches.count else { return 0..<0 }
        let first = Int(stretches[range.lowerBound])
        let last = Int(stretches[range.upperBound - 1])
        return originals[first]..<originals[last + 1]
    }
}
