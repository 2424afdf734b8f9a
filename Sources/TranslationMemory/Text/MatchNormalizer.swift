public import ICU

/// The folding of texts for comparing: case, width, punctuation, spaces and numbers.
///
/// In turn: NFKC_Casefold by ICU; Traditional to Simplified Chinese, if asked for; punctuation,
/// spaces and line breaks become one space, and none beside a character of a script that has no
/// spaces between words; each number becomes ``MatchText/numberSign``, whatever its digits, so that
/// texts which differ in a number only are found even where it is most of the text. Numbers are
/// digits of any script with their marks, and runs of Chinese numerals such as 三万五千. With a list
/// of names each of them becomes ``MatchText/nameSign`` in the same way. A text of punctuation only
/// keeps it. The text that is stored stays as it is.
///
/// ```swift
/// var normalizer = try MatchNormalizer()
/// try normalizer.normalized("“Ｗait — 12 days!”").string  // "wait  days", with the sign between
/// ```
/// It belongs to one task at a time, and keeps the room of its buffers.
public struct MatchNormalizer: ~Copyable {
    /// What texts are folded to; an index of texts folded otherwise must be built again.
    public var version: String {
        let names = names.isEmpty ? "" : " names=\(names.version)"
        return "1 icu=\(icuVersion) \(foldsChinese ? "hans" : "plain")\(names)"
    }

    /// Whether Traditional Chinese is folded to Simplified.
    public let foldsChinese: Bool
    private let form: Normalizer
    private var transliterator: Transliterator?
    private let names: FoldedNames
    private var folded: [UInt8] = []
    private var decoded: [UInt32] = []

    /// Long runs of marks are put in order in quadratic time, so long texts are taken in pieces.
    private static let piece = 1024

    /// Creates a folding, perhaps of Traditional to Simplified Chinese and of names as well.
    ///
    /// - Throws: `ICUError` when ICU lacks its data.
    public init(foldsChinese: Bool = false, names: [String] = []) throws(ICUError) {
        var folded = FoldedNames()
        if !names.isEmpty {
            var plain = try MatchNormalizer(form: .nfkcCasefold, foldsChinese: foldsChinese)
            for name in names { folded.add(try plain.normalized(name)) }
        }
        try self.init(form: .nfkcCasefold, foldsChinese: foldsChinese, names: folded)
    }

    /// Creates a folding that keeps case or width, to see whether they differ.
    init(
        form: Normalizer, foldsChinese: Bool, names: FoldedNames = FoldedNames()
    ) throws(ICUError) {
        let transliterator = foldsChinese ? try Transliterator("Hant-Hans") : nil
        self.form = form
        self.foldsChinese = foldsChinese
        self.names = names
        self.transliterator = transliterator
    }

    /// Folds a text.
    ///
    /// - Throws: `ICUError` when the text is longer than 2 GB.
    public mutating func normalized(_ text: String) throws(ICUError) -> MatchText {
        var result = MatchText()
        try normalize(text, into: &result)
        return result
    }

    /// Folds a text into the room of another.
    public mutating func normalize(_ text: String, into result: inout MatchText) throws(ICUError) {
        var text = text
        text.makeContiguousUTF8()
        try normalize(text.utf8Span.span, into: &result)
    }

    /// Folds a text in UTF-8 into the room of another.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public mutating func normalize(
        _ text: Span<UInt8>, into result: inout MatchText
    ) throws(ICUError) {
        try decode(text)
        result.removeAll()
        var folding = MatchFolding(keepsPunctuation: false)
        folding.fold(decoded, into: &result)
        if result.scalars.isEmpty, !result.punctuation.isEmpty {
            result.removeAll()
            folding = MatchFolding(keepsPunctuation: true)
            folding.fold(decoded, into: &result)
        }
        names.replace(in: &result)
    }

    /// Brings a text into the form and decodes it.
    private mutating func decode(_ text: Span<UInt8>) throws(ICUError) {
        decoded.removeAll(keepingCapacity: true)
        var isASCII = true
        for index in text.indices where text[index] >= 0x80 {
            isASCII = false
            break
        }
        if isASCII {
            let foldsCase = form == .nfkcCasefold
            for index in text.indices {
                let byte = text[index]
                let isCapital = foldsCase && byte &- 0x41 < 26
                decoded.append(UInt32(isCapital ? byte | 0x20 : byte))
            }
            return
        }
        folded.removeAll(keepingCapacity: true)
        var start = 0
        while start < text.count {
            let end = Self.pieceEnd(of: text, from: start)
            try form.append(text.extracting(start..<end), to: &folded)
            start = end
        }
        var bytes = folded
        if let changed = try transliterator?.transliterated(bytes.span) { bytes = changed }
        var scalars = decoded
        decoded = []
        let span = bytes.span
        var index = 0
        while index < span.count { scalars.append(UTF8Reading.scalar(of: span, at: &index)) }
        decoded = scalars
    }

    /// The end of a piece: before an ASCII character or an ideograph, to which no mark reaches back.
    private static func pieceEnd(of text: Span<UInt8>, from start: Int) -> Int {
        guard text.count - start > piece else { return text.count }
        var end = start + piece
        while end > start + piece / 2 {
            if text[end] < 0x80 || (0xE4...0xE9).contains(text[end]) { return end }
            end -= 1
        }
        end = start + piece
        for _ in 0..<3 where text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
