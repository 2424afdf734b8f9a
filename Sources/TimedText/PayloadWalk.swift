/// Finds where the characters of a cue's plain text stand in its payload.
///
/// Payload and text are walked side by side. What the markup's own reader takes for a tag, an
/// override block or a reference is stepped over; everything else stands for itself.
struct PayloadWalk {
    private let bytes: [UInt8]
    private let end: Int
    private let plain: [UInt8]
    private let markup: Markup
    /// Whether the payload is XML, where any white space is one space or none.
    private let isXML: Bool
    private var place: Int
    private var reached = 0
    /// Whether a brace may still have a partner: once one has none, none after it has.
    private var mayClose = true

    /// Something in a payload that doesn't stand for itself.
    private struct Escape {
        /// Where the payload goes on.
        var next: Int
        /// How many characters of the text it is.
        var characters = 0
    }

    init(
        _ bytes: [UInt8], payload: Range<Int>, plain: [UInt8], markup: Markup, isXML: Bool = false
    ) {
        self.bytes = bytes
        end = payload.upperBound
        self.plain = plain
        self.markup = markup
        self.isXML = isXML
        place = payload.lowerBound
    }

    /// The offset at which some byte of the plain text stands.
    ///
    /// Markup right before the byte is stepped over too, unless it is the end of a range.
    mutating func advance(to offset: Int, stepsOverMarkup: Bool = true) -> Int {
        while reached < min(offset, plain.count), place < end { step() }
        while stepsOverMarkup, place < end, reached < plain.count {
            if let escape = escape(), escape.characters == 0 {
                place = escape.next
            } else if isXML, isSpace(bytes[place]), !isSpace(plain[reached]) {
                place += 1
            } else {
                break
            }
        }
        return place
    }

    /// The payload as text and codes in turn; `nil` where it draws something.
    ///
    /// - Complexity: O(*n*) in the length of the payload.
    mutating func pieces() -> [CuePiece]? {
        var pieces: [CuePiece] = []
        var text: [UInt8] = []
        func endText() {
            guard !text.isEmpty else { return }
            pieces.append(.text(String(decoding: text, as: UTF8.self)))
            text = []
        }
        while place < end {
            let (start, first) = (place, reached)
            if isEscapedBrace {
                text.append(bytes[place + 1])
                place += 2
                reached += 1
            } else if let escape = escape(), escape.characters == 0 {
                place = escape.next
                endText()
                pieces.append(.code(String(decoding: bytes[start..<place], as: UTF8.self)))
            } else if reached < plain.count {
                step()
                text += plain[first..<reached]
                if reached == first, markup == .subStation, !isJoiner(at: start) { return nil }
            } else if markup == .subStation, !isJoiner(at: place) {
                return nil
            } else {
                place += 1
            }
        }
        endText()
        return pieces
    }

    /// Whether a brace that SubStation is told to show is next.
    private var isEscapedBrace: Bool {
        guard markup == .subStation, bytes[place] == 0x5C, place + 1 < end, reached < plain.count
        else { return false }
        let next = bytes[place + 1]
        return (next == 0x7B || next == 0x7D) && plain[reached] == next
    }

    /// Whether a byte is one of U+2060, which keeps a backslash from what follows.
    private func isJoiner(at place: Int) -> Bool {
        SubStationMarkup.joiner.contains(bytes[place])
    }

    private mutating func step() {
        let (byte, wanted) = (bytes[place], plain[reached])
        if let escape = escape() {
            place = escape.next
            for _ in 0..<escape.characters { stepOverCharacter() }
        } else if isXML, isSpace(byte) {
            let isMeant = isSpace(wanted) && (wanted != 0x0A || !isBreakAhead)
            place += 1
            if isMeant { reached += 1 }
        } else if byte == wanted {
            place += 1
            reached += 1
        } else if byte == 0x0D, wanted == 0x0A {
            place += 1
            // A line feed that follows is the same end of the line.
            if place == end || bytes[place] != 0x0A { reached += 1 }
        } else {
            place += 1
            // What can't be decoded or NUL shows as one replacement character.
            if byte == 0, wanted == 0xEF { stepOverCharacter() }
        }
    }

    private mutating func stepOverCharacter() {
        guard reached < plain.count else { return }
        reached += 1
        while reached < plain.count, plain[reached] & 0xC0 == 0x80 { reached += 1 }
    }

    /// The tag, block or reference that begins here.
    private mutating func escape() -> Escape? {
        switch (bytes[place], markup) {
        case (_, .plain): return nil
        case (0x26, .subStation), (0x3C, .subStation): return nil
        case (0x26, _): return reference
        case (0x3C, _): return tag
        case (0x7B, .subRip):
            return SubRipOverride.read(bytes.span, place, end).map { Escape(next: $0.next) }
        case (0x7B, .subStation) where mayClose:
            guard let close = bytes[place..<end].firstIndex(of: 0x7D) else {
                mayClose = false
                return nil
            }
            return Escape(next: close + 1)
        case (0x5C, .subRip), (0x5C, .subStation):
            guard place + 1 < end, reached < plain.count, plain[reached] != 0x5C else { return nil }
            let isKnown = [0x4E, 0x6E, 0x68].contains(bytes[place + 1])
            return isKnown ? Escape(next: place + 2, characters: 1) : nil
        default: return nil
        }
    }

    private var tag: Escape? {
        if markup == .subRip {
            return SubRipTag.read(bytes.span, place, end).map {
                let isBreak = $0.kind == .lineBreak && !$0.isClosing
                return Escape(next: $0.next, characters: isBreak ? 1 : 0)
            }
        }
        // A tag that nothing closes goes on to the end.
        let close = bytes[place..<end].firstIndex(of: 0x3E).map { $0 + 1 } ?? end
        return Escape(next: close, characters: isXML && isLineBreak(at: place) ? 1 : 0)
    }

    private var reference: Escape? {
        if isXML {
            guard let close = bytes[place..<end].prefix(34).firstIndex(of: 0x3B) else { return nil }
            return Escape(next: close + 1, characters: 1)
        }
        if markup == .subRip {
            return SubRipEntity.read(bytes.span, place, end).map {
                Escape(next: $0.next, characters: 1)
            }
        }
        let text = bytes.span.extracting(0..<end)
        return CharacterReference.read(text, at: place + 1).map {
            Escape(next: $0.end, characters: $0.second == nil ? 1 : 2)
        }
    }

    /// Whether only white space stands before the next `<br/>`, so that the space is no line's end.
    private var isBreakAhead: Bool {
        guard let next = bytes[place..<end].prefix(1024).firstIndex(where: { !isSpace($0) }) else {
            return false
        }
        return bytes[next] == 0x3C && isLineBreak(at: next)
    }

    /// Whether the tag at an offset is a `br` of any prefix.
    private func isLineBreak(at start: Int) -> Bool {
        let name = bytes[(start + 1)..<end].prefix(64).prefix {
            $0 != 0x3E && $0 != 0x2F && $0 > 0x20
        }
        return (name.split(separator: 0x3A).last ?? []).elementsEqual("br".utf8)
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
