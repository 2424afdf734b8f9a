internal import Diagnostics
internal import ICU

/// No text was decoded with the wrong charset.
public struct Mojibake: CheckRule {
    public static let description = RuleDescription(
        "mojibake", title: "Text in the wrong charset",
        summary: "No text was read as if its UTF-8 were in another charset.",
        reason: """
            `CafÃ©` is UTF-8 that was read as Windows-1252 and saved again. It isn't found by a \
            list of such pairs: characters beyond ASCII are written back in Windows-1252, -1250 or \
            -1251, and where their bytes are UTF-8, that is what was meant. One pair of characters \
            proves it only where it stands for a Latin letter with a mark, a typographic mark or a \
            byte order mark, and isn't a capital before a closing mark (`CAFÉ»`); else two must \
            follow each other.
            """,
        severity: .error, isFixed: true,
        example: .init(locale: "fr-FR", wrong: "CafÃ© noir", right: "Café noir"))

    /// For each charset the bytes of its characters, by the characters; 0 for one that it hasn't.
    private let charsets: [[UInt8]]

    public init?(_ scope: CheckScope) {
        charsets = ["windows-1252", "windows-1250", "windows-1251"].compactMap(Self.table)
        if charsets.isEmpty { return nil }
    }

    /// The bytes of a charset's characters beyond ASCII; a byte that isn't used stands for itself.
    private static func table(_ name: String) -> [UInt8]? {
        guard let converter = try? CharsetConverter(name) else { return nil }
        var table = [UInt8](repeating: 0, count: 0x2200)
        for byte in UInt8(0x80)...0xFF {
            let bytes = [byte]
            guard let decoded = try? converter.decode(bytes.span), decoded.errors.isEmpty,
                let scalar = String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars.first
            else {
                table[Int(byte)] = byte
                continue
            }
            if scalar.value < 0x2200 { table[Int(scalar.value)] = byte }
        }
        return table
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        // The first byte of what was meant looks like a letter of Latin or Cyrillic, or a mark.
        for (index, cue) in file.cues.enumerated()
        where !cue.traits.isDisjoint(with: [.latinLetter, .otherAlphabet]) {
            check(cue.text, in: bytes.span, cue: index, &report)
        }
    }

    private func check(
        _ cue: Range<Int>, in text: Span<UInt8>, cue number: Int, _ report: inout CheckReport
    ) {
        var index = cue.lowerBound
        while index < cue.upperBound {
            guard text[index] >= 0xC3, text[index] < 0xD6 else {
                index += 1
                continue
            }
            var found: (end: Int, meant: [UInt8])?
            for charset in charsets where found == nil {
                found = meant(at: index, cue, in: text, charset)
            }
            guard let found else {
                index += text[index] >= 0xC0 ? 2 : 1
                continue
            }
            let meant = String(decoding: found.meant, as: UTF8.self)
            report.add(
                "the text was read in the wrong charset; it says '\(meant)'", .error, cue: number,
                text: index..<found.end, replacement: meant == "\u{FEFF}" ? "" : meant)
            index = found.end
        }
    }

    /// What some characters were before they were read in a charset, and where they end.
    private func meant(
        at start: Int, _ cue: Range<Int>, in text: Span<UInt8>, _ charset: [UInt8]
    ) -> (end: Int, meant: [UInt8])? {
        var result: [UInt8] = []
        var index = start
        var end = start
        var sequences = 0
        var isSure = false
        while index < cue.upperBound {
            var next = index
            let lead = Self.byte(of: text.scalar(at: &next), in: charset)
            let count = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : 3
            guard lead >= 0xC2, lead < 0xF5 else { break }
            // Most letters are followed by one that can't continue a character.
            guard next < cue.upperBound, text[next] >= 0x80 else { break }
            var second = next
            guard Self.byte(of: text.scalar(at: &second), in: charset) & 0xC0 == 0x80 else { break }
            var sequence = [lead]
            while sequence.count <= count, next < cue.upperBound {
                var after = next
                let byte = Self.byte(of: text.scalar(at: &after), in: charset)
                guard byte & 0xC0 == 0x80 else { break }
                sequence.append(byte)
                next = after
            }
            guard sequence.count == count + 1,
                let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first,
                !UnicodeProperties(of: scalar).isUnassigned
            else { break }
            if sequences == 0 { isSure = Self.isCommon(scalar.value) }
            if sequences == 0, count == 1, isSure, closes(index, next, cue, in: text) {
                isSure = false
            }
            result += sequence
            sequences += 1
            index = next
            end = next
        }
        guard sequences > 1 || isSure else { return nil }
        return (end, result)
    }

    private static func byte(of scalar: UInt32, in charset: [UInt8]) -> UInt8 {
        scalar < 0x2200 && scalar >= 0x80 ? charset[Int(scalar)] : 0
    }

    /// Whether a character is often met: a Latin letter with a mark, a quotation mark, a dash, the
    /// euro, the byte order mark.
    private static func isCommon(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA1...0x17F, 0x2010...0x2026, 0x20AC, 0x2122, 0xFEFF: true
        default: false
        }
    }

    /// Whether what looks like two bytes is a capital letter before a closing mark.
    private func closes(
        _ start: Int, _ end: Int, _ cue: Range<Int>, in text: Span<UInt8>
    ) -> Bool {
        switch text.scalar(before: end, from: start) ?? 0 {
        case 0xBB, 0x201D, 0x2019, 0x2026, 0x203A, 0x2013, 0x2014, 0x201C, 0xAB, 0x2018, 0xA0,
            0xB0, 0xBA, 0xAA, 0x2122, 0xAE, 0xA9:
            break
        default: return false
        }
        // `CafÃ©` has a small letter before the pair.
        guard let before = text.scalar(before: start, from: cue.lowerBound) else { return false }
        return Unicode.Scalar(before).map { UnicodeProperties(of: $0).isUppercase } ?? false
    }
}
