import XML

/// References that XML doesn't know, such as `&nbsp;`, and an `&` that is none, as in `R&B`.
enum TTMLReferences {
    /// The character that stands for such an `&` while the document is read.
    static let placeholder: UInt8 = 0x7F

    /// Whether an error is one that a repair of references may mend.
    static func canRepair(_ error: XMLError) -> Bool {
        // libxml2's XML_ERR_ENTITYREF_SEMICOL_MISSING, _UNDECLARED_ENTITY, _NAME_REQUIRED and
        // XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF.
        [23, 26, 68, 8, 7, 6].contains(error.libraryCode)
    }

    /// The bytes with a placeholder for each `&` that starts no reference of XML, all others where
    /// they were; `nil` when there is none, or when the placeholder is in use.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], places: [Range<Int>])? {
        guard !bytes.contains(placeholder) else { return nil }
        var repaired = bytes
        var places: [Range<Int>] = []
        for index in bytes.indices where bytes[index] == 0x26 && !isReference(bytes[index...]) {
            repaired[index] = placeholder
            places.append(index..<index + 1)
        }
        return places.isEmpty ? nil : (repaired, places)
    }

    private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.startIndex + 1
        let part = bytes[start..<min(bytes.endIndex, start + 12)]
        guard let end = part.firstIndex(of: 0x3B) else { return false }
        let name = String(decoding: part[..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
        guard name.hasPrefix("#") else { return false }
        let digits = name.dropFirst()
        let value =
            digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, Unicode.Scalar(value) != nil else { return false }
        return value >= 0x20 && value != 0xFFFE && value != 0xFFFF || [9, 10, 13].contains(value)
    }

    /// A text with the characters that its placeholders stand for.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(placeholder) else { return text }
        let parts = text.split(separator: "\u{7F}", omittingEmptySubsequences: false)
        var result = String(parts[0])
        for part in parts.dropFirst() {
            if let end = part.prefix(8).firstIndex(of: ";"),
                let value = names[String(part[..<end])], let scalar = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(scalar)
                result += part[part.index(after: end)...]
            } else {
                result += "&" + part
            }
        }
        return result
    }

    /// The references of HTML that turn up in hand-made files.
    private static let names: [String: UInt32] = [
        "nbsp": 0xA0, "iexcl": 0xA1, "pound": 0xA3, "copy": 0xA9, "laquo": 0xAB, "shy": 0xAD,
        "reg": 0xAE, "deg": 0xB0, "middot": 0xB7, "raquo": 0xBB, "frac12": 0xBD, "iquest": 0xBF,
        "Agrave": 0xC0, "Aacute": 0xC1, "Acirc": 0xC2, "Auml": 0xC4, "Ccedil": 0xC7,
        "Egrave": 0xC8, "Eacute": 0xC9, "Ecirc": 0xCA, "Iacute": 0xCD, "Ntilde": 0xD1,
        "Oacute": 0xD3, "Ouml": 0xD6, "Uacute": 0xDA, "Uuml": 0xDC, "szlig": 0xDF,
        "agrave": 0xE0, "aacute": 0xE1, "acirc": 0xE2, "atilde": 0xE3, "auml": 0xE4,
        "aring": 0xE5, "aelig": 0xE6, "ccedil": 0xE7, "egrave": 0xE8, "eacute": 0xE9,
        "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF,
        "ntilde": 0xF1, "ograve": 0xF2, "oacute": 0xF3, "ocirc": 0xF4, "otilde": 0xF5,
        "ouml": 0xF6, "oslash": 0xF8, "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB, "uuml": 0xFC,
        "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
        "rdquo": 0x201D, "bull": 0x2022, "hellip": 0x2026, "euro": 0x20AC, "trade": 0x2122,
        "lrm": 0x200E, "rlm": 0x200F,
    ]
}
