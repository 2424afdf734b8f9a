extension SubRipMarkup {
    /// Writes a tree of spans as a payload, and names the properties that SubRip can't say.
    ///
    /// A name is a word, such as `voice`, and then perhaps a space and a detail. What a reader would
    /// take for markup though it is text is written with a character reference, and nothing else is.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func write(
        _ text: CueText, styles: inout StyleClasses, to output: inout [UInt8], lost: inout [String]
    ) {
        write(text.placement, to: &output)
        let bytes = text.bytes
        var closers: [Closer] = []
        let last = text.tokens.lastIndex { $0.kind == .text }
        for (index, token) in text.tokens.enumerated() {
            switch token.kind {
            case .text:
                escape(bytes.span, token.content, isLast: index == last, to: &output)
            case .timestamp: note("timestamp", in: &lost)
            case .end:
                guard let closer = closers.popLast() else { continue }
                if closer.hasFont { output += "</font>".utf8 }
                output += closer.tag.utf8
            default: closers.append(open(token, of: text, &styles, to: &output, &lost))
            }
        }
    }

    private struct Closer {
        var tag = ""
        var hasFont = false
    }

    /// Writes what opens a span, and says what closes it.
    private static func open(
        _ token: CueText.Token, of text: CueText, _ styles: inout StyleClasses,
        to output: inout [UInt8], _ lost: inout [String]
    ) -> Closer {
        var closer = Closer()
        switch token.kind {
        case .italic:
            output += "<i>".utf8
            closer.tag = "</i>"
        case .bold:
            output += "<b>".utf8
            closer.tag = "</b>"
        case .underline:
            output += "<u>".utf8
            closer.tag = "</u>"
        case .strike:
            output += "<s>".utf8
            closer.tag = "</s>"
        case .font:
            writeFont(text.bytes[token.content], to: &output)
            closer.tag = "</font>"
        case .voice: note("voice " + text.string(token.content), in: &lost)
        case .language: note("language " + text.string(token.content), in: &lost)
        case .ruby: note("ruby", in: &lost)
        case .rubyText:
            output.append(0x28)
            closer.tag = ")"
        case .span, .text, .timestamp, .end: break
        }
        guard token.classesCount > 0 else { return closer }
        let classes = text.string(token.classes).split(separator: ".").map { String($0) }
        let looks = styles.looks(of: classes)
        let tags = [
            ("b", looks.isBold), ("i", looks.isItalic), ("u", looks.isUnderlined),
            ("s", looks.isStruck),
        ]
        for (name, isSet) in tags where isSet {
            output += "<\(name)>".utf8
            closer.tag = "</\(name)>" + closer.tag
        }
        if let attributes = looks.font {
            writeFont(Array(attributes.utf8)[...], to: &output)
            closer.hasFont = true
        }
        for name in looks.rest { note("class " + name, in: &lost) }
        return closer
    }

    private static func note(_ property: String, in lost: inout [String]) {
        lost.appendLoss(property)
    }

    private static func writeFont(_ attributes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        output += "<font".utf8
        if !attributes.isEmpty { output.append(0x20) }
        // Whatever would end the tag before its end can't be part of an attribute.
        output += attributes.lazy.filter { $0 >= 0x20 && $0 != 0x3C && $0 != 0x3E }
        output.append(0x3E)
    }

    private static func write(_ placement: CueText.Placement, to output: inout [UInt8]) {
        let alignment = placement.alignment
        guard (1...9).contains(alignment) || placement.position != nil else { return }
        output.append(0x7B)
        if (1...9).contains(alignment) { output += "\\an\(alignment)".utf8 }
        if let position = placement.position {
            output += "\\pos(\(decimal(position.x)),\(decimal(position.y)))".utf8
        }
        output.append(0x7D)
    }

    /// A number with at most three digits after the point.
    static func decimal(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        let thousandths = Int64((value * 1000).rounded())
        let magnitude = thousandths.magnitude
        var fraction = String(1000 + magnitude % 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let sign = thousandths < 0 ? "-" : ""
        return sign + String(magnitude / 1000) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Writes characters so that they are read back as text.
    ///
    /// Unless it is the last text, a token that stands for nothing in SubRip may follow, and then
    /// text that completes what these characters begin.
    private static func escape(
        _ bytes: Span<UInt8>, _ range: Range<Int>, isLast: Bool, to output: inout [UInt8]
    ) {
        let end = range.upperBound
        var run = range.lowerBound
        var at = run
        while at < end {
            var written: StaticString?
            switch bytes[at] {
            case 0x3C where SubRipTag.read(bytes, at, end) != nil: written = "&lt;"
            case 0x7B where SubRipOverride.read(bytes, at, end) != nil: written = "&#123;"
            case 0x26 where SubRipEntity.read(bytes, at, end) != nil: written = "&amp;"
            case 0x5C where at + 1 < end && (bytes[at + 1] == 0x4E || bytes[at + 1] == 0x68):
                written = "&#92;"
            case 0x3C where !isLast && isOpenEnded(bytes, at, end): written = "&lt;"
            case 0x7B where !isLast && isOpenEnded(bytes, at, end): written = "&#123;"
            case 0x26 where !isLast && SubRipEntity.mayBegin(bytes, at, end): written = "&amp;"
            case 0x5C where !isLast && at + 1 == end: written = "&#92;"
            case 0x00: written = ""
            case 0x0D: written = at + 1 < end && bytes[at + 1] == 0x0A ? "" : "\n"
            default: break
            }
            if let written {
                output.append(bytes.extracting(run..<at))
                output += String(describing: written).utf8
                run = at + 1
            }
            at += 1
        }
        output.append(bytes.extracting(run..<end))
    }

    /// Whether nothing after the character at an offset stops it from being the start of markup.
    private static func isOpenEnded(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
        var index = at + 1
        while index < end {
            switch bytes[index] {
            case 0x3C, 0x3E, 0x7B, 0x7D, 0x26, 0x3B, 0x0A: return false
            default: index += 1
            }
        }
        return true
    }
}
