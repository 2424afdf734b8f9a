extension CheckedFile {
    /// The text of some cues in UTF-8, with U+000A between them.
    func text(ofCues numbers: [Int]) -> [UInt8] {
        if numbers.count == 1, let number = numbers.first { return Array(text[cues[number].text]) }
        var result: [UInt8] = []
        for number in numbers {
            if !result.isEmpty { result.append(0x0A) }
            result += text[cues[number].text]
        }
        return result
    }

    /// What some cues hold.
    func traits(ofCues numbers: [Int]) -> TextTraits {
        numbers.reduce(into: TextTraits()) { $0.formUnion(cues[$1].traits) }
    }

    /// The beginning of a cue's text for a message.
    func excerpt(ofCue number: Int) -> String { excerpt(of: cues[number].text) }

    /// The beginning of some bytes of the text for a message, on one line.
    func excerpt(of bytes: Range<Int>) -> String {
        let line = string(bytes).split(separator: "\n").joined(separator: " ")
        return line.count > 30 ? line.prefix(29) + "…" : line
    }
}
