internal import XML

/// What the value of an attribute must look like.
enum XLIFFDatatype: Sendable {
    case text
    /// A name without white space, and several of them.
    case token, tokens
    case language
    case yesNo
    case oneOf([String])
    /// One of some words, or `prefix:value` / `x-value`.
    case oneOfOr(words: [String], own: OwnValue)
    /// `prefix:value`.
    case userDefined
    case positiveInteger
    case naturalNumber
    /// A number from and to some others.
    case number(ClosedRange<Double>)
    case integer
    case uri
    case hexadecimal
    case dateTime

    /// How tools write values of their own.
    enum OwnValue: Sendable {
        case prefixed, experimental
    }

    /// What a value should be; `nil` when it is.
    func expectation(for value: String) -> String? {
        let trimmed = Self.trimmed(value)
        switch self {
        case .text: return nil
        case .token: return XMLName.isNameToken(trimmed) ? nil : "a name without spaces"
        case .tokens:
            let names = trimmed.split { $0.isWhitespace }
            return !names.isEmpty && names.allSatisfy { XMLName.isNameToken(String($0)) }
                ? nil : "names with spaces between them"
        case .language:
            return XLIFFLanguageTag.isWellFormed(trimmed) ? nil : "a language tag of BCP 47"
        case .yesNo: return ["yes", "no"].contains(value) ? nil : "yes or no"
        case .oneOf(let words):
            return words.contains(value)
                ? nil
                : words.count > 12
                    ? "a value of the list" : "one of " + words.joined(separator: ", ")
        case .oneOfOr(let words, let own):
            if words.contains(value) { return nil }
            let isOwn = own == .prefixed ? Self.isUserDefined(value) : Self.isExperimental(value)
            if isOwn { return nil }
            let form = own == .prefixed ? "prefix:value" : "x- and a word"
            return words.count > 12
                ? "a value of the list, or \(form)"
                : "one of " + words.joined(separator: ", ") + ", or \(form)"
        case .userDefined: return Self.isUserDefined(value) ? nil : "of the form prefix:value"
        case .positiveInteger:
            return Self.digits(trimmed)?.contains { $0 != 0x30 } == true
                ? nil : "a whole number from 1"
        case .naturalNumber: return Self.digits(trimmed) != nil ? nil : "a whole number"
        case .integer:
            let digits = trimmed.hasPrefix("-") ? String(trimmed.dropFirst()) : trimmed
            return Self.digits(digits) != nil ? nil : "a whole number"
        case .number(let range):
            return Self.isDecimal(trimmed) && Double(trimmed).map { range.contains($0) } == true
                ? nil
                : "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
        case .uri: return Self.isURI(trimmed) ? nil : "an address (URI)"
        case .hexadecimal:
            let isHex = value.utf8.count.isMultiple(of: 2) && !value.isEmpty
            return isHex && value.utf8.allSatisfy { Self.isHexDigit($0) }
                ? nil : "an even number of hexadecimal digits"
        case .dateTime: return Self.isDateTime(trimmed) ? nil : "a date and time as in ISO 8601"
        }
    }

    /// Whether a value has the form `prefix:value`.
    static func isUserDefined(_ value: String) -> Bool {
        let parts = value.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !value.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    private static func isExperimental(_ value: String) -> Bool {
        value.hasPrefix("x-") && value.utf8.count > 2
            && !value.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    private static func trimmed(_ value: String) -> String {
        var rest = value[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    private static func digits(_ value: String) -> String.UTF8View? {
        let digits = value.hasPrefix("+") ? String(value.dropFirst()).utf8 : value.utf8
        return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
    }

    private static func isDecimal(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy { (0x2B...0x39).contains($0) || $0 | 0x20 == 0x65 }
    }

    private static func short(_ number: Double) -> String { String(Int(number)) }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private static func isURI(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x7F: return false
            case 0x25:
                guard index + 2 < bytes.count, isHexDigit(bytes[index + 1]),
                    isHexDigit(bytes[index + 2])
                else { return false }
            default: continue
            }
        }
        // A scheme is letters, digits and some signs; a colon before any slash ends one.
        guard let colon = bytes.firstIndex(of: 0x3A),
            !bytes[..<colon].contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 })
        else { return true }
        return colon > 0
    }

    private static func isDateTime(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        let form = Array("0000-00-00T00:00:00".utf8)
        guard bytes.count >= form.count else { return false }
        for (byte, shape) in zip(bytes, form) {
            let fits = shape == 0x30 ? (0x30...0x39).contains(byte) : byte == shape
            guard fits else { return false }
        }
        return bytes[form.count...].allSatisfy {
            (0x30...0x3A).contains($0) || [0x2B, 0x2D, 0x2E, 0x5A].contains($0)
        }
    }
}
