extension WebVTTMarkup {
    /// Writes a tree of spans as a payload, and names the properties that WebVTT can't say.
    ///
    /// No line of the payload is empty and none holds `-->`, so that it stays one payload: a line
    /// without anything in it gets an empty `<c></c>`, which shows as nothing.
    ///
    /// - Complexity: O(*n*) in the number of bytes and tokens.
    static func write(
        _ text: CueText, styles: inout StyleClasses, to output: inout [UInt8], lost: inout [String]
    ) {
        let start = output.count
        let storage = text.bytes
        let bytes = storage.span
        // The tags that are open, by their kinds; `.text` for a span that has no tag.
        var open: [CueText.Token.Kind] = []
        for token in text.tokens {
            switch token.kind {
            case .text:
                characters(bytes.extracting(token.content), from: start, to: &output, &lost)
            case .timestamp: timestamp(token.time, to: &output, &lost)
            case .end:
                guard let kind = open.popLast() else { continue }
                close(kind, to: &output)
            case .font:
                open.append(font(token, bytes, &styles, to: &output, &lost))
            case .rubyText where open.last != .ruby:
                lost.append("ruby text")
                open.append(.text)
            default:
                openTag(token, bytes, &styles, to: &output, &lost)
                open.append(token.kind)
            }
        }
        while let kind = open.popLast() { close(kind, to: &output) }
        if output.count > start, output.last == 0x0A { emptyLine(to: &output) }
    }

    private static func emptyLine(to output: inout [UInt8]) {
        output += [0x3C, 0x63, 0x3E, 0x3C, 0x2F, 0x63, 0x3E]
    }

    /// Writes characters: runs by one copy, and what would be markup as references.
    private static func characters(
        _ text: Span<UInt8>, from start: Int, to output: inout [UInt8], _ lost: inout [String]
    ) {
        var first = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard isSpecial(byte) else {
                index += 1
                continue
            }
            output.append(text.extracting(first..<index))
            index += 1
            first = index
            switch byte {
            case 0x0A:
                if output.count == start || output.last == 0x0A { emptyLine(to: &output) }
                output.append(0x0A)
            case UInt8(ascii: "&"): output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
            case UInt8(ascii: "<"): output += [0x26, 0x6C, 0x74, 0x3B]
            case UInt8(ascii: ">"): output += [0x26, 0x67, 0x74, 0x3B]
            case 0x0D: output += [0x26, 0x23, 0x31, 0x33, 0x3B]
            default:
                lost.append("character U+0000")
                output += [0xEF, 0xBF, 0xBD]
            }
        }
        output.append(text.extracting(first..<index))
    }

    /// Whether a byte is U+0000, a line ending, `&`, `<` or `>`.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        let special: UInt64 = 1 | 1 << 0x0A | 1 << 0x0D | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        return byte < 64 && special &>> UInt64(byte) & 1 != 0
    }

    private static func timestamp(
        _ time: Int64, to output: inout [UInt8], _ lost: inout [String]
    ) {
        guard time >= 0 else {
            lost.append("timestamp")
            return
        }
        output.append(UInt8(ascii: "<"))
        WebVTTTimestamp.write(time, to: &output)
        output.append(UInt8(ascii: ">"))
    }

    private static func openTag(
        _ token: CueText.Token, _ bytes: Span<UInt8>, _ styles: inout StyleClasses,
        to output: inout [UInt8], _ lost: inout [String]
    ) {
        output.append(UInt8(ascii: "<"))
        name(token.kind, to: &output)
        if token.kind == .strike {
            output.append(UInt8(ascii: "."))
            output += Array(styles.strikeClass().utf8)
        }
        if token.classesCount > 0 { classes(bytes.extracting(token.classes), to: &output, &lost) }
        if token.contentCount > 0, token.kind == .voice || token.kind == .language {
            annotation(bytes.extracting(token.content), to: &output, &lost)
        } else if output.last == UInt8(ascii: "-") {
            // A class that ends with hyphens must not end a block by `-->`.
            output.append(0x20)
        }
        output.append(UInt8(ascii: ">"))
    }

    private static func font(
        _ token: CueText.Token, _ bytes: Span<UInt8>, _ styles: inout StyleClasses,
        to output: inout [UInt8], _ lost: inout [String]
    ) -> CueText.Token.Kind {
        let start = output.count
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "c"))
        styles.write(font: bytes.extracting(token.content), to: &output, lost: &lost)
        if token.classesCount > 0 { classes(bytes.extracting(token.classes), to: &output, &lost) }
        guard output.count > start + 2 else {
            output.removeLast(2)
            return .text
        }
        if output.last == UInt8(ascii: "-") { output.append(0x20) }
        output.append(UInt8(ascii: ">"))
        return .span
    }

    private static func close(_ kind: CueText.Token.Kind, to output: inout [UInt8]) {
        guard kind != .text else { return }
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        name(kind, to: &output)
        output.append(UInt8(ascii: ">"))
    }

    private static func name(_ kind: CueText.Token.Kind, to output: inout [UInt8]) {
        switch kind {
        case .bold: output.append(UInt8(ascii: "b"))
        case .italic: output.append(UInt8(ascii: "i"))
        case .underline: output.append(UInt8(ascii: "u"))
        case .voice: output.append(UInt8(ascii: "v"))
        case .language: output += [0x6C, 0x61, 0x6E, 0x67]
        case .ruby: output += [0x72, 0x75, 0x62, 0x79]
        case .rubyText: output += [0x72, 0x74]
        default: output.append(UInt8(ascii: "c"))
        }
    }

    /// Writes classes with a full stop before each. What can't stand in a class becomes `_`.
    private static func classes(
        _ text: Span<UInt8>, to output: inout [UInt8], _ lost: inout [String]
    ) {
        var isAfterStop = true
        var isChanged = false
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                isAfterStop = true
                continue
            }
            if isAfterStop { output.append(UInt8(ascii: ".")) }
            isAfterStop = false
            let isAllowed = byte != 0 && byte != UInt8(ascii: ">") && !WebVTTSyntax.isSpace(byte)
            isChanged = isChanged || !isAllowed
            output.append(isAllowed ? byte : UInt8(ascii: "_"))
        }
        if isChanged { lost.append("exact class name") }
    }

    /// Writes a space and the words of a voice or language, with one space between them.
    private static func annotation(
        _ text: Span<UInt8>, to output: inout [UInt8], _ lost: inout [String]
    ) {
        var isAfterSpace = true
        var isChanged = false
        for index in text.indices {
            let byte = text[index]
            if WebVTTSyntax.isSpace(byte) {
                isChanged = isChanged || isAfterSpace || byte != 0x20
                isAfterSpace = true
                continue
            }
            if isAfterSpace { output.append(0x20) }
            isAfterSpace = false
            switch byte {
            case UInt8(ascii: "&"): output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
            case UInt8(ascii: "<"): output += [0x26, 0x6C, 0x74, 0x3B]
            case UInt8(ascii: ">"): output += [0x26, 0x67, 0x74, 0x3B]
            case 0:
                isChanged = true
                output += [0xEF, 0xBF, 0xBD]
            default: output.append(byte)
            }
        }
        if isChanged || isAfterSpace { lost.append("exact spacing of a name") }
        if output.last == UInt8(ascii: "-") {
            // With the end of the tag it would be `-->`.
            output.removeLast()
            output += [0x26, 0x23, 0x34, 0x35, 0x3B]
        }
    }
}
