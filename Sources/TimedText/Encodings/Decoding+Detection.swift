internal import ICU

extension Decoding {
    /// Scores nearer to each other than this are a tie.
    private static let margin = 0.12
    /// How much wider that is for a single byte; it shrinks with the number of bytes.
    private static let fewBytesMargin = 0.3
    /// A reading below this fits no locale.
    private static let plausible = 0.35

    /// Decodes bytes in the encoding that they are in by all signs.
    ///
    /// The signs, strongest first: a byte order mark, zero bytes at even or odd places, valid UTF-8,
    /// mostly valid UTF-8, and the letters that older charsets make of the bytes.
    init(detecting bytes: [UInt8], name: String, locale: String?) throws(FormatError) {
        if let charset = Self.markedCharset(of: bytes) {
            if charset == "UTF-8", Self.isValidUTF8(bytes) {
                self.init(valid: bytes, evidence: "byte order mark")
            } else {
                try self.init(bytes, charset: charset, evidence: "byte order mark")
            }
            return
        }
        if let kind = BinarySignature.name(of: bytes) {
            throw FormatError(.undecodable, "the file isn't text; it looks like \(kind)")
        }
        let hasZero = bytes.prefix(512).contains(0)
        let isValid = Self.isValidUTF8(bytes)
        if isValid, !hasZero {
            self.init(valid: bytes, evidence: "valid UTF-8")
            return
        }
        if bytes.contains(0), let charset = UnicodeDetector.charset(of: bytes) {
            try self.init(bytes, charset: charset, evidence: "zero bytes")
            return
        }
        if BinarySignature.isBinary(bytes) {
            throw FormatError(
                .undecodable, "the file isn't text; it is full of control characters")
        }
        if isValid {
            self.init(valid: bytes, evidence: "valid UTF-8")
            return
        }
        let census = UTF8Census(of: bytes)
        if census.isMostlyUTF8 {
            try self.init(bytes, charset: "UTF-8", evidence: "mostly valid UTF-8")
            return
        }
        try self.init(legacy: bytes, name: name, locale: locale, census: census)
    }

    private init(
        legacy bytes: [UInt8], name: String, locale: String?, census: UTF8Census
    ) throws(FormatError) {
        let known =
            locale.flatMap { LocaleIdentifier($0) } ?? FileNameLocale.locale(of: name)
        let guesses = LegacyDetector.guesses(bytes, locale: known)
        guard let best = guesses.first, best.coverage >= 0 else {
            try self.init(bytes, charset: "UTF-8", evidence: "no other encoding fits")
            return
        }
        // A stray byte or two are damage, unless they clearly make a word.
        if census.invalidCount <= 2, best.coverage < 0.75 || best.score < 1 {
            try self.init(bytes, charset: "UTF-8", evidence: "valid UTF-8 but for stray bytes")
            return
        }
        let table = EncodingTable.shared
        try self.init(
            bytes, charset: best.charset, icuName: table.icuName(of: best.charset),
            evidence: "letters of \(best.locale.tag)" + (known == nil ? "" : ", locale known"))
        // Each other reading that comes as near is named once, by its likeliest charset.
        var others: [String] = []
        var texts: [[UInt8]] = [best.text]
        let margin = Self.margin + Self.fewBytesMargin / Double(max(1, census.invalidCount))
        for guess in guesses where guess.score > best.score - margin {
            guard !texts.contains(guess.text) else { continue }
            texts.append(guess.text)
            others.append("\(guess.charset) (\(guess.locale.tag))")
        }
        if best.coverage < Self.plausible, others.isEmpty {
            others = ["an encoding not known here"]
        }
        if !others.isEmpty {
            ambiguity =
                "the encoding could be \(others.joined(separator: " or ")); it was read as"
                + " \(best.charset) (\(best.locale.tag)); name the encoding or the locale to be sure"
        }
    }
}
