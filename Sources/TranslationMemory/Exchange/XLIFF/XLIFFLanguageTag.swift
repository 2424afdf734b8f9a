/// The shape of a language tag.
enum XLIFFLanguageTag {
    /// Whether a text is a well-formed language tag; whether its parts are registered isn't asked.
    ///
    /// Source: RFC 5646 (BCP 47), section 2.1.
    static func isWellFormed(_ text: String) -> Bool {
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlnum) }),
            let first = parts.popFirst()
        else { return false }
        let primary = first.lowercased()
        if primary == "x" || primary == "i" { return !parts.isEmpty }
        guard first.utf8.count >= 2, first.utf8.allSatisfy(isLetter) else { return false }
        if grandfathered.contains(text.lowercased()) { return true }
        if first.utf8.count <= 3 {
            for _ in 0..<3 {
                guard let part = parts.first, part.utf8.count == 3, part.utf8.allSatisfy(isLetter)
                else { break }
                parts.removeFirst()
            }
        }
        if let part = parts.first, part.utf8.count == 4, part.utf8.allSatisfy(isLetter) {
            parts.removeFirst()
        }
        if let part = parts.first, isRegion(part) { parts.removeFirst() }
        while let part = parts.first, isVariant(part) { parts.removeFirst() }
        while let part = parts.first, part.utf8.count == 1 {
            parts.removeFirst()
            if part.lowercased() == "x" { return !parts.isEmpty }
            guard let value = parts.first, value.utf8.count >= 2 else { return false }
            while let value = parts.first, value.utf8.count >= 2 { parts.removeFirst() }
        }
        return parts.isEmpty
    }

    /// Whether a tag names a language or a part of it: `en-IE` is in `en`, but `en` isn't in `en-IE`.
    static func isRange(_ range: String, of tag: String) -> Bool {
        let range = range.lowercased()
        let tag = tag.lowercased()
        return tag == range || tag.hasPrefix(range + "-")
    }

    /// Tags of RFC 3066 that don't have the shape of today.
    private static let grandfathered: Set = [
        "en-gb-oed", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]

    private static func isRegion(_ part: Substring) -> Bool {
        part.utf8.count == 2 && part.utf8.allSatisfy(isLetter)
            || part.utf8.count == 3 && part.utf8.allSatisfy { !isLetter($0) }
    }

    private static func isVariant(_ part: Substring) -> Bool {
        part.utf8.count >= 5
            || part.utf8.count == 4 && part.utf8.first.map { !isLetter($0) } == true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isAlnum(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte)
    }
}
