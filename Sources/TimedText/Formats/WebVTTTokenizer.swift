/// The tokenizer of WebVTT cue text: it finds where tags are and what they consist of.
///
/// Source: W3C WebVTT, section 6.4, "WebVTT cue text tokenizer".
enum WebVTTTokenizer {
    /// A tag, as places in the text.
    struct Tag {
        enum Kind { case start, end, timestamp }
        var kind: Kind
        /// The name, or the time of a timestamp tag.
        var name: Range<Int>
        /// The classes with the full stops between them; some may be empty.
        var classes: Range<Int>
        /// The annotation before white space and references are resolved.
        var annotation: Range<Int>
    }

    /// Reads the tag that starts with `<` at a position, and moves the position behind it.
    static func tag(_ text: Span<UInt8>, _ position: inout Int) -> Tag {
        let start = position + 1
        guard start < text.count else {
            position = text.count
            return Tag(
                kind: .start, name: start..<start, classes: start..<start, annotation: start..<start
            )
        }
        switch text[start] {
        case UInt8(ascii: "/"): return simple(.end, text, from: start + 1, &position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return simple(.timestamp, text, from: start, &position)
        default: return startTag(text, from: start, &position)
        }
    }

    private static func simple(
        _ kind: Tag.Kind, _ text: Span<UInt8>, from start: Int, _ position: inout Int
    ) -> Tag {
        let end = closing(text, from: start, &position)
        return Tag(kind: kind, name: start..<end, classes: end..<end, annotation: end..<end)
    }

    private static func startTag(
        _ text: Span<UInt8>, from start: Int, _ position: inout Int
    ) -> Tag {
        // The start tag state: the name ends at white space, a full stop or the tag's end.
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "."),
            text[index] != UInt8(ascii: ">"),
            !WebVTTSyntax.isSpace(text[index])
        {
            index += 1
        }
        let name = start..<index
        // The start tag class state.
        var classes = index..<index
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            let first = index
            while index < text.count, text[index] != UInt8(ascii: ">"),
                !WebVTTSyntax.isSpace(text[index])
            {
                index += 1
            }
            classes = first..<index
        }
        // The start tag annotation state. No reference holds `>`, so the first one is the end.
        let end = closing(text, from: index, &position)
        return Tag(kind: .start, name: name, classes: classes, annotation: index..<end)
    }

    /// Finds the `>` that ends a tag, or the end of the text.
    private static func closing(
        _ text: Span<UInt8>, from start: Int, _ position: inout Int
    ) -> Int {
        var index = start
        while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
        position = min(index + 1, text.count)
        return index
    }

    /// The annotation of a tag: references are resolved, white space at its ends is removed, and
    /// any other run of it becomes one space.
    static func annotation(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        let part = text.extracting(range)
        var resolved: [UInt8] = []
        resolved.reserveCapacity(part.count)
        var index = 0
        var pendingSpace = false
        func add(_ byte: UInt8) {
            if WebVTTSyntax.isSpace(byte) {
                pendingSpace = !resolved.isEmpty
            } else {
                if pendingSpace { resolved.append(0x20) }
                pendingSpace = false
                resolved.append(byte)
            }
        }
        while index < part.count {
            if part[index] == UInt8(ascii: "&"),
                let reference = CharacterReference.read(part, at: index + 1, inAttribute: true)
            {
                for byte in reference.characters.utf8 { add(byte) }
                index = reference.end
            } else {
                add(part[index])
                index += 1
            }
        }
        return resolved
    }

    /// The classes without the empty ones.
    static func classes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var classes: [UInt8] = []
        for index in range {
            if text[index] != UInt8(ascii: ".") {
                classes.append(text[index])
            } else if let last = classes.last, last != UInt8(ascii: ".") {
                classes.append(text[index])
            }
        }
        if classes.last == UInt8(ascii: ".") { classes.removeLast() }
        return classes
    }

    /// Whether some classes hold an empty one.
    static func hasEmptyClass(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let stop = UInt8(ascii: ".")
        if text[range.lowerBound] == stop || text[range.upperBound - 1] == stop { return true }
        for index in range.dropFirst() where text[index] == stop && text[index - 1] == stop {
            return true
        }
        return false
    }
}
