/// A reader of one payload.
///
/// Tags that overlap are mended as browsers do: a closing tag closes what was opened inside its span
/// as well, and that is opened again when more text comes.
struct SubRipMarkupReader {
    /// What opened a span, as far as it matters for what closes it.
    private typealias Opener = UInt8

    private static let capacity = 512
    private static let font: Opener = 4
    private static let overrideColor: Opener = 5
    private static let overrideFace: Opener = 6
    private static let overrideSize: Opener = 7
    /// A span that ends with its line.
    private static let lineFlag: Opener = 0x40

    private var stack = InlineArray<512, UInt8>(repeating: 0)
    private var count = 0
    /// How many of the stack's spans are open in the text; the others wait for more text.
    private var opened = 0
    private var counts = InlineArray<8, Int>(repeating: 0)
    private var lineSpans = 0
    /// Whether characters draw a shape, so that they are no text.
    private var isDrawing = false
    /// Where the attributes of the fonts on the stack stand in the text's bytes.
    private var fonts: [Range<Int>] = []
    /// How many spans may still be opened again; without a limit, text could grow without measure.
    private var reopenings = 64

    mutating func read(_ payload: Span<UInt8>, from first: Int, into text: inout CueText) {
        var run = 0
        var at = first
        let end = payload.count
        while at < end {
            let special = at
            switch payload[at] {
            case 0x3C:
                guard let tag = SubRipTag.read(payload, at, end) else { at += 1; break }
                flush(payload, run, special, &text)
                apply(tag, payload, &text)
                at = tag.next
                run = at
            case 0x7B:
                guard let block = SubRipOverride.read(payload, at, end) else { at += 1; break }
                flush(payload, run, special, &text)
                apply(block, payload, &text)
                at = block.next
                run = at
            case 0x26:
                guard let entity = SubRipEntity.read(payload, at, end) else { at += 1; break }
                flush(payload, run, special, &text)
                at = entity.next
                run = at
                if isDrawing { break }
                reopen(&text)
                if entity.scalar.isASCII {
                    text.append(ascii: UInt8(truncatingIfNeeded: entity.scalar.value))
                } else {
                    text.append(String(entity.scalar))
                }
            case 0x5C:
                let letter = at + 1 < end ? payload[at + 1] : 0
                guard letter == 0x4E || letter == 0x68 else { at += 1; break }
                flush(payload, run, special, &text)
                if letter == 0x4E {
                    lineBreak(&text)
                } else if !isDrawing {
                    reopen(&text)
                    text.append("\u{A0}")
                }
                at += 2
                run = at
            default:
                if payload[at] == 0x0A, lineSpans > 0 {
                    flush(payload, run, at, &text)
                    run = at
                    endLine(&text)
                }
                at += 1
            }
            at = SubRipMarkup.nextSpecial(payload, at, stopsAtLines: lineSpans > 0)
        }
        flush(payload, run, end, &text)
        text.closeAll()
    }

    @inline(__always)
    private mutating func flush(
        _ payload: Span<UInt8>, _ start: Int, _ end: Int, _ text: inout CueText
    ) {
        guard start < end, !isDrawing else { return }
        reopen(&text)
        text.append(payload.extracting(start..<end))
    }

    private mutating func lineBreak(_ text: inout CueText) {
        endLine(&text)
        guard !isDrawing else { return }
        reopen(&text)
        text.append(ascii: 0x0A)
    }

    private mutating func apply(
        _ tag: SubRipTag, _ payload: Span<UInt8>, _ text: inout CueText
    ) {
        switch (tag.kind, tag.isClosing) {
        case (.lineBreak, false): lineBreak(&text)
        case (.lineBreak, true): break
        case (_, true): close(tag.kind.rawValue, &text)
        case (.font, false):
            var attributes = tag.attributes
            while let first = attributes.first, payload[first] == 0x20 {
                attributes.removeFirst()
            }
            if SubRipFont.isCanonical(payload, attributes) {
                openFont(Self.font, payload.extracting(attributes), &text)
            } else {
                var content: [UInt8] = []
                SubRipFont.read(payload, attributes, into: &content)
                openFont(Self.font, content.span, &text)
            }
        case (_, false): open(tag.kind.rawValue, payload, &text)
        }
    }

    private mutating func apply(
        _ block: SubRipOverride, _ payload: Span<UInt8>, _ text: inout CueText
    ) {
        var at = block.content.lowerBound
        guard case .microDVD(let letter) = block.kind else {
            while let tag = SubRipOverrideTag.next(payload, &at, block.content.upperBound) {
                apply(tag, payload, &text)
            }
            return
        }
        let flag = letter >= 0x61 ? Self.lineFlag : 0
        switch letter | 0x20 {
        case 0x79:
            for index in block.content {
                switch payload[index] | 0x20 {
                case 0x69: open(SubRipTag.Kind.italic.rawValue | flag, payload, &text)
                case 0x62: open(SubRipTag.Kind.bold.rawValue | flag, payload, &text)
                case 0x75: open(SubRipTag.Kind.underline.rawValue | flag, payload, &text)
                case 0x73: open(SubRipTag.Kind.strike.rawValue | flag, payload, &text)
                default: break
                }
            }
        case 0x63:
            let color = SubRipOverrideTag.microDVDColor(payload, block.content) ?? []
            openFont(Self.overrideColor | flag, "color", color, &text)
        case 0x66:
            let face = SubRipFont.clean(payload, block.content)
            openFont(Self.overrideFace | flag, "face", face, &text)
        default:
            let size = SubRipFont.clean(payload, block.content)
            openFont(Self.overrideSize | flag, "size", size, &text)
        }
    }

    private mutating func apply(
        _ tag: SubRipOverrideTag, _ payload: Span<UInt8>, _ text: inout CueText
    ) {
        switch tag {
        case .on(let kind):
            if counts[Int(kind.rawValue)] == 0 { open(kind.rawValue, payload, &text) }
        case .off(let kind): close(kind.rawValue, &text)
        case .alignment(let alignment):
            if text.placement.alignment == 0 { text.placement.alignment = alignment }
        case .position(let position):
            if text.placement.position == nil { text.placement.position = position }
        case .color(let color): openFont(Self.overrideColor, "color", color, &text)
        case .face(let face): openFont(Self.overrideFace, "face", face, &text)
        case .size(let size): openFont(Self.overrideSize, "size", size, &text)
        case .reset:
            count = 0
            opened = 0
            counts = InlineArray(repeating: 0)
            lineSpans = 0
            fonts.removeAll()
            text.closeAll()
        case .drawing(let begins): isDrawing = begins
        case .unknown: break
        }
    }

    /// Opens a font that an override tag set; it ends the one that such a tag set before.
    private mutating func openFont(
        _ opener: Opener, _ name: String, _ value: [UInt8], _ text: inout CueText
    ) {
        close(opener & 7, &text)
        guard !value.isEmpty, value.count <= 128 else { return }
        var content: [UInt8] = []
        SubRipFont.append(name, value, to: &content)
        openFont(opener, content.span, &text)
    }

    private mutating func openFont(
        _ opener: Opener, _ content: Span<UInt8>, _ text: inout CueText
    ) {
        guard count < Self.capacity else { return }
        reopen(&text)
        push(opener)
        fonts.append(text.bytes.count..<text.bytes.count + content.count)
        text.open(.font, content: content, classes: content.extracting(0..<0))
    }

    @inline(__always)
    private mutating func open(
        _ opener: Opener, _ payload: Span<UInt8>, _ text: inout CueText
    ) {
        guard count < Self.capacity else { return }
        reopen(&text)
        push(opener)
        let empty = payload.extracting(0..<0)
        text.open(Self.kind(opener), content: empty, classes: empty)
    }

    private mutating func push(_ opener: Opener) {
        stack[count] = opener
        count += 1
        opened = count
        counts[Int(opener & 7)] += 1
        if opener & Self.lineFlag != 0 { lineSpans += 1 }
    }

    /// Closes the innermost span of a kind; a closing tag without one means nothing.
    private mutating func close(_ opener: Opener, _ text: inout CueText) {
        guard counts[Int(opener)] > 0 else { return }
        var index = count - 1
        while index > 0, stack[index] & 7 != opener { index -= 1 }
        remove(at: index, &text)
    }

    private mutating func remove(at index: Int, _ text: inout CueText) {
        while opened > index {
            text.close()
            opened -= 1
        }
        let opener = stack[index]
        counts[Int(opener & 7)] -= 1
        if opener & Self.lineFlag != 0 { lineSpans -= 1 }
        if opener & 7 >= Self.font {
            var place = 0
            for below in 0..<index where stack[below] & 7 >= Self.font { place += 1 }
            fonts.remove(at: place)
        }
        for above in index..<count - 1 { stack[above] = stack[above + 1] }
        count -= 1
    }

    /// Closes the spans that end with their line.
    private mutating func endLine(_ text: inout CueText) {
        var index = count
        while lineSpans > 0, index > 0 {
            index -= 1
            if stack[index] & Self.lineFlag != 0 { remove(at: index, &text) }
        }
    }

    /// Opens again what a closing tag of a span around it closed.
    @inline(__always)
    private mutating func reopen(_ text: inout CueText) {
        if opened < count { reopenAll(&text) }
    }

    private mutating func reopenAll(_ text: inout CueText) {
        var font = 0
        for below in 0..<opened where stack[below] & 7 >= Self.font { font += 1 }
        while opened < count {
            guard reopenings > 0 else {
                while count > opened { remove(at: count - 1, &text) }
                return
            }
            reopenings -= 1
            let opener = stack[opened]
            let none: [UInt8] = []
            if opener & 7 >= Self.font {
                let content = Array(text.bytes[fonts[font]])
                text.open(.font, content: content.span, classes: none.span)
                font += 1
            } else {
                text.open(Self.kind(opener), content: none.span, classes: none.span)
            }
            opened += 1
        }
    }

    @inline(__always)
    private static func kind(_ opener: Opener) -> CueText.Token.Kind {
        switch opener & 7 {
        case 0: .italic
        case 1: .bold
        case 2: .underline
        case 3: .strike
        default: .font
        }
    }
}
