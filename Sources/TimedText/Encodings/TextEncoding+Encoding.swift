internal import Diagnostics
internal import ICU

extension TextEncoding {
    /// Encodes a whole text in UTF-8, with a byte order mark where the encoding has one.
    ///
    /// - Throws: ``FormatError`` when the charset hasn't a character; it names the first, its line,
    ///   and how many there are.
    /// - Complexity: O(*n*) in the length of the text.
    public func encode(_ text: [UInt8]) throws(FormatError) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if hasByteOrderMark, !text.starts(with: mark) { return try encodeFragment(mark + text) }
        return try encodeFragment(text)
    }

    /// Encodes a piece of a text in UTF-8, without a byte order mark of its own.
    func encodeFragment(_ text: [UInt8]) throws(FormatError) -> [UInt8] {
        if charset == "UTF-8" { return text }
        // A name that leaves the order of the bytes open means the usual one.
        let name = charset == "UTF-16" || charset == "UTF-32" ? charset + "LE" : icuName
        let encoded: EncodedText
        do {
            let converter = try CharsetConverter(name)
            let plain = try converter.encode(text.span)
            if plain.errorCount > 0, let apart = try withMarksApart(text) {
                let again = try converter.encode(apart.span)
                encoded = again.errorCount == 0 ? again : plain
            } else {
                encoded = plain
            }
        } catch {
            throw FormatError(.unknownEncoding, "no text can be written in \(charset): \(error)")
        }
        guard let first = encoded.firstError else { return encoded.bytes }
        throw FormatError(
            .unencodable, complaint(about: text, at: first, count: encoded.errorCount))
    }

    /// The text with the accents apart that the charset has by themselves only, as Vietnamese is
    /// written in windows-1258; `nil` for a charset without such accents.
    private func withMarksApart(_ text: [UInt8]) throws(ICUError) -> [UInt8]? {
        let entry = EncodingTable.shared.charsets.first { $0.name == charset }
        guard let marks = entry?.marks.map({ Set($0.unicodeScalars) }) else { return nil }
        var result = String.UnicodeScalarView()
        for character in String(decoding: text, as: UTF8.self) {
            if character.isASCII {
                result.append(contentsOf: character.unicodeScalars)
                continue
            }
            let all = try Normalizer.nfd.normalized(String(character)).unicodeScalars
            let letter = String(String.UnicodeScalarView(all.filter { !marks.contains($0) }))
            result.append(contentsOf: try Normalizer.nfc.normalized(letter).unicodeScalars)
            result.append(contentsOf: all.filter { marks.contains($0) })
        }
        return Array(String(result).utf8)
    }

    private func complaint(about text: [UInt8], at offset: Int, count: Int) -> String {
        let source = SourceText(name: "", bytes: text)
        let place = source.range(offset..<offset + 1)
        let character = String(decoding: text[offset...].prefix(4), as: UTF8.self)
            .unicodeScalars.first
        let code = character.map { String($0.value, radix: 16, uppercase: true) } ?? "?"
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let shown = character.map { "'\(Character($0))' " } ?? ""
        let more = count > 1 ? ", and \(count - 1) more" : ""
        let line = source.line(place.line).prefix(60)
        return "\(charset) has no \(shown)(U+\(padded)), in line \(place.line): \"\(line)\"\(more)"
    }
}
