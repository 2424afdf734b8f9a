/// The finding of a part in a text, as a whole word where the script has words.
enum TextSearch {
    /// The places of a part in a text, in bytes, without those inside longer words.
    ///
    /// - Complexity: O(*nm*) for a part of *m* bytes.
    static func places(of part: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        guard !part.isEmpty, part.count <= text.count else { return [] }
        var places: [Range<Int>] = []
        var start = 0
        while start + part.count <= text.count {
            let end = start + part.count
            if text[start] == part[0], text[start..<end].elementsEqual(part),
                !splitsWord(text, at: start), !splitsWord(text, at: end)
            {
                places.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return places
    }

    /// Whether a place is inside a word of a script with spaces, or of digits.
    static func splitsWord(_ text: [UInt8], at place: Int) -> Bool {
        guard place > 0, place < text.count else { return false }
        if text[place] & 0xC0 == 0x80 { return true }
        var before = place - 1
        while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
        let span = text.span
        var index = before
        let last = CharacterClass(UTF8Reading.scalar(of: span, at: &index))
        index = place
        let scalar = UTF8Reading.scalar(of: span, at: &index)
        let next = CharacterClass(scalar)
        if next == .character, CharacterClass.isMark(scalar) { return true }
        return (last == .letter && next == .letter) || (last == .digit && next == .digit)
    }
}
