/// Writes a tree of spans as a SubStation payload.
///
/// It follows how the text should look and how it does look, and writes override tags where these
/// differ, so that every span is undone by exactly what it did.
struct SubStationMarkupWriter {
    /// Whether alignments are numbered as in version 4.
    var isLegacy = false
    /// The properties that couldn't be said.
    var lost: [String] = []

    private let base: SubStationLook
    private let times: (start: Int64, end: Int64)
    private var written: SubStationLook
    private var block = ""

    init(base: SubStationLook, start: Int64, end: Int64) {
        self.base = base
        written = base
        times = (start.clamped(to: ClockTime.limit), end.clamped(to: ClockTime.limit))
    }

    mutating func write(
        _ text: CueText, placement: CueText.Placement, styles: StyleClasses,
        to output: inout [UInt8]
    ) {
        place(placement)
        var moments = text.tokens.compactMap { $0.kind == .timestamp ? $0.time : nil }[...]
        if let first = moments.first { karaoke(from: times.start, to: first) }
        // The tree says everything, so that text in no span is plain, whatever the style says.
        var looks = [SubStationLook()]
        var kinds: [CueText.Token.Kind] = []
        for token in text.tokens {
            let look = looks.last ?? SubStationLook()
            switch token.kind {
            case .text:
                match(look)
                flush(to: &output)
                append(text.bytes[token.content], to: &output)
            case .timestamp:
                moments = moments.dropFirst()
                karaoke(from: token.time, to: moments.first ?? times.end)
            case .end:
                if looks.count > 1 { looks.removeLast() }
                if kinds.popLast() == .rubyText { append([0x29], to: &output) }
            default:
                kinds.append(token.kind)
                looks.append(
                    self.look(
                        of: token.kind, text.string(token.content), text.string(token.classes),
                        inside: look, styles))
                if token.kind == .rubyText { append([0x28], to: &output) }
            }
        }
        flush(to: &output)
    }

    private mutating func lose(_ property: String) {
        lost.appendLoss(property)
    }

    private mutating func place(_ placement: CueText.Placement) {
        if placement.alignment != 0, placement.alignment != base.alignment {
            block +=
                isLegacy
                ? "\\a\(SubStationLook.legacy(placement.alignment))"
                : "\\an\(placement.alignment)"
        }
        if let position = placement.position {
            block += "\\pos(\(Self.number(position.x)),\(Self.number(position.y)))"
        }
    }

    private static func number(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let rounded = (number * 100).rounded() / 100
        if let whole = Int64(exactly: rounded) { return String(whole) }
        return String(rounded)
    }

    /// A syllable's time in hundredths of a second, rounded so that errors don't add up.
    private mutating func karaoke(from moment: Int64, to next: Int64) {
        func hundredths(_ time: Int64) -> Int64 {
            let time = min(max(time, times.start), max(times.start, times.end))
            return ClockTime.roundedToHundredths(time - times.start) / 10
        }
        block += "\\k\(max(0, hundredths(next) - hundredths(moment)))"
    }

    private mutating func look(
        of kind: CueText.Token.Kind, _ content: String, _ classes: String,
        inside look: SubStationLook, _ styles: StyleClasses
    ) -> SubStationLook {
        var look = look
        switch kind {
        case .bold: look.isBold = true
        case .italic: look.isItalic = true
        case .underline: look.isUnderlined = true
        case .strike: look.isStruck = true
        case .font: apply(content, to: &look)
        case .voice: lose("voice")
        case .language: lose("language")
        case .ruby, .rubyText: lose("ruby")
        case .text, .timestamp, .end, .span: break
        }
        if !classes.isEmpty {
            let said = styles.looks(of: classes.split(separator: ".").map { String($0) })
            look.isBold = look.isBold || said.isBold
            look.isItalic = look.isItalic || said.isItalic
            look.isUnderlined = look.isUnderlined || said.isUnderlined
            look.isStruck = look.isStruck || said.isStruck
            if let font = said.font { apply(font, to: &look) }
            if !said.rest.isEmpty { lose("class") }
        }
        return look
    }

    private mutating func apply(_ attributes: String, to look: inout SubStationLook) {
        let bytes = Array(attributes.utf8)
        let font = FontAttributes(bytes.span)
        if let color = font.color {
            if let color = CSSColor(color) {
                look.color = color.value
            } else {
                lose("font-color")
            }
        }
        if let face = font.face { look.face = face.filter { !"\\{}".contains($0) } }
        if let size = font.size {
            if !size.isEmpty, size.allSatisfy({ $0.isASCII && $0.isNumber }) {
                look.size = size
            } else {
                lose("font-size")
            }
        }
        for name in font.others { lose("font-\(name)") }
    }

    /// Writes the tags that make the text look as it should.
    private mutating func match(_ look: SubStationLook) {
        if look.isBold != written.isBold { block += look.isBold ? "\\b1" : "\\b0" }
        if look.isItalic != written.isItalic { block += look.isItalic ? "\\i1" : "\\i0" }
        if look.isUnderlined != written.isUnderlined {
            block += look.isUnderlined ? "\\u1" : "\\u0"
        }
        if look.isStruck != written.isStruck { block += look.isStruck ? "\\s1" : "\\s0" }
        if look.color != written.color { block += "\\c" + SubStationLook.written(look.color) }
        if look.face != written.face { block += "\\fn" + (look.face ?? "") }
        if look.size != written.size { block += "\\fs" + (look.size ?? "") }
        written = look
    }

    private mutating func flush(to output: inout [UInt8]) {
        guard !block.isEmpty else { return }
        output += "{\(block)}".utf8
        block = ""
    }

    private func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x0A: output += "\\N".utf8
            case 0x0D: output.append(0x20)
            case 0x7B, 0x7D: output += [0x5C, byte]
            case 0xC2 where index < text.endIndex && text[index] == 0xA0:
                output += "\\h".utf8
                index += 1
            case 0x5C:
                output.append(byte)
                let next = index < text.endIndex ? text[index] : 0x7B
                if next >= 0x80 || next == 0x0A || SubStationMarkup.escapable.contains(next) {
                    output += SubStationMarkup.joiner
                }
            default: output.append(byte)
            }
        }
    }
}
